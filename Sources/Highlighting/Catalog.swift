extension Language {
  /// All languages, in the order in which people look for them.
  package static let all: [Language] = [
    .swift, .c, .cpp, .objectiveC, .csharp, .java, .kotlin, .scala,
    .javascript, .typescript, .jsx, .tsx, .json,
    .python, .ruby, .php, .perl, .lua, .r, .haskell,
    .go, .rust, .sql,
    .bash, .console, .powershell, .dockerfile, .makefile,
    .yaml, .toml, .ini, .graphql, .protobuf, .nginx, .hcl,
    .html, .xml, .css, .scss, .liquid, .markdown, .tex, .diff, .plaintext,
  ]
}
