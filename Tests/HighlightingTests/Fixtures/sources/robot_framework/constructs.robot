*** Settings ***
Library    Foo
Documentation  Some doc
...  more
*** Variables ***
${X}  1
@{L}  a  b
*** Test Cases ***
My test
    [Tags]  a
    Log  hello ${X}
    Should Be Equal    ${a}  1
    # c
    Given foo
*** Keywords ***
Foo
    [Arguments]  ${a}
    Log  %{HOME}
    :FOR  ${i}  IN  a  b
    \  Log  x
    Log    日本語
