extension KramdownDocument {
  /// The languages of code blocks as written, each with its offset in the source.
  /// - Complexity: O(n).
  package func languagesOfCode() -> [(language: [UInt8], offset: Int)] {
    let prefix = Array("language-".utf8)
    var found: [(language: [UInt8], offset: Int)] = []
    for node in nodes where node.kind == .codeBlock {
      guard let classes = attributes.value(.classes, in: node.attributes),
        let name = text[classes.indices].split(separator: 0x20).first(where: {
          $0.starts(with: prefix)
        })
      else { continue }
      let language = Array(name.dropFirst(prefix.count))
      var place = Int(node.origin)
      if node.data >= 0 { place = Int(attributes.references[Int(node.data)].name.start) }
      if !language.isEmpty { found.append((language, sourceOffset(of: place))) }
    }
    return found
  }
}
