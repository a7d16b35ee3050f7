package import ContentData
package import SourceText

/// The values of a configuration file, or of the command line.
package struct ConfigurationLayer: Sendable {
  package var object: Object
  /// The file, nil for options of the command line.
  package let file: SourceFile?
  /// The positions of the values in the file.
  private let places = LazyYAMLPlaces()
  /// True for the settings that GitHub Pages applies to every site.
  package let isFromGitHubPages: Bool

  package init(_ object: Object, file: SourceFile? = nil, isFromGitHubPages: Bool = false) {
    self.object = object
    self.file = file
    self.isFromGitHubPages = isFromGitHubPages
  }

  /// The location of a top-level key's value, or of the whole file.
  /// - Complexity: O(1), after O(length of the file) once; only called for a diagnostic.
  package func location(of key: Symbol) -> SourceLocation? { location(of: [key.name]) }

  /// The location of a nested value, or of the nearest enclosing one that is written in the file.
  /// - Parameter path: keys from the root down.
  package func location(of path: [String]) -> SourceLocation? {
    guard let file else { return nil }
    for length in stride(from: path.count, to: 0, by: -1) {
      if let range = place(of: Array(path.prefix(length))) { return SourceLocation(file, range) }
    }
    return SourceLocation(path: file.path)
  }

  /// The range of a value in the file.
  /// - Parameter path: keys from the root down.
  /// - Complexity: O(length of the path), after O(length of the file) once.
  package func place(of path: [String]) -> SourceRange? {
    file.flatMap { places.places(of: $0).place(of: path) }
  }
}

/// Reads typed settings out of merged configuration layers and reports wrong types.
struct ConfigurationReader {
  let layers: [ConfigurationLayer]
  /// The merged configuration.
  var data: Object
  var problems = DiagnosticSink()

  init(_ layers: [ConfigurationLayer]) {
    self.layers = layers
    data = ConfigurationDefaults.object
    for layer in layers { data.merge(layer.object) }
  }

  /// The location of a key in the last layer that sets it; nil when none does.
  /// - Parameter inner: the keys below it.
  func location(of key: Symbol, _ inner: String...) -> SourceLocation? {
    layers.last { $0.object[key] != nil && $0.file != nil }?.location(of: [key.name] + inner)
  }

  /// Reports a value of the wrong type.
  mutating func complain(_ key: Symbol, _ wanted: ConfigurationDiagnostic.SettingType) {
    problems.report(
      ConfigurationDiagnostic.wrongType(key: key.name, wanted: wanted, isIgnored: false),
      at: location(of: key))
  }

  /// Warns of a value of the wrong type, which Jekyll ignores.
  mutating func ignore(_ key: Symbol, _ wanted: ConfigurationDiagnostic.SettingType) {
    problems.report(
      ConfigurationDiagnostic.wrongType(key: key.name, wanted: wanted, isIgnored: true),
      at: location(of: key), notes: [Diagnostic.Note(.ignoredAsByJekyll)])
  }

  /// A string; any other value counts as missing, with a warning unless it is false.
  mutating func textOrNothing(_ key: Symbol) -> String? {
    guard let value = data[key], value.isTruthy else { return nil }
    if let text = value.string { return text }
    ignore(key, .text)
    return nil
  }

  /// A string; numbers and booleans are converted as Ruby prints them.
  mutating func text(_ key: Symbol) -> String? {
    switch data[key] {
    case .string(let text)?: return text
    case .integer(let number)?: return String(number)
    case .drop(let drop as BigInteger)?: return drop.digits
    case nil, .null?: return nil
    default:
      complain(key, .text)
      return nil
    }
  }

  /// A folder's path below the source, without slashes around it and without `.`. Nothing above the source
  /// is read: `..` stays below the source, as in Jekyll, with a warning.
  mutating func folder(_ key: Symbol) -> String? {
    guard let path = text(key) else { return nil }
    if PathComponents.isPlainPath(path) { return path }
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
    var kept: [String] = []
    var isOutside = false
    for part in parts {
      guard part.elementsEqual("..".utf8) else {
        kept.append(String(Substring(part)))
        continue
      }
      if kept.popLast() == nil { isOutside = true }
    }
    let below = kept.joined(separator: "/")
    if isOutside {
      let use =
        below.isEmpty
        ? Message("the usual folder is used", ja: "いつものフォルダを使います")
        : Message(
          "the folder '\(below)' below the source is used, as by Jekyll",
          ja: "Jekyll と同じく、ソースの下のフォルダ '\(below)' を使います")
      problems.report(
        ConfigurationDiagnostic.folderOutside(path, key: key.name), at: location(of: key),
        notes: [Diagnostic.Note(use)])
      if below.isEmpty { return nil }
    }
    return below
  }

  /// The folders below the source in a setting with one folder or a list; folders outside of the source
  /// are omitted.
  mutating func folders(_ key: Symbol) -> [String] {
    list(key, orText: true).compactMap { path in
      let parts = path.split(separator: "/").filter { $0 != "." }
      let isOutside = path.utf8.first == UInt8(ascii: "/") || parts.contains("..")
      return isOutside ? nil : parts.joined(separator: "/")
    }
  }

  /// A Boolean; every value except null and false is true, as in Ruby.
  func flag(_ key: Symbol) -> Bool { data[key]?.isTruthy ?? false }

  mutating func count(_ key: Symbol) -> Int {
    switch data[key] {
    case .integer(let number)? where number >= 0: return number
    case nil, .null?: return 0
    default:
      complain(key, .count)
      return 0
    }
  }

  /// A list of strings; with `orText`, a single string is a list of one.
  mutating func list(_ key: Symbol, orText: Bool = false) -> [String] {
    switch data[key] {
    case nil, .null?:
      return []
    case .array(let values)?:
      return values.compactMap { value in
        switch value {
        case .string(let text): text
        case .integer(let number): String(number)
        default: nil
        }
      }
    case .string(let text)? where orText:
      return [text]
    default:
      complain(key, .list)
      return []
    }
  }

  mutating func object(_ key: Symbol) -> Object {
    switch data[key] {
    case .object(let object)?: return object
    case nil, .null?: return Object()
    default:
      complain(key, .map)
      return Object()
    }
  }
}

extension Message {
  /// The note on a setting of which nothing is used.
  package static let ignoredAsByJekyll = Message(
    "it is ignored, as by Jekyll", ja: "Jekyll と同じく、この設定は無視されます")
}
