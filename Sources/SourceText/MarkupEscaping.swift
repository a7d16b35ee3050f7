extension OutputBuffer {
  /// Appends a text as the value of an attribute in double quotes: `"`, `<` and `>` replaced, so that it can end neither
  /// the value nor the tag.
  ///
  /// `&` and `'` are kept. This is for values that Jekyll and its plugins print unescaped: a text without the three
  /// characters gives the same bytes as theirs, and existing entities are not escaped twice.
  /// - Complexity: O(n).
  package mutating func append(escapingAttribute text: String) {
    append(text) { byte in
      switch byte {
      case 0x22: "&quot;"
      case 0x3C: "&lt;"
      case 0x3E: "&gt;"
      default: nil
      }
    }
  }

  /// Appends a text between tags: `<` and `>` replaced. As with ``append(escapingAttribute:)``, entities are
  /// kept.
  /// - Complexity: O(n).
  package mutating func append(escapingTags text: String) {
    append(text) { byte in
      switch byte {
      case 0x3C: "&lt;"
      case 0x3E: "&gt;"
      default: nil
      }
    }
  }

  /// Appends JSON as the content of a script element, where neither `</` nor `<!` may occur: `<\/` and `\u003c!` are
  /// equivalent in a JSON string (HTML, "Restrictions for contents of script elements").
  /// - Parameter json: well-formed JSON; outside of strings it contains no `<`.
  /// - Complexity: O(n).
  package mutating func append(scriptJSON json: Span<UInt8>) {
    var copied = 0
    for index in json.indices.dropLast() where json[index] == 0x3C {
      let next = json[index + 1]
      guard next == 0x2F || next == 0x21 else { continue }
      append(json.extracting(copied..<index))
      append(next == 0x2F ? "<\\" : "\\u003c")
      copied = index + 1
    }
    append(json.extracting(droppingFirst: copied))
  }

  /// Appends the content of a CDATA section; a `]]>` in it is split between two sections.
  /// - Complexity: O(n).
  package mutating func append(cdata bytes: Span<UInt8>) {
    var copied = 0
    for index in bytes.indices.dropLast(2)
    where bytes[index] == 0x5D && bytes[index + 1] == 0x5D && bytes[index + 2] == 0x3E {
      append(bytes.extracting(copied..<index + 2))
      append("]]><![CDATA[")
      copied = index + 2
    }
    append(bytes.extracting(droppingFirst: copied))
  }

  /// Appends a text, some of its bytes replaced.
  private mutating func append(_ text: String, _ entity: (UInt8) -> StaticString?) {
    for byte in text.utf8 {
      if let entity = entity(byte) { append(entity) } else { append(byte) }
    }
  }
}
