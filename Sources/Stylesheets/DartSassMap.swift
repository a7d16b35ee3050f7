internal import SourceText

/// The source map of Dart Sass, adapted for a site.
enum DartSassMap {
  /// A map with renamed sources, so that no internal URL reaches the output, and with the name of its CSS file, as in
  /// jekyll-sass-converter 3.
  /// - Parameters:
  ///   - map: the JSON of Dart Sass; anything else is returned unchanged.
  ///   - name: the name of the map's file.
  ///   - rename: returns the new name of a source; nil to keep it.
  static func completed(_ map: [UInt8], name: String, rename: (String) -> String?) -> [UInt8] {
    let opening = Array("\"sources\":[".utf8)
    guard map.last == UInt8(ascii: "}"),
      let start = map.indices.first(where: { map[$0...].starts(with: opening) })
        .map({ $0 + opening.count }),
      let end = map[start...].firstIndex(of: UInt8(ascii: "]"))
    else { return map }
    // URLs contain neither quotes nor backslashes, so the strings need no decoding.
    let sources = map[start..<end].split(separator: 0x22).filter { $0.first != 0x2C }
    var list = OutputBuffer(capacity: 256)
    for (index, source) in sources.enumerated() {
      if index > 0 { list.append(UInt8(ascii: ",")) }
      let text = String(decoding: source, as: UTF8.self)
      list.append(jsonString: rename(text) ?? text)
    }
    var file = OutputBuffer(capacity: 64)
    file.append(jsonString: name.hasSuffix(".map") ? String(name.dropLast(4)) : name)
    return map[..<start] + list.bytes() + map[end...].dropLast() + Array(",\"file\":".utf8)
      + file.bytes() + [UInt8(ascii: "}")]
  }
}
