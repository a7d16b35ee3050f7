package import Lexing

extension LanguageDefinition {
  package static let abap = LanguageDefinition(
    "abap", "ABAP", files: ["abap"],
    #"""
    words main
      k: ABBREVIATED ABS ABSTRACT ACCEPT ADD ADJACENT AFTER ALIAS ALIASES ALIGN ALL ALLOCATE ALPHA ANALYZER AND ANY
        APPEND APPENDING APPLICATION AREA ARITHMETIC AS ASCENDING ASSERT ASSIGN ASSIGNED ASSIGNING AT AUTHORITY BACK
        BACKGROUND BADI BEFORE BEGIN BETWEEN BINARY BIT BLANK BLANKS BLOCK BLOCKS BOUND BUFFER BY BYPASSING BYTE CA
        CALL CASE CAST CASTING CATCH CEIL CENTER CHAIN CHANGE CHANGING CHAR CHARACTER CHECK CHECKBOX CLASS CLEAR
        CLIENT CLOCK CLOSE CN CO CODE COLLECT COLOR COLUMN COLUMNS COMMENT COMMENTS COMMIT COMMON COMMUNICATION
        COMPARING COMPONENTS COMPUTE CONCATENATE COND CONDENSE CONDITION CONNECTION CONSTANTS CONTEXTS CONTINUE
        CONTROL CONTROLS CONV CONVERT COPIES COPY CORRESPONDING COUNT COUNTRY CP CREATE CS CURRENCY CURRENT CURSOR
        CUSTOMER Change Check Class Comment Comments Comparing DATA DATABASE DATASET DATE DEC DECIMALS DEFAULT
        DEFERRED DEFINE DEFINITION DELETE DELETING DEMAND DESCENDING DESCRIBE DESTINATION DETAIL DIALOG DIRECTORY
        DISPLAY DISTANCE DIVIDE DIVISION DO DUMMY DUPLICATES DYNAMIC Data Define E EDIT ELSE ELSEIF END ENDAT ENDCASE
        ENDCATCH ENDCLASS ENDDO ENDEXEC ENDFORM ENDFUNCTION ENDIF ENDING ENDINTERFACE ENDLOOP ENDMETHOD ENDMODULE
        ENDON ENDPROVIDE ENDSELECT ENDTRY ENDWHILE ENHANCEMENT ENTRY ENVIRONMENT EQ ESCAPE EVENT EVENTS EXACT EXCEPT
        EXCEPTION EXCEPTIONS EXEC EXISTS EXIT EXPONENT EXPORT EXPORTING EXTEND EXTENDED EXTENSION EXTRACT Escape FETCH
        FIELD FIELDS FILE FILTER FINAL FIND FIRST FLOOR FOR FORM FORMAT FOUND FRAME FRAMES FREE FROM FUNCTION Free
        Function GE GENERATE GET GIVING GLOBAL GROUP GROUPS GT Get HANDLE HANDLER HASHED HAVING HEADER HEADING HIDE
        HIGH HOLD HOTSPOT I ID IDENTIFICATION IDENTIFIER IF IGNORE IGNORING IMPLEMENTATION IMPORT IMPORTING IN
        INACTIVE INCLUDE INCLUDES INCLUDING INDEX INFOTYPES INHERITING INITIAL INITIALIZATION INNER INPUT INSERT
        INSTANCE INT8 INTENSIFIED INTERFACE INTERFACES INTERNAL INTERVALS INTO INVERSE IS Include Includes Instance
        JOIN KEY KEYS KEYWORDS KIND LANGUAGE LAST LE LEADING LEAVE LEFT LENGTH LET LEVEL LIKE LINE LINES LIST LOAD
        LOCAL LOCALE LOGICAL LONG LOOP LOW LOWER LT Language Last Logical MAIN MARGIN MARK MASK MATCH MATCHCODE MAX
        MAXIMUM MEMORY MESSAGE METHOD METHODS MIN MINIMUM MOD MODE MODIF MODIFIER MODIFY MODULE MOVE MULTIPLY Method
        NA NAME NATIVE NE NESTED NESTING NEW NEXT NO NODES NOT NP NS NULL NUMBER Name Not Number O OBJECT OBLIGATORY
        OCCURRENCE OCCURRENCES OCCURS OF OFF OFFSET ON ONLY OPEN OPTIONAL OPTIONS OR ORDER OTHER OTHERS OUT OUTER
        OUTPUT OVERFLOW OVERLAY Only PACK PAD PADDING PAGE PARAMETER PARAMETERS PART PERCENTAGE PERFORM PERSON PF POOL
        POSITION PRIMARY PRINT PRIVATE PROCEDURE PROCESS PROGRAM PROPERTY PROTECTED PROVIDE PUBLIC PUSH PUSHBUTTON PUT
        Private Public RADIOBUTTON RAISE RAISING RANGE RANGES RAW READ RECEIVE RECEIVING REDEFINITION REF REFERENCE
        REFRESH REGEX REJECT REPLACE REPLACING REPORT REQUEST REQUESTED RESERVE RESET RESOLUTION RESPECTING RESULT
        RESUME RETRY RETURN RETURNING RIGHT ROLLBACK ROUND ROWS RUN SAP SCAN SCREEN SCROLL SEARCH SECONDS SECTION
        SELECT SELECTION SEND SEPARATE SEPARATED SET SHARED SHIFT SHORT SIGN SIMPLE SINGLE SIZE SKIP SORT SORTED
        SOURCE SPACE SPECIFIED SPLIT STAMP STANDARD STARTING STATEMENT STATEMENTS STATICS STOP STRING STRUCTURE STYLE
        SUBKEY SUBMATCHES SUBMIT SUBSCREEN SUBSTRING SUBTRACT SUFFIX SUM SUMMARY SUMMING SUPPLIED SUPPLY SUPPRESS
        SWITCH SYMBOL SYNTAX Send Single Space Statement String Structure Symbol Syntax TABBED TABLE TABLES TASK TEST
        TEXT THEN TIME TIMES TIMESTAMP TIMEZONE TITLE TITLEBAR TO TOKENS TRAILING TRANSACTION TRANSFER TRANSFORMATION
        TRANSLATE TRANSPORTING TRY TYPE TYPES Text Try Type Types ULINE UNASSIGN UNDER UNIQUE UNIT UNPACK UNTIL UP
        UPDATE UPPER USER USING VALID VALUE VALUES VARY VARYING VIA VISIBLE WAIT WHEN WHERE WHILE WIDTH WINDOW WITH
        WITHOUT WORD WRITE Word XML XSD Z ZERO abbreviated abs abstract accept add adjacent after alias aliases align
        all allocate alpha analyzer and any append appending application area arithmetic as ascending assert assign
        assigned assigning at authority back background badi before begin between binary bit blank blanks block blocks
        bound buffer by bypassing byte ca call case cast casting catch ceil center chain change changing char
        character check checkbox class clear client clock close cn co code collect color column columns comment
        comments commit common communication comparing components compute concatenate cond condense condition
        connection constants contexts continue control controls conv convert copies copy corresponding count country
        cp create cs currency current cursor customer data database dataset date dec decimals default deferred define
        definition delete deleting demand descending describe destination detail dialog directory display distance
        divide division do dummy duplicates dynamic e edit else elseif end endat endcase endcatch endclass enddo
        endexec endform endfunction endif ending endinterface endloop endmethod endmodule endon endprovide endselect
        endtry endwhile enhancement entry environment eq escape event events exact except exception exceptions exec
        exists exit exponent export exporting extend extended extension extract fetch field fields file filter final
        find first floor for form format found frame frames free from function ge generate get giving global group
        groups gt handle handler hashed having header heading hide high hold hotspot i id identification identifier if
        ignore ignoring implementation import importing in inactive include includes including index infotypes
        inheriting initial initialization inner input insert instance int8 intensified interface interfaces internal
        intervals into inverse is join key keys keywords kind language last le leading leave left length let level
        like line lines list load local locale logical long loop low lower lt main margin mark mask match matchcode
        max maximum memory message method methods min minimum mod mode modif modifier modify module move multiply na
        name native ne nested nesting new next no nodes not np ns null number o object obligatory occurrence
        occurrences occurs of off offset on only open optional options or order other others out outer output overflow
        overlay pack pad padding page parameter parameters part percentage perform person pf pool position primary
        print private procedure process program property protected provide public push pushbutton put radiobutton
        raise raising range ranges raw read receive receiving redefinition ref reference refresh regex reject replace
        replacing report request requested reserve reset resolution respecting result resume retry return returning
        right rollback round rows run sap scan screen scroll search seconds section select selection send separate
        separated set shared shift short sign simple single size skip sort sorted source space specified split stamp
        standard starting statement statements statics stop string structure style subkey submatches submit subscreen
        substring subtract suffix sum summary summing supplied supply suppress switch symbol syntax tabbed table
        tables task test text then time times timestamp timezone title titlebar to tokens trailing transaction
        transfer transformation translate transporting try type types uline unassign under unique unit unpack until up
        update upper user using valid value values vary varying via visible wait when where while width window with
        without word write xml xsd z zero
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
