internal import ContentData
internal import Liquid
internal import SourceText

/// `jsonify`, and `inspect` for debugging.
enum JSONFilters {
  static func register(into environment: inout Environment) {
    environment.register(
      filter: "jsonify",
      Filter(
        arguments: 0...0,
        write: { value, _, output, context throws(Diagnostic) in
          try JSONText.write(value, into: &output, context: &context)
          return true
        },
        { value, _, context throws(Diagnostic) in
          var output = OutputBuffer(capacity: 256)
          try JSONText.write(value, into: &output, context: &context)
          return .string(output.text())
        }))
    environment.register(filter: "inspect", arguments: 0...0) {
      value, _, context throws(Diagnostic) in
      .string(TextFilters.escaped(context.inspected(value)))
    }
  }
}

/// Values as JSON, in the form that Ruby's `to_json` gives: no spaces, letters of any script as they
/// are, moments as the text that they print.
enum JSONText {
  /// Writes a value.
  /// - Throws: for a number that JSON does not know, and for a value that goes on without end.
  /// - Complexity: O(size of the value).
  static func write(
    _ value: Value, into output: inout OutputBuffer, context: inout RenderContext, depth: Int = 0
  ) throws(Diagnostic) {
    guard depth < 100, output.count < context.environment.limits.stringBytes else {
      throw Diagnostic("liquid.limit-json", "'jsonify' was given a value that is too large")
    }
    switch context.plain(value) {
    case .null: output.append("null")
    case .bool(let truth): output.append(truth ? "true" : "false")
    case .integer(let number): output.append(decimal: number)
    case .decimal(let number):
      guard number.isFinite else {
        throw Diagnostic(
          "liquid.argument", "'jsonify' cannot write \(number), JSON has no such number")
      }
      output.append(context.text(of: value))
    case .string(let text): append(text, to: &output)
    case .timestamp(let moment):
      output.append(UInt8(ascii: "\""))
      moment.appendText(to: &output)
      output.append(UInt8(ascii: "\""))
    case .range: append(context.text(of: value), to: &output)
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        try write(element, into: &output, context: &context, depth: depth + 1)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let object):
      try write(object, into: &output, context: &context, depth: depth)
    case .drop(let drop):
      let shown =
        if let document = drop as? DocumentDrop {
          document.jsonObject(depth: depth, noting: &context.reads)
        } else {
          drop.object(noting: &context.reads)
        }
      try write(shown, into: &output, context: &context, depth: depth)
    }
  }

  private static func write(
    _ object: Object, into output: inout OutputBuffer, context: inout RenderContext, depth: Int
  ) throws(Diagnostic) {
    output.append(UInt8(ascii: "{"))
    for (index, entry) in object.entries.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      append(entry.key.name, to: &output)
      output.append(UInt8(ascii: ":"))
      try write(entry.value, into: &output, context: &context, depth: depth + 1)
    }
    output.append(UInt8(ascii: "}"))
  }

  /// Appends a text with its quotes; only quotes, backslashes and control characters are escaped.
  /// - Complexity: O(n).
  private static func append(_ text: String, to output: inout OutputBuffer) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      output.reserve(bytes.count + 2)
      var start = 0
      for (index, byte) in bytes.enumerated()
      where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        output.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        start = index + 1
        switch byte {
        case 0x08: output.append("\\b")
        case 0x09: output.append("\\t")
        case 0x0A: output.append("\\n")
        case 0x0C: output.append("\\f")
        case 0x0D: output.append("\\r")
        case 0x22: output.append("\\\"")
        case 0x5C: output.append("\\\\")
        default:
          output.append("\\u00")
          output.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
          let low = byte & 15
          output.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
        }
      }
      output.append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    output.append(UInt8(ascii: "\""))
  }
}

extension DocumentDrop {
  /// What JSON shows of a document: its neighbours too, but of their own neighbours only the metadata,
  /// where Jekyll stops as well.
  /// - Parameter depth: how many arrays and objects the document stands in.
  fileprivate func jsonObject(depth: Int, noting reads: inout ReadSet) -> Object {
    let neighbours = [Names.next, Names.previous].map { name -> (Symbol, Value) in
      guard case .drop(let drop)? = value(for: name, noting: &reads),
        let neighbour = drop as? DocumentDrop
      else { return (name, .null) }
      return (
        name, depth >= 2 ? .object(neighbour.metadata(noting: &reads)) : .drop(neighbour)
      )
    }
    return object(with: neighbours, noting: &reads)
  }

  /// What is left of a document in the JSON of a neighbour's neighbour.
  private func metadata(noting reads: inout ReadSet) -> Object {
    var object = self.object(noting: &reads)
    for name in [Names.content, Names.output, Names.excerpt, Names.next, Names.previous] {
      object[name] = nil
    }
    return object
  }
}
