internal import ContentData
internal import SiteModel
internal import SourceText

/// The settings of one plugin, `feed:` or `jekyll-archives:`, read with their types checked.
///
/// A value of the wrong type is reported with its location and ignored.
struct PluginSettings {
  /// The name of the setting in the configuration.
  let name: String
  /// The settings under the key; empty when it is missing or not a map.
  let object: Object
  private let location: SourceLocation?
  private(set) var problems = DiagnosticSink()

  /// - Parameter name: the top-level key of the configuration.
  init(_ name: String, in configuration: SiteConfiguration) {
    self.name = name
    location = configuration.location(of: Symbol(name))
    switch configuration.data[Symbol(name)] {
    case .object(let object)?:
      self.object = object
    case nil, .null?:
      object = Object()
    default:
      object = Object()
      complain(nil, .map)
    }
  }

  /// Makes nested settings, such as `collections:` of `feed:`.
  init(_ name: String, below outer: PluginSettings, object: Object) {
    self.name = "\(outer.name).\(name)"
    self.object = object
    location = outer.location
  }

  /// Warns of a value of the wrong type, which the plugin ignores.
  mutating func ignore(_ key: Symbol, _ wanted: Message) {
    problems.report(
      PluginsDiagnostic.wrongType(
        key: "\(name).\(key.name)", wanted: wanted, isIgnored: true), at: location,
      notes: [Diagnostic.Note(.ignoredAsByJekyll)])
  }

  mutating func complain(_ key: Symbol?, _ wanted: Message) {
    let full = key.map { "\(name).\($0.name)" } ?? name
    problems.report(
      PluginsDiagnostic.wrongType(key: full, wanted: wanted, isIgnored: false), at: location)
  }

  /// A string; a number is converted to a string.
  mutating func text(_ key: Symbol) -> String? {
    switch object[key] {
    case .string(let text)?: return text
    case .integer(let number)?: return String(number)
    case nil, .null?: return nil
    default:
      complain(key, .text)
      return nil
    }
  }

  /// A whole number, 0 or more.
  mutating func count(_ key: Symbol) -> Int? {
    switch object[key] {
    case .integer(let number)? where number >= 0: return number
    case .string(let text)? where Int(text).map { $0 >= 0 } == true: return Int(text)
    case nil, .null?: return nil
    default:
      complain(key, .count)
      return nil
    }
  }

  /// A Boolean as in Ruby: every value except false and null is true.
  func flag(_ key: Symbol) -> Bool { object[key]?.isTruthy ?? false }

  /// A list of strings; a single string is a list of one.
  mutating func list(_ key: Symbol) -> [String] {
    switch object[key] {
    case .array(let values)?: return values.map(DocumentReader.text(of:))
    case .string(let text)?: return [text]
    case nil, .null?: return []
    default:
      complain(key, .list)
      return []
    }
  }

  /// A map of further settings.
  mutating func map(_ key: Symbol) -> Object {
    switch object[key] {
    case .object(let object)?: return object
    case nil, .null?, .bool?: return Object()
    default:
      complain(key, .map)
      return Object()
    }
  }
}
