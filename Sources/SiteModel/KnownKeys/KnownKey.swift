package import ContentData

/// A key with a meaning for blogc, in front matter or in the configuration. JSON Schemas and the
/// suggestions for misspelt keys are made from these.
///
/// Any other key is the author's own data; templates read it as `page.KEY` or `site.KEY`.
package struct KnownKey: Sendable {
  /// The required shape of a value.
  package indirect enum Shape: Sendable {
    /// A string; a number is converted to a string.
    case text
    /// One of these strings.
    case choice([String])
    /// Any string; an editor can offer these as suggestions.
    case suggestion([String])
    case flag
    /// A whole number, 0 or more.
    case count
    /// A whole number.
    case integer
    /// A date with or without time and zone.
    case date
    case list(Shape)
    /// A map with these keys; `isOpen` is true if further keys are allowed.
    case map([KnownKey], isOpen: Bool)
    /// A map from any name to values of one shape.
    case mapOf(Shape)
    case either([Shape])
    /// Anything: data for templates.
    case any
  }

  /// The key as it is written.
  package let name: String
  package let shape: Shape
  /// The effect of the key: a phrase without a full stop.
  package let meaning: String
  /// The default; nil when there is no single default value.
  package let usual: Value?

  package init(_ name: String, _ shape: Shape, _ meaning: String, usual: Value? = nil) {
    self.name = name
    self.shape = shape
    self.meaning = meaning
    self.usual = usual
  }
}

extension KnownKey.Shape {
  /// One text or a list of texts.
  package static let texts = KnownKey.Shape.either([.text, .list(.text)])
}

/// The tables of keys with a meaning for blogc or a built-in plugin.
package struct KnownKeys: Sendable {
  /// The keys of `_config.yml`, in the order of docs/settings.md; those of plugins are last.
  package let configuration: [KnownKey]
  /// The keys of front matter, the most used first; those of plugins are last.
  package let frontMatter: [KnownKey]

  /// Joins the tables of blogc with those of plugins; of several keys with one name, the first is
  /// used.
  /// - Parameters:
  ///   - plugins: the names of the built-in plugins, as suggestions for `plugins:`.
  ///   - settings: the plugins' keys of `_config.yml`.
  ///   - frontMatter: the plugins' keys of front matter.
  package init(plugins: [String], settings: [KnownKey], frontMatter: [KnownKey]) {
    self.frontMatter = Self.distinct(Self.frontMatter + frontMatter)
    configuration = Self.distinct(
      Self.configuration(plugins: plugins, frontMatter: self.frontMatter) + settings)
  }

  private static func distinct(_ keys: [KnownKey]) -> [KnownKey] {
    var seen: Set<ByteKey> = []
    return keys.filter { seen.insert(ByteKey($0.name)).inserted }
  }

  /// The names of a table, in its order: candidates for ``Suggestion``.
  package static func names(of table: [KnownKey]) -> [String] { table.map(\.name) }

  /// Returns true if a table has a key of this name.
  /// - Complexity: O(size of the table).
  package static func has(_ name: String, in table: [KnownKey]) -> Bool {
    table.contains { $0.name.hasSameBytes(as: name) }
  }
}
