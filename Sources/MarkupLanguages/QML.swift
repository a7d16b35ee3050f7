package import Lexing

extension LanguageDefinition {
  package static let qml = LanguageDefinition(
    "qml", "QML", files: ["qml"],
    #"""
    extends javascript
    state root
      (id)(\s*)(:)(\s*)([A-Za-z_]\w*)  nl,-,p,-,kd
      (?<![\w.])([A-Za-z_][\w.]*)(\s*)(?=\{)  kt,-  >element
    state element
      \{  p  =body
      default <
    state body
      include comments
      \}  p  <
      (id)(\s*)(:)(\s*)([a-z_]\w*)  nl,-,p,-,kd
      (property)(\s+)([A-Za-z_][\w.]*)(\s+)([A-Za-z_]\w*)(\s*)(:)  kd,-,kt,-,nl,-,p  >expression
      (property)(\s+)([A-Za-z_][\w.]*)(\s+)([A-Za-z_]\w*)  kd,-,kt,-,nl
      (signal)(\s+)([A-Za-z_]\w*)(\s*)(\()  kd,-,nl,-,p  >parameters
      (signal)(\s+)([A-Za-z_]\w*)  kd,-,nl
      ([A-Z]\w*)(\s+)(on)(\s+)([A-Za-z_]\w*)(\s*)(\{)  kt,-,k,-,nl,-,p  >
      ([A-Z][\w.]*)(\s*)(\{)  kt,-,p  >
      ([A-Za-z_][\w.]*)(\s*)(:)(\s*)([A-Z][\w.]*)(\s*)(\{)  nl,-,p,-,kt,-,p  >
      ([A-Za-z_][\w.]*)(\s*)(:)  nl,-,p  >expression
      \{  p  >code
      include root
    state code
      include comments
      \{  p  >
      \}  p  <
      include root
    state parameters
      \s+  -
      \)  p  <
      ,  p
      ([A-Za-z_]\w*)(\s+)([A-Za-z_]\w*)  kt,-,n
      [A-Za-z_]\w*  n
    """#)
}
