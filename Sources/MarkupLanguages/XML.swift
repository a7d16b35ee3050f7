package import Lexing

extension LanguageDefinition {
  package static let xml = LanguageDefinition(
    "xml", "XML",
    files: [
      "xml", "xsl", "rss", "xslt", "xsd", "wsdl", "svg", "plist", "csproj", "vbproj", "fsproj",
      "storyboard", "xib", "proj",
      "targets", "resx", "nuspec",
    ],
    #"""
    state root
      [^<&]+  -
      &\S*?;  ni
      <!\[CDATA\[.*?\]\]>  cp
      <!--  c  >comment
      <\?.*?\?>  cp
      <![^>]*>  cp
      <\s*[\p{Word}:.-]+  nt  >tag
      <\s*/\s*[\p{Word}:.-]+\s*>  nt
    state comment
      [^-]+  c
      -->  c  <
      -  c
    state tag
      \s+  -
      [\p{Word}.:-]+\s*=  na  >attribute
      /?\s*>  nt  <
    state attribute
      \s+  -
      "[^"]*"  s  <
      '[^']*'  s  <
      [^\s>]+  s  <
    """#)
}
