package import SiteModel
package import ContentData

/// JSON Schemas (draft 2020-12) of front matter and of the configuration, made of ``KnownKeys``, for editors
/// that complete keys and mark wrong values.
///
/// Every key can be null, which blogc treats as missing, and further keys of the author are allowed.
package enum JSONSchema {
  /// The schema of the YAML at the head of a document.
  package static func frontMatter(_ keys: KnownKeys) -> Value {
    schema(
      "Front matter of blogc", "The keys between the lines of dashes at the head of a document",
      keys.frontMatter)
  }

  /// The schema of `_config.yml`.
  package static func configuration(_ keys: KnownKeys) -> Value {
    schema(
      "Settings of blogc", "The keys of _config.yml", keys.configuration)
  }

  private static func schema(_ title: String, _ meaning: String, _ keys: [KnownKey]) -> Value {
    var object: Object = [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": .string(title),
      "description": .string(meaning),
    ]
    object.merge(map(keys, isOpen: true))
    return .object(object)
  }

  private static func property(_ key: KnownKey) -> Value {
    var object: Object = ["description": .string(key.meaning)]
    object.merge(constraint(on: key.shape))
    if let usual = key.usual { object["default"] = usual }
    return .object(object)
  }

  private static func map(_ keys: [KnownKey], isOpen: Bool) -> Object {
    var object: Object = [
      "type": ["object", "null"],
      "properties": .object(Object(keys.map { (Symbol($0.name), property($0)) })),
    ]
    if !isOpen { object["additionalProperties"] = false }
    return object
  }

  /// Returns the constraints of a shape; empty for anything at all.
  private static func constraint(on shape: KnownKey.Shape) -> Object {
    switch shape {
    case .any: Object()
    case .text: ["type": ["string", "number", "null"]]
    case .suggestion(let texts):
      ["type": ["string", "null"], "examples": .array(texts.map { .string($0) })]
    case .choice(let texts): ["enum": .array(texts.map { .string($0) } + [.null])]
    case .flag: ["type": ["boolean", "null"]]
    case .count: ["type": ["integer", "null"], "minimum": 0]
    case .integer: ["type": ["integer", "null"]]
    // Every valid date has a digit; further checks are left to the parser of dates.
    case .date: ["type": ["string", "null"], "pattern": "[0-9]"]
    case .list(let element):
      ["type": ["array", "null"], "items": .object(constraint(on: element))]
    case .map(let keys, let isOpen): map(keys, isOpen: isOpen)
    case .mapOf(let element):
      ["type": ["object", "null"], "additionalProperties": .object(constraint(on: element))]
    case .either(let shapes):
      ["anyOf": .array(shapes.map { .object(constraint(on: $0)) })]
    }
  }
}
