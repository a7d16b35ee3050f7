internal import SiteModel
internal import ContentData
package import SourceText

/// Changes single keys of a file's front matter and keeps every other byte: comments, the order of keys,
/// quotes, line ends.
///
/// The result of each change is parsed again: if the value of any other key would change, nothing is changed,
/// and the author is asked to edit the file.
package struct FrontMatterEdit {
  /// The file with the changes so far.
  package private(set) var file: SourceFile
  private let lineEnd: String

  /// Makes an edit of a file; a file without front matter gets some with the first change.
  package init(_ file: SourceFile) {
    self.file = file
    let end = file.bytes.firstIndex(of: 0x0A)
    lineEnd = end.map { $0 > 0 && file.bytes[$0 - 1] == 0x0D } == true ? "\r\n" : "\n"
  }

  /// The values of the front matter; empty when there is none.
  /// - Throws: an error in the front matter.
  private func values(of file: SourceFile) throws(Diagnostic) -> Object {
    let parts = FrontMatter.split(file: file)
    if let unclosed = parts.unclosed { throw FrontMatter.unclosedDiagnostic(file, unclosed) }
    guard let block = parts.block else { return Object() }
    var problems = DiagnosticSink()
    if let values = FrontMatter.read(file, block: block, zone: .utc, reporting: &problems) {
      return values
    }
    throw problems.last ?? notEditable("front matter")
  }

  private func notEditable(_ key: String) -> Diagnostic {
    Diagnostic(
      "front-matter.not-editable",
      "the value of '\(key)' is too complex to be edited automatically",
      at: SourceLocation(path: file.path), hint: "edit it by hand")
  }

  // MARK: Changes

  /// Sets a key to one value.
  /// - Parameter scalar: the value in YAML.
  /// - Throws: an error in the front matter, `front-matter.not-editable`; then nothing is changed.
  package mutating func set(_ key: String, to scalar: String) throws(Diagnostic) {
    switch try values(of: file)[Symbol(key)] {
    case nil: try insert("\(key): \(scalar)\(lineEnd)", key)
    case .array?, .object?: throw notEditable(key)
    default: try replace(try place(key), by: scalar, key)
    }
  }

  /// Adds a string to a key with one string or a list; an existing one is not added again.
  /// - Throws: an error in the front matter, `front-matter.not-editable`; then nothing is changed.
  package mutating func add(_ text: String, to key: String) throws(Diagnostic) {
    let value = try values(of: file)[Symbol(key)]
    let present = DocumentReader.texts(of: value)
    if present.contains(where: { $0.hasSameBytes(as: text) }) { return }
    let before = self
    switch value {
    case nil:
      try insert("\(key):\(lineEnd)  - \(YAMLText.scalar(text))\(lineEnd)", key)
    case .null?:
      try replace(try place(key), by: YAMLText.scalar(text), key)
    case .array(let elements)?:
      try append(text, after: elements.count, key)
    case .object?:
      throw notEditable(key)
    case let scalar?:
      let first = YAMLText.flowScalar(DocumentReader.text(of: scalar))
      try replace(try place(key), by: "[\(first), \(YAMLText.flowScalar(text))]", key)
    }
    try check(key, is: present + [text], else: before)
  }

  /// Removes a string from a key with one string or a list; a key that becomes empty is removed.
  /// - Throws: an error in the front matter, `front-matter.not-editable`; then nothing is changed.
  package mutating func remove(_ text: String, from key: String) throws(Diagnostic) {
    let value = try values(of: file)[Symbol(key)]
    let present = DocumentReader.texts(of: value)
    guard let index = present.firstIndex(where: { $0.hasSameBytes(as: text) }) else { return }
    let before = self
    var rest = present
    rest.remove(at: index)
    let keyLine = file.lineRange(at: try keyPlace(key).start)
    if value?.array == nil || rest.isEmpty {
      var end = keyLine.end
      if value?.array != nil { end = file.lineRange(at: try place(key, "\(index)").end).end }
      try replace(SourceRange(keyLine.start, afterLine(end)), by: "", key)
    } else {
      let element = try place(key, "\(index)")
      if let line = blockItem(element) {
        try replace(SourceRange(line.start, afterLine(element.end)), by: "", key)
      } else if index > 0 {
        let previous = try place(key, "\(index - 1)")
        try replace(SourceRange(previous.end, element.end), by: "", key)
      } else {
        let next = try place(key, "1")
        try replace(SourceRange(element.start, next.start), by: "", key)
      }
    }
    try check(key, is: rest, else: before)
  }

  // MARK: Bytes

  private func place(_ path: String...) throws(Diagnostic) -> SourceRange {
    guard let block = FrontMatter.split(file: file).block,
      let range = YAMLReader.place(of: path, in: file, range: block)
    else { throw notEditable(path[0]) }
    return range
  }

  /// The range of a key's value, or of the key itself if the value is a list.
  private func keyPlace(_ key: String) throws(Diagnostic) -> SourceRange { try place(key) }

  /// The offset after the line that contains an offset.
  private func afterLine(_ offset: Int) -> Int {
    var end = offset
    while end < file.bytes.count, file.bytes[end] != 0x0A { end += 1 }
    return min(end + 1, file.bytes.count)
  }

  /// The range of an element's line if the element is an item on its own line: ` - a`.
  private func blockItem(_ element: SourceRange) -> SourceRange? {
    var start = element.start
    while start > 0, file.bytes[start - 1] != 0x0A { start -= 1 }
    let lead = file.bytes[start..<element.start]
    guard let dash = lead.firstIndex(of: UInt8(ascii: "-")),
      lead[..<dash].allSatisfy({ $0 == 0x20 }), lead[(dash + 1)...].allSatisfy({ $0 == 0x20 })
    else { return nil }
    return SourceRange(start, element.start)
  }

  private mutating func append(
    _ text: String, after count: Int, _ key: String
  ) throws(Diagnostic) {
    guard count > 0 else {
      let end = try place(key).end
      guard let bracket = file.bytes[end...].firstIndex(of: UInt8(ascii: "[")) else {
        throw notEditable(key)
      }
      return try replace(
        SourceRange(bracket + 1, bracket + 1), by: YAMLText.flowScalar(text), key)
    }
    let last = try place(key, "\(count - 1)")
    if let lead = blockItem(last) {
      let line = afterLine(last.end)
      try replace(
        SourceRange(line, line), by: file.text(of: lead) + YAMLText.scalar(text) + lineEnd, key)
    } else {
      try replace(
        SourceRange(last.end, last.end), by: ", " + YAMLText.flowScalar(text), key)
    }
  }

  /// Inserts lines at the end of the front matter; creates front matter if there is none.
  private mutating func insert(_ lines: String, _ key: String) throws(Diagnostic) {
    let parts = FrontMatter.split(file: file)
    if let block = parts.block {
      try replace(SourceRange(block.end, block.end), by: lines, key)
    } else {
      let fence = "---" + lineEnd
      try replace(SourceRange(parts.bodyStart, parts.bodyStart), by: fence + lines + fence, key)
    }
  }

  /// Replaces a range if this changes the value of only one key.
  private mutating func replace(
    _ range: SourceRange, by text: String, _ key: String
  ) throws(Diagnostic) {
    var bytes = file.bytes
    var text = text
    if range.count == 0, !text.isEmpty, range.start > 0, bytes[range.start - 1] == 0x3A {
      text = " " + text
    }
    bytes.replaceSubrange(range.start..<range.end, with: text.utf8)
    let changed = SourceFile(path: file.path, bytes: bytes)
    let old = try values(of: file)
    guard let new = try? values(of: changed), Self.agree(old, new, except: Symbol(key)) else {
      throw notEditable(key)
    }
    file = changed
  }

  private mutating func check(
    _ key: String, is wanted: [String], else before: FrontMatterEdit
  ) throws(Diagnostic) {
    let found = DocumentReader.texts(of: try values(of: file)[Symbol(key)])
    guard found.count == wanted.count, zip(found, wanted).allSatisfy({ $0.hasSameBytes(as: $1) })
    else {
      self = before
      throw notEditable(key)
    }
  }

  private static func agree(_ left: Object, _ right: Object, except key: Symbol) -> Bool {
    func text(_ object: Object) -> String {
      var object = object
      object[key] = nil
      var buffer = OutputBuffer()
      JSONWriter.writeIndented(.object(object), into: &buffer)
      return buffer.text()
    }
    return text(left).hasSameBytes(as: text(right))
  }
}
