Feature: A shared list
  In order to shop together
  As a member of a household
  I want to see what the others wrote down

  # each member has a name
  Background: two members
    I know both of them.
    * a household

  Scenario: Adding items
    Given my list looks as follows:
      | item  | amount |
      | bread | 1      |
    When I add "milk" in a <size>
    Then I should see:
      | item |

  Examples:
    the sizes of the shop
    | size  |
    | large |

Notes:
Given nothing else
