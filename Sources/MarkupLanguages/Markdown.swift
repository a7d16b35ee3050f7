package import Lexing

extension LanguageDefinition {
  package static let markdown = LanguageDefinition(
    "markdown", "Markdown", aliases: ["md", "mkd"], files: ["markdown", "md", "mkd"],
    #"""
    state root
      # Front matter.
      (?<![\s\S])---\n[\s\S]*?\n---(?=\n)  in:yaml
      \\.?  se
      ^(\S[^\n]*\n)(=+\n)  gu,gu
      ^(\S[^\n]*\n)(-+\n)  gh,gh
      ^#(?=[^#\n])[^\n]*  gh
      ^#+[^\n]*  gu
      ^(\h*)(`{3,}|~{3,})([^\n]*\n)(\h*)(\2)  -,p,nl,-,p
      ^(\h*)(`{3,}|~{3,})([^\n]*\n)([\s\S]*?)(\n\h*)(\2)  -,p,nl,sb:@3,-,p
      ^(\h*)(`{3,}|~{3,})([^\n]*\n)([\s\S]*)  -,p,nl,sb:@3
      \n\n(?:(?: {4}|\t)[^\n]*\n|\n)+  sb
      ^(?:\s*\*){3,}\h*?$  p
      ^(?:\s*-){3,}\h*?$  p
      ^\s*[*+-](?=\s)  p
      ^\s*\d+\.(?=\s)  p
      ^\s*>[^\n]*  gt
      ^(\h*)(\[)([^\n\]]+)(\]:)(\h*)  -,p,ss,p,-  >title,target
      (!?\[)(\S?[^\n\]]*?)(\]\[)([^\n\]]*)(\])  p,nv,p,ss,p
      (!?\[)([^\n\]]*?)(\]\()  p,nv,p  >inline,target
      ``[^\n]*?``  sb
      `[^`\n]+`  sb
      \*\*[^\n]+?\*\*  gs
      __[^\n]+?__  gs
      \*[^*\n]*\*  ge
      _[^_\n]*_  ge
      <(?:https?|ftp|mailto):[^>\s]*>|<[^>\s]+@[^>\s]+>  nv
      </?[a-zA-Z!][^>\n]*>  resume:html
      &(?:#\d+|#x[0-9a-fA-F]+|\w+);  ni
      \n  -
      [^\\`<&\[*!\n]+  -
      [!\[<&]  -
    state target
      (<)([^>\n]*)(>)  nt,sx,nt  <
      [^\s)]+  sx  <
      default <
    state title
      \h+  -
      "[^\n]*?"|'[^\n]*?'|\([^\n]*?\)  nn  <
      default <
    state inline
      \h+  -
      \)  p  <
      "[^\n]*?"|'[^\n]*?'  nn
      default <
    """#)
}
