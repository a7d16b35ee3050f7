internal import CVips

/// The drawing of cards with libvips, librsvg and Pango, in the process that ``PictureWorker`` runs in.
///
/// Text is measured with the fonts, the shaping and the settings that draw it. No pointer leaves a method of this type.
struct CardMaking {
  private let text: blogc_text

  /// - Throws: `CardFailure.noText` where this libvips brings no Pango.
  init() throws(CardFailure) {
    text = try PictureLibrary.text()
  }

  /// Makes a font's file known to this process.
  /// - Parameter path: the file, which has to stay.
  /// - Returns: the name of its family.
  func add(fontFile path: String) throws(CardFailure) -> String {
    var functions = text
    let isAdded = path.withCString { path in
      path.withMemoryRebound(to: UInt8.self, capacity: 1) {
        functions.FcConfigAppFontAddFile(nil, $0)
      }
    }
    guard isAdded != 0, let name = blogc_text_added_family(&functions) else {
      throw .unreadableFont
    }
    return String(cString: name)
  }

  /// - Throws: `CardFailure.missingFont` where no installed font has the name.
  func require(font name: String) throws(CardFailure) {
    var functions = text
    guard let match = blogc_text_match(&functions, name) else { throw .missingFont(name) }
    defer { functions.FcPatternDestroy(match) }
    var place: Int32 = 0
    while let known = blogc_text_family_name(&functions, match, place) {
      if String(cString: known).lowercased() == name.lowercased() { return }
      place += 1
    }
    throw .missingFont(name)
  }

  /// Sets the texts of an SVG.
  func setting(_ svg: [UInt8]) throws(CardFailure) -> CardText {
    try CardText(svg) { characters, font throws(CardFailure) in
      let (edges, unknown) = measure(characters, font)
      if unknown > 0 {
        throw .missingCharacter(
          String(characters.first { measure([$0], font).unknown > 0 } ?? characters[0]))
      }
      return edges
    }
  }

  private func measure(
    _ characters: [Character], _ font: CardFont
  ) -> (edges: [Double], unknown: Int) {
    var bytes: [CChar] = []
    var indices: [Int32] = [0]
    for character in characters {
      bytes += character.utf8.map { CChar(bitPattern: $0) }
      indices.append(Int32(bytes.count))
    }
    bytes.append(0)
    var edges = [Double](repeating: 0, count: indices.count)
    var functions = text
    let unknown = blogc_text_measure(
      &functions, bytes, indices, Int32(indices.count), font.family, Int32(font.weight),
      font.isItalic ? 1 : 0, font.language, &edges)
    // In a text that runs to the left, what comes later lies further left.
    var sum = 0.0
    var last = edges[0]
    for index in edges.indices {
      sum += abs(edges[index] - last)
      last = edges[index]
      edges[index] = sum
    }
    return (edges, Int(unknown))
  }
}
