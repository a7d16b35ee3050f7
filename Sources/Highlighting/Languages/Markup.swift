/// Fenced blocks of the usual languages inside Markdown, lexed in their own language.
private let fencedLanguages: String = {
  var text = "state languages\n"
  for (names, language) in [
    ("swift", "swift"), ("js|javascript", "javascript"), ("ts|typescript", "typescript"),
    ("py|python", "python"), ("rb|ruby", "ruby"), ("bash|sh|shell|zsh", "bash"),
    ("console", "console"), ("json", "json"), ("ya?ml", "yaml"), ("toml", "toml"),
    ("html", "html"), ("css", "css"), ("go|golang", "go"), ("rust|rs", "rust"), ("c", "c"),
    ("cpp|cxx", "cpp"), ("java", "java"), ("kotlin", "kotlin"), ("php", "php"), ("sql", "sql"),
    ("diff", "diff"), ("liquid", "liquid"),
  ] {
    text += "  ^\\h*```(?:\(names))(?:[^\\w\\n][^\\n]*)?\\n  sb  embed:\(language):``` >fenceend\n"
  }
  return text
}()

extension Language {
  static let plaintext = Language(
    "plaintext", "Plain text", aliases: ["text", "plain", "txt", "none", "output", "nohighlight"],
    files: ["txt", "text", "log"],
    ##"""
    state root
      [\s\S]+  -
    """##)

  static let markdown = Language(
    "markdown", "Markdown", aliases: ["md", "mkd", "gfm", "commonmark", "kramdown"],
    files: ["md", "markdown", "mkd"],
    fencedLanguages + ##"""
      state root
        \n  -
        ^---\h*\n  -  embed:yaml:--- >front
        include block
      state front
        ---[^\n]*  -  =body
        default =body
      state body
        include block
        \n  -
      state block
        ^\#[^#\n][^\n]*  gh
        ^\#{2,6}[^#\n][^\n]*  gu
        ^[^\s#>*`~|-][^\n]*(?=\n={3,}\h*$)  gh
        ^[^\s#>*`~|-][^\n]*(?=\n-{3,}\h*$)  gu
        ^(?:={3,}|-{3,})\h*$  gh
        ^\h*[*+-](?=\h)  k
        ^\h*\d+[.)](?=\h)  k
        ^\h*>\h?  k >quote
        ^\h*```+\h*(?=\n)  sb  >fence close:$ keep:[`]
        ^\h*~~~+[^\n]*\n  sb  >fence close:$ keep:[~]
        include languages
        ^\h*```+[^\n`]*\n  sb  >fence close:$ keep:[`]
        include inline
      state fence
        [^`~]+  s
        [`~]  s
      state fenceend
        ```+\h*  sb  <
        default <
      state quote
        [^\n]+  ge  <
        default <
      state inline
        \\[^\n]  -
        `[^`\n]+`  sb
        ``[^\n]+?``  sb
        \*\*[^*\x20\n][^*\n]*\*\*  gs
        __[^_\x20\n][^_\n]*__  gs
        \*[^*\x20\n][^*\n]*\*  ge
        _[^_\x20\n][^_\n]*_(?!\w)  ge
        ~~[^~\x20\n][^~\n]*~~  gd
        !?\[(?=[^\]\n]{1,200}\][(\[])  -  >linktext
        ^\h*\[(?=[^\]\n]{1,200}\]:)  -  >definition
        <https?://[^>\s]+>  na
        &\#?\w+;  ni
        [\w\x27-]+  -
        \h+  -
        [^\s\w]  -
      state linktext
        [^\]\n]+  nt
        \](?=\()  -  =target
        \]\[  -  =label
        \]  -  <
        default <
      state target
        \(  -
        [^)\n]+  na
        \)  -  <
        default <
      state label
        [^\]\n]+  nl
        \]  -  <
        default <
      state definition
        [^\]\n]+  nl
        \]:\h*  -  =destination
        default <
      state destination
        [^\n]+  na  <
        default <
      """##)

  static let tex = Language(
    "tex", "LaTeX", aliases: ["latex", "context"],
    files: ["tex", "sty", "cls", "aux", "toc", "ltx"],
    ##"""
    state root
      \\\[  sb  >display
      \\\(  s  >inline
      \$\$  sb  >display
      \$  s  >inline
      \\(?:[a-zA-Z@_:]+|[^\sa-zA-Z])  k  >command
      include general
      [^\\$%&_^{}]+  -
      \\  k
    state general
      %[^\n]*  c
      [{}&_^]  nb
    state command
      \[[^\]\n]*\]  na
      \*  k
      default <
    state math
      \\(?:[a-zA-Z]+|[^\sa-zA-Z])  nv
      include general
      \d+  m
      [=!+*/()\[\]-]  o
      \s+  nb
      [^=!+*/()\[\]\\$%&_^{}0-9\s-]+  nb
      \\  nv
    state inline
      \\\)  s  <
      \$  s  <
      include math
    state display
      \\\]  sb  <
      \$\$  sb  <
      \$  nb
      include math
    """##)
}
