package import Lexing

extension LanguageDefinition {
  package static let cypher = LanguageDefinition(
    "cypher", "Cypher", files: ["cypher"],
    #"""
    words main
      ow: ALL AND ANY HAS IN NONE NOT SINGLE Single all and any has in none not single
      k: AS ASC ASCENDING ASSERT BY CALL CASE COMMIT CONSTRAINT CREATE CSV CYPHER Cypher DELETE DESC DESCENDING
        DISTINCT DROP ELSE END ENDS FALSE FIELDTERMINATOR FOREACH FROM From HEADERS INDEX IS LIMIT LOAD MATCH MERGE
        NULL ON OPTIONAL ORDER PERIODIC REMOVE RETURN SET SKIP START STARTS Start THEN TRUE UNION UNIQUE UNWIND USING
        WHEN WHERE WITH YIELD as asc ascending assert by call case commit constraint create csv cypher delete desc
        descending distinct drop else end ends false fieldterminator foreach from headers index is limit load match
        merge null on optional order periodic remove return set skip start starts then true union unique unwind using
        when where with yield
    words functions
      nf: ABS ALLSHORTESTPATHS AVG COALESCE COLLECT COUNT DATE ENDNODE EXP FILTER HEAD ID KEYS LABELS LAST LENGTH LOG
        MAX MIN NODE NODES Node RAND RANGE REDUCE REL RELATIONSHIPS REPLACE ROUND SHORTESTPATH SIZE SPLIT STARTNODE
        SUM TOINTEGER TRIM TYPE abs allShortestPaths allshortestpaths avg coalesce collect count date endNode endnode
        exp filter head id keys labels last length log max min node nodes rand range reduce rel relationships replace
        round shortestPath shortestpath size split startNode startnode sum toInteger tointeger trim type
    state root
      //.*  c1
      /\*[\s\S]*?\*/  cm
      (create|CREATE|merge|MERGE|match|MATCH|foreach|FOREACH)(\s+)(?=\()  k,w
      (ON|ASSERT|on|assert)(\s+)(?=\()  k,w
      [ \t\n]+  -
      ([a-zA-Z]\w*:)(\s*)(?![0-9])  py,-
      (\w+)(:)  nl,dl
      (?<![\w)`]):[a-zA-Z]\w*  nc
      ([a-zA-Z]\w*)(?=\()  n:functions
      "(?:\\.|[^"\\])*"  s2
      '(?:\\.|[^'\\])*'  s1
      `[^`]*`  sb
      \d+\.\d+  mf
      (?<=[:\s*.(\[,])\d+(?=[^\s;])  m
      \d+  mi
      [a-zA-Z_$][\w$.]*  n:main
      [(){}\[\],;]+  ss
      [-+*/%<>=!^|~.]+  o
    """#)
}
