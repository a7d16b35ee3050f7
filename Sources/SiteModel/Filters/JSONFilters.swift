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
          try write(value, into: &output, &context)
          return true
        },
        { value, _, context throws(Diagnostic) in
          var output = OutputBuffer(capacity: 256)
          try write(value, into: &output, &context)
          return .string(output.text())
        }))
    environment.register(filter: "inspect", arguments: 0...0) {
      value, _, context throws(Diagnostic) in
      if case .drop(let drop as any OpaqueDrop) = value { return .string(drop.className) }
      return .string(TextFilters.escaped(context.inspected(value)))
    }
  }

  /// - Throws: for a number that JSON cannot represent, and for a value of infinite depth.
  private static func write(
    _ value: Value, into output: inout OutputBuffer, _ context: inout RenderContext
  ) throws(Diagnostic) {
    var value = value
    if case .drop(let drop as any OpaqueDrop) = value { value = .string(drop.className) }
    let writer = JSONWriter(
      unwritable: .refused, mostBytes: context.environment.limits.stringBytes,
      object: { drop, depth, reads in
        (drop as? DocumentDrop)?.jsonObject(depth: depth, noting: &reads)
          ?? drop.object(noting: &reads)
      })
    try writer.write(value, into: &output, noting: &context.reads)
  }
}

extension DocumentDrop {
  /// Writes a document as JSON: its neighbours too, but of their own neighbours only the metadata,
  /// where Jekyll stops as well.
  /// - Parameter depth: how many arrays and objects the document is in.
  fileprivate func jsonObject(depth: Int, noting reads: inout ReadSet) -> Object {
    let neighbours = [WellKnownSymbols.next, WellKnownSymbols.previous].map {
      name -> (Symbol, Value) in
      guard case .drop(let drop)? = value(for: name, noting: &reads),
        let neighbour = drop as? DocumentDrop
      else { return (name, .null) }
      return (
        name, depth >= 2 ? .object(neighbour.metadata(noting: &reads)) : .drop(neighbour)
      )
    }
    return object(with: neighbours, noting: &reads)
  }

  /// Writes the reduced JSON of a neighbour's neighbour.
  private func metadata(noting reads: inout ReadSet) -> Object {
    var object = self.object(noting: &reads)
    for name in [
      WellKnownSymbols.content, WellKnownSymbols.output, WellKnownSymbols.excerpt,
      WellKnownSymbols.next, WellKnownSymbols.previous,
    ] {
      object[name] = nil
    }
    return object
  }
}
