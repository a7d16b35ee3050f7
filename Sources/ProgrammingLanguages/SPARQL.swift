package import Lexing

extension LanguageDefinition {
  package static let sparql = LanguageDefinition(
    "sparql", "SPARQL", files: ["rq"],
    #"""
    words main
      kc: FALSE False TRUE True false true
      k: ADD ALL AS ASC ASK Add All As Asc Ask BASE BIND BINDINGS BY Base Bind By CLEAR CONSTRUCT COPY CREATE Clear
        Copy Create DATA DEFAULT DELETE DESC DESCRIBE DISTINCT DROP Data Default Delete Desc Describe Drop EXISTS
        Exists FILTER FROM Filter From GRAPH GROUP Graph Group HAVING IN INSERT In Insert LIMIT LOAD Limit Load MINUS
        MOVE Minus Move NAMED NOT Named Not OFFSET OPTIONAL ORDER Offset Optional Order PREFIX Prefix REDUCED SELECT
        SERVICE SILENT Select Service Silent TO To UNDEF UNION USING Undef Union Using VALUES Values WHERE WITH With a
        add all as asc ask base bind bindings by clear construct copy create data default delete desc describe
        distinct drop exists filter from graph group having in insert limit load minus move named not offset optional
        order prefix reduced select service silent to undef union using values where with
      nb: ABS AVG Abs Avg BNODE BOUND Bound CEIL COALESCE CONCAT CONTAINS COUNT Ceil Concat Contains Count DATATYPE
        DAY DataType Datatype Day ENCODE_FOR_URI FLOOR Floor GROUP_CONCAT HOURS Hours IF IRI If LANG LANGMATCHES LCASE
        LCase Lang MAX MD5 MIN MINUTES MONTH Max Md5 Min Minutes Month NOW Now RAND REGEX REPLACE ROUND Rand RegEx
        Regex Replace Round SAMETERM SAMPLE SECONDS SEPARATOR SHA1 SHA256 SHA384 SHA512 STR STRAFTER STRBEFORE STRDT
        STRENDS STRLANG STRLEN STRSTARTS STRUUID SUBSTR SUM Sample Seconds Separator Sha1 Sha256 Sha384 Sha512 Str
        StrLen SubStr Sum TIMEZONE TZ Timezone UCASE UCase URI UUID Uri YEAR Year abs avg bnode bound ceil coalesce
        concat contains count datatype day encode_for_uri floor group_concat hours if iri lang langMatches langmatches
        lcase max md5 min minutes month now rand regex replace round sameterm sample seconds separator sha1 sha256
        sha384 sha512 str strLen strafter strbefore strdt strends strlang strlen strstarts struuid subStr substr sum
        timezone tz ucase uri uuid year
    state root
      \s+  w
      #.*  c1
      "(?:\\.|[^"\\])*"  s2
      '(?:\\.|[^'\\])*'  s1
      [$?]\w+  nv
      (\w*)(:)(\w*)  nn,o,ss
      <[^>\s]*>  nn
      (@)(\w+)  o,py
      \d+\.\d+  mf
      \d+  mi
      \^\^|&&|\|\||!=|<=|>=|[-+*/<>=!:]  o
      [{}().,;\[\]]  p
      \w+  err:main
    """#)
}
