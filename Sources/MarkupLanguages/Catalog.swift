package import Lexing

extension LanguageDefinition {
  /// The languages of markup, style sheets, templates, data, settings and output, one on a line, by name.
  package static let markup: [LanguageDefinition] = [
    .conf,
    .console,
    .css,
    .diff,
    .dockerfile,
    .eex,
    .erb,
    .escape,
    .graphql,
    .hcl,
    .html,
    .http,
    .ini,
    .irbOutput,
    .json,
    .jsonDoc,
    .liquid,
    .markdown,
    .nginx,
    .plaintext,
    .plist,
    .properties,
    .protobuf,
    .sass,
    .scss,
    .tex,
    .toml,
    .vue,
    .xml,
    .yaml,
  ]
}
