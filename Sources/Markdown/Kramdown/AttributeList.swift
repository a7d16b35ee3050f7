internal import MarkdownShared
internal import SourceText

/// What `{: .class #id key="value"}` says (kramdown's inline attribute lists).
struct AttributeList: Sendable {
  /// Names and values in the order in which they were first given; `class` gathers all classes.
  private(set) var attributes: [(name: [UInt8], value: [UInt8])] = []
  /// Names of attribute definitions that are asked for, and words such as `toc` and `no_toc`.
  private(set) var references: [[UInt8]] = []

  var isEmpty: Bool { attributes.isEmpty && references.isEmpty }

  /// Reads what stands between `{:` and `}`; what makes no sense is passed over, as in kramdown.
  /// - Complexity: O(n).
  init(parsing bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x09 || byte == 0x0A {
        index += 1
        continue
      }
      let end = Self.wordEnd(bytes, from: index)
      let word = bytes[index..<end]
      if byte == 0x2E || byte == 0x23 {
        readShort(word)
      } else if let equals = word.firstIndex(of: 0x3D), equals > word.startIndex {
        set(Array(word[..<equals]), Self.unquoted(word[(equals + 1)...]))
      } else {
        references.append(Array(word))
      }
      index = end
    }
  }

  init() {}

  /// `.a.b#c` in any mix.
  private mutating func readShort(_ word: ArraySlice<UInt8>) {
    var index = word.startIndex
    while index < word.endIndex {
      let sign = word[index]
      var end = index + 1
      while end < word.endIndex, word[end] != 0x2E, word[end] != 0x23 { end += 1 }
      let name = Array(word[(index + 1)..<end])
      if !name.isEmpty {
        if sign == 0x2E { add(className: name) } else { set(Array("id".utf8), name) }
      }
      index = end
    }
  }

  private static func wordEnd(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start
    var quote: UInt8 = 0
    while index < bytes.endIndex {
      let byte = bytes[index]
      if quote != 0 {
        if byte == 0x5C, index + 1 < bytes.endIndex {
          index += 1
        } else if byte == quote {
          return index + 1
        }
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0A {
        return index
      } else if (byte == 0x22 || byte == 0x27), index > start, bytes[index - 1] == 0x3D {
        quote = byte
      }
      index += 1
    }
    return index
  }

  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard let first = bytes.first, first == 0x22 || first == 0x27, bytes.last == first,
      bytes.count > 1
    else { return Array(bytes) }
    var result: [UInt8] = []
    var escaped = false
    for byte in bytes.dropFirst().dropLast() {
      if byte == 0x5C, !escaped {
        escaped = true
        continue
      }
      if escaped, byte != first, byte != 0x7D, byte != 0x5C { result.append(0x5C) }
      escaped = false
      result.append(byte)
    }
    return result
  }

  /// The value of an attribute, or nil.
  func value(of name: StaticString) -> [UInt8]? {
    attributes.first { Self.matches($0.name, name) }?.value
  }

  /// Whether a word such as `toc` was given, or a class of that name.
  func has(reference name: StaticString) -> Bool {
    references.contains { Self.matches($0, name) }
  }

  /// Whether a class is among the classes.
  func has(className name: StaticString) -> Bool {
    value(of: "class")?.split(separator: 0x20).contains { Self.matches(Array($0), name) } ?? false
  }

  private static func matches(_ bytes: [UInt8], _ name: StaticString) -> Bool {
    bytes.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// Sets an attribute, in its earlier place if it has one; `class` is added to.
  mutating func set(_ name: [UInt8], _ value: [UInt8]) {
    if Self.matches(name, "class") {
      add(className: value)
    } else if let place = attributes.firstIndex(where: { $0.name == name }) {
      attributes[place].value = value
    } else {
      attributes.append((name, value))
    }
  }

  /// Adds a class behind those there are.
  mutating func add(className: [UInt8]) {
    if let place = attributes.firstIndex(where: { Self.matches($0.name, "class") }) {
      attributes[place].value += [0x20] + className
    } else {
      attributes.append((Array("class".utf8), className))
    }
  }

  /// Takes over what another list says, and what its references name in `definitions`.
  mutating func merge(_ other: AttributeList, definitions: [[UInt8]: AttributeList]) {
    for reference in other.references {
      if let definition = definitions[reference] {
        for attribute in definition.attributes { set(attribute.name, attribute.value) }
      }
      references.append(reference)
    }
    for attribute in other.attributes { set(attribute.name, attribute.value) }
  }

  /// Takes an attribute out and returns its value.
  mutating func remove(_ name: StaticString) -> [UInt8]? {
    guard let place = attributes.firstIndex(where: { Self.matches($0.name, name) }) else {
      return nil
    }
    return attributes.remove(at: place).value
  }

  /// Appends ` name="value"` for each attribute.
  func write(into output: inout OutputBuffer) {
    for attribute in attributes {
      output.append(0x20)
      output.append(attribute.name)
      output.append("=\"")
      attribute.value.withUnsafeBufferPointer { output.append(escapingMarkdown: $0) }
      output.append(0x22)
    }
  }
}
