package import ContentData
package import SourceText

/// Where a configuration's values come from: one file, or the command line.
package struct ConfigurationLayer: Sendable {
  package var object: Object
  /// The file, nil for options of the command line.
  package var file: SourceFile?

  package init(_ object: Object, file: SourceFile? = nil) {
    self.object = object
    self.file = file
  }

  /// The place of a top-level key's value, or the file as a whole.
  /// - Complexity: O(length of the file); only called for a diagnostic.
  package func location(of key: Symbol) -> SourceLocation? {
    guard let file else { return nil }
    guard let range = YAMLReader.place(of: [key.name], in: file) else {
      return SourceLocation(path: file.path)
    }
    return SourceLocation(file, range)
  }
}

/// Reads typed settings out of merged configuration layers and complains about wrong types.
struct ConfigurationReader {
  let layers: [ConfigurationLayer]
  /// The merged configuration.
  var data: Object
  var problems: [Diagnostic] = []

  init(_ layers: [ConfigurationLayer]) {
    self.layers = layers
    data = ConfigurationDefaults.object
    for layer in layers { data.merge(layer.object) }
  }

  /// Where a key was set last, or nil.
  func location(of key: Symbol) -> SourceLocation? {
    layers.last { $0.object[key] != nil && $0.file != nil }?.location(of: key)
  }

  mutating func complain(_ key: Symbol, _ wanted: String, hint: String? = nil) {
    problems.append(
      Diagnostic(
        "config.wrong-type", .error, "the setting '\(key.name)' must be \(wanted)",
        at: location(of: key),
        hint: hint))
  }

  /// A text; numbers and booleans count as the text that they print as.
  mutating func text(_ key: Symbol) -> String? {
    switch data[key] {
    case .string(let text)?: return text
    case .integer(let number)?: return String(number)
    case nil, .null?: return nil
    default:
      complain(key, "a text")
      return nil
    }
  }

  /// A yes or no; null is no, any other value but false is yes, as in Ruby.
  func flag(_ key: Symbol) -> Bool { data[key]?.isTruthy ?? false }

  mutating func count(_ key: Symbol) -> Int {
    switch data[key] {
    case .integer(let number)? where number >= 0: return number
    case nil, .null?: return 0
    default:
      complain(key, "a whole number, 0 or more")
      return 0
    }
  }

  /// A list of texts; where `orText` allows it, one text alone is a list of one.
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
      complain(key, "a list", hint: "write it as [a, b] or as lines that begin with '- '")
      return []
    }
  }

  mutating func object(_ key: Symbol) -> Object {
    switch data[key] {
    case .object(let object)?: return object
    case nil, .null?: return Object()
    default:
      complain(key, "a map of names and values")
      return Object()
    }
  }
}
