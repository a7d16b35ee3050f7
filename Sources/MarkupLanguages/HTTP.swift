package import Lexing

extension LanguageDefinition {
  package static let http = LanguageDefinition(
    "http", "HTTP",
    #"""
    state root
      (GET|POST|PUT|DELETE|HEAD|OPTIONS|TRACE|PATCH|QUERY)( +)([^ ]+)( +)(HTTP)(/)(1\.[01]|2(?:\.0)?|3)(\r?\n|$)  nf,-,nn,-,k,o,m,-  >headers
      (HTTP)(/)(1\.[01]|2(?:\.0)?|3)( +)(\d{3})( +)([^\r\n]+)(\r?\n|$)  k,o,m,-,m,-,ne,-  >headers
    state headers
      ([cC]ontent-[tT]ype)( *)(:)( *)(application/(?:[\w.-]*\+)?json[^\r\n]*)(\r?\n|$)  na,-,p,-,s,-  >json
      ([cC]ontent-[tT]ype)( *)(:)( *)((?:application|text)/(?:[\w.-]*\+)?xml[^\r\n]*)(\r?\n|$)  na,-,p,-,s,-  >xml
      ([cC]ontent-[tT]ype)( *)(:)( *)((?:text/html|application/xhtml\+xml)[^\r\n]*)(\r?\n|$)  na,-,p,-,s,-  >html
      ([cC]ontent-[tT]ype)( *)(:)( *)((?:application|text)/(?:x-)?javascript[^\r\n]*)(\r?\n|$)  na,-,p,-,s,-  >javascript
      ([cC]ontent-[tT]ype)( *)(:)( *)(text/css[^\r\n]*)(\r?\n|$)  na,-,p,-,s,-  >css
      ([^\s:]+)( *)(:)( *)([^\r\n]+)(\r?\n|$)  na,-,p,-,s,-
      ([\t ]+)([^\r\n]+)(\r?\n|$)  -,s,-
      \r?\n  -  >content
    state content
      [\s\S]+  -
    state json
      ([^\s:]+)( *)(:)( *)([^\r\n]+)(\r?\n|$)  na,-,p,-,s,-
      ([\t ]+)([^\r\n]+)(\r?\n|$)  -,s,-
      (\r?\n)([\s\S]*)  -,in:json
    state xml
      ([^\s:]+)( *)(:)( *)([^\r\n]+)(\r?\n|$)  na,-,p,-,s,-
      ([\t ]+)([^\r\n]+)(\r?\n|$)  -,s,-
      (\r?\n)([\s\S]*)  -,in:xml
    state html
      ([^\s:]+)( *)(:)( *)([^\r\n]+)(\r?\n|$)  na,-,p,-,s,-
      ([\t ]+)([^\r\n]+)(\r?\n|$)  -,s,-
      (\r?\n)([\s\S]*)  -,in:html
    state javascript
      ([^\s:]+)( *)(:)( *)([^\r\n]+)(\r?\n|$)  na,-,p,-,s,-
      ([\t ]+)([^\r\n]+)(\r?\n|$)  -,s,-
      (\r?\n)([\s\S]*)  -,in:javascript
    state css
      ([^\s:]+)( *)(:)( *)([^\r\n]+)(\r?\n|$)  na,-,p,-,s,-
      ([\t ]+)([^\r\n]+)(\r?\n|$)  -,s,-
      (\r?\n)([\s\S]*)  -,in:css
    """#)
}
