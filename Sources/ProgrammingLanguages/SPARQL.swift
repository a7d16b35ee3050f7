package import Lexing

extension LanguageDefinition {
  package static let sparql = LanguageDefinition(
    "sparql", "SPARQL", files: ["rq"],
    #"""
    words main nocase
      kc: false true
      k: add all as asc ask base bind bindings by clear construct copy create data default delete desc describe
        distinct drop exists filter from graph group having in insert limit load minus move named not offset
        optional order prefix reduced select service silent to undef union using values where with
      nb: abs avg bnode bound ceil coalesce concat contains count datatype day encode_for_uri floor group_concat
        hours if iri lang langmatches lcase max md5 min minutes month now rand regex replace round sameterm sample
        seconds separator sha1 sha256 sha384 sha512 str strafter strbefore strdt strends strlang strlen strstarts
        struuid substr sum timezone tz ucase uri uuid year
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
      a\b  k
      \w+  err:main
    """#)
}
