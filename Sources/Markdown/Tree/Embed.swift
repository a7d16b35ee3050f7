/// A part of another site that is embedded in a page.
struct Embed {
  /// The services by the names that authors write.
  enum Service: String, CaseIterable {
    case card, codepen, codesandbox, docswell, figma, gist, github, jsfiddle, slideshare
    case speakerdeck, stackblitz, tweet, youtube
  }

  let service: Service
  /// The URL of the original page.
  let link: String
  /// The URL of the frame; nil where only the link is shown.
  let frame: String?

  /// The embed for a service and an address or a key; nil when there is none.
  init?(name: String, _ address: String) {
    guard let service = Service(rawValue: name) else { return nil }
    self.service = service
    let isAddress =
      address.utf8.starts(with: "https://".utf8) || address.utf8.starts(with: "http://".utf8)
    switch service {
    case .youtube:
      guard let key = isAddress ? Self.video(in: address) : address, Self.isKey(key) else {
        return nil
      }
      link = "https://www.youtube.com/watch?v=" + key
      frame = "https://www.youtube-nocookie.com/embed/" + key
    case .speakerdeck where !isAddress:
      guard Self.isKey(address) else { return nil }
      link = "https://speakerdeck.com/player/" + address
      frame = link
    case .slideshare where !isAddress:
      guard Self.isKey(address) else { return nil }
      link = "https://www.slideshare.net/slideshow/embed_code/key/" + address
      frame = link
    default:
      guard isAddress else { return nil }
      link = address
      frame = nil
    }
  }

  /// The key of a video in `https://www.youtube.com/watch?v=KEY` or `https://youtu.be/KEY`.
  private static func video(in address: String) -> String? {
    let bytes = Array(address.utf8)
    for mark in ["v=", "youtu.be/", "/embed/", "/shorts/"] {
      let wanted = Array(mark.utf8)
      for start in bytes.indices where bytes[start...].starts(with: wanted) {
        let key = bytes[(start + wanted.count)...].prefix { isKeyByte($0) }
        return String(decoding: key, as: UTF8.self)
      }
    }
    return nil
  }

  private static func isKey(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count) && text.utf8.allSatisfy(isKeyByte)
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
      || byte == 0x5F
  }
}
