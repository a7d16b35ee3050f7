internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-avatar: `{% avatar name size=80 %}`, where the name can also be `{{ … }}` or
/// `user=variable`.
struct AvatarTag: HostTag {
  private let markup: Template
  private let user: Expression?
  private let userName: String
  private let size: Int

  init(_ tag: TagMarkup) throws(Diagnostic) {
    guard !tag.text.isEmpty else {
      throw tag.error(PluginsDiagnostic.avatarWithoutName)
    }
    markup = try tag.template(tag.text)
    var size = 40
    var userName = ""
    for word in tag.text.split(separator: " ") {
      if word.hasPrefix("size="), let number = Int(word.dropFirst(5)), number >= 0 {
        size = min(number, 100_000)
      }
      if word.hasPrefix("user=") { userName = String(word.dropFirst(5)) }
    }
    self.size = size
    self.userName = userName
    user = userName.isEmpty ? nil : Expression.parse(userName)
  }

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    var buffer = OutputBuffer(capacity: 64)
    try markup.render(into: &buffer, context: &context)
    let text = buffer.text()
    var name: String
    if let user {
      let value = try context.evaluate(user)
      name = value.isTruthy ? context.text(of: value) : userName
    } else {
      name = text.split(separator: " ").first.map(String.init) ?? ""
      if name.hasBytePrefix("@") { name.removeFirst() }
    }
    let isLazy = text.range(ofBytes: "lazy=true") != nil
    output.append(
      size < 48 ? "<img class=\"avatar avatar-small\" alt=\"" : "<img class=\"avatar\" alt=\"")
    output.append(escapingHTML: name)
    output.append("\" width=\"")
    output.append(decimal: size)
    output.append("\" height=\"")
    output.append(decimal: size)
    output.append("\" data-proofer-ignore=\"true\" src=\"")
    if isLazy { output.append("\" data-src=\"") }
    writeAddress(name, scale: 1, into: &output)
    output.append(isLazy ? "\" data-srcset=\"" : "\" srcset=\"")
    for scale in 1...4 {
      if scale > 1 { output.append(", ") }
      writeAddress(name, scale: scale, into: &output)
      output.append(0x20)
      output.append(decimal: scale)
      output.append(0x78)
    }
    output.append("\" />")
  }

  private func writeAddress(_ name: String, scale: Int, into output: inout OutputBuffer) {
    // The number of the server (one of four) is a checksum of the picture's smallest URL.
    let server = CRC32.checksum(of: "\(name)?v=3&s=\(size)".utf8) % 4
    output.append("https://avatars")
    output.append(decimal: Int(server))
    output.append(".githubusercontent.com/")
    output.append(escapingHTML: name)
    output.append("?v=3&s=")
    let (pixels, isTooLarge) = size.multipliedReportingOverflow(by: scale)
    output.append(decimal: isTooLarge ? .max : pixels)
  }
}

/// The checksum of zlib and PNG.
enum CRC32 {
  /// - Complexity: O(n), a bit at a time: only for short texts.
  static func checksum(of bytes: some Sequence<UInt8>) -> UInt32 {
    var value = ~UInt32(0)
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}
