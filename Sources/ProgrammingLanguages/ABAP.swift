package import Lexing

extension LanguageDefinition {
  package static let abap = LanguageDefinition(
    "abap", "ABAP", files: ["abap"],
    #"""
    words main nocase
      k: abbreviated abs abstract accept add adjacent after alias aliases align all allocate alpha analyzer and any
        append appending application area arithmetic as ascending assert assign assigned assigning at authority back
        background badi before begin between binary bit blank blanks block blocks bound buffer by bypassing byte ca
        call case cast casting catch ceil center chain change changing char character check checkbox class clear
        client clock close cn co code collect color column columns comment comments commit common communication
        comparing components compute concatenate cond condense condition connection constants contexts continue
        control controls conv convert copies copy corresponding count country cp create cs currency current cursor
        customer data database dataset date dec decimals default deferred define definition delete deleting demand
        descending describe destination detail dialog directory display distance divide division do dummy duplicates
        dynamic e edit else elseif end endat endcase endcatch endclass enddo endexec endform endfunction endif
        ending endinterface endloop endmethod endmodule endon endprovide endselect endtry endwhile enhancement entry
        environment eq escape event events exact except exception exceptions exec exists exit exponent export
        exporting extend extended extension extract fetch field fields file filter final find first floor for form
        format found frame frames free from function ge generate get giving global group groups gt handle handler
        hashed having header heading hide high hold hotspot i id identification identifier if ignore ignoring
        implementation import importing in inactive include includes including index infotypes inheriting initial
        initialization inner input insert instance int8 intensified interface interfaces internal intervals into
        inverse is join key keys keywords kind language last le leading leave left length let level like line lines
        list load local locale logical long loop low lower lt main margin mark mask match matchcode max maximum
        memory message method methods min minimum mod mode modif modifier modify module move multiply na name native
        ne nested nesting new next no nodes not np ns null number o object obligatory occurrence occurrences occurs
        of off offset on only open optional options or order other others out outer output overflow overlay pack pad
        padding page parameter parameters part percentage perform person pf pool position primary print private
        procedure process program property protected provide public push pushbutton put radiobutton raise raising
        range ranges raw read receive receiving redefinition ref reference refresh regex reject replace replacing
        report request requested reserve reset resolution respecting result resume retry return returning right
        rollback round rows run sap scan screen scroll search seconds section select selection send separate
        separated set shared shift short sign simple single size skip sort sorted source space specified split stamp
        standard starting statement statements statics stop string structure style subkey submatches submit
        subscreen substring subtract suffix sum summary summing supplied supply suppress switch symbol syntax tabbed
        table tables task test text then time times timestamp timezone title titlebar to tokens trailing transaction
        transfer transformation translate transporting try type types uline unassign under unique unit unpack until
        up update upper user using valid value values vary varying via visible wait when where while width window
        with without word write xml xsd z zero
    state root
      ^\*.*  cm
      ".*  c1
      ##\w+  c
      \s+  -
      '  s1  >string
      `[^`]*`  s1
      [0-9]+  mi
      \w+  n:main
      =>|->|<>|<=|>=|[-+*/=<>&?@!]  o
      [.,:;()\[\]{}|]  p
    state string
      ''  se
      '  s1  <
      [^']+  s1
    """#)
}
