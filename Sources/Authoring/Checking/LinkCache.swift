internal import SiteSources
internal import SiteBuilder
internal import ContentData
internal import SourceText

/// A cache of the successful responses of other sites, stored in the cache directory, with one line
/// `STATUS SECONDS ADDRESS` for each.
///
/// Failures are not cached, so that broken URLs are requested again. A damaged file counts as empty.
struct LinkCache: Sendable {
  private static let name = "links"
  private var entries: [ByteKey: (status: Int, seconds: Int64)] = [:]
  private let request: BuildRequest
  private let loaded: LoadedConfiguration

  /// Reads the cached responses.
  init(_ request: BuildRequest, _ loaded: LoadedConfiguration) {
    self.request = request
    self.loaded = loaded
    guard let folder = try? CacheDirectory.open(request, loaded, isMade: false),
      let text = Self.signedText(in: folder)
    else { return }
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3, let status = Int(words[0]), (100..<1000).contains(status),
        let seconds = Int64(words[1])
      else { continue }
      entries[ByteKey(String(words[2]))] = (status, seconds)
    }
  }

  /// The cached status of a URL, if it is not older than a moment.
  func status(of address: String, after seconds: Int64) -> Int? {
    entries[ByteKey(address)].flatMap { $0.seconds > seconds ? $0.status : nil }
  }

  mutating func set(_ status: Int, of address: String, at seconds: Int64) {
    entries[ByteKey(address)] = (status, seconds)
  }

  /// Replaces the cached responses in one step.
  ///
  /// After a failure, the next run only checks some URLs again.
  func save() {
    var text = ""
    for (key, entry) in entries.sorted(by: { $0.key.text.precedesInBytes($1.key.text) }) {
      text += "\(entry.status) \(entry.seconds) \(key.text)\n"
    }
    guard let folder = try? CacheDirectory.open(request, loaded, isMade: true),
      folder.trust.isLasting
    else { return }
    let bytes = Array(text.utf8)
    let signature = folder.trust.signature(of: bytes, for: Self.name)
    let line = signature.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    folder.save(Array((line + "\n").utf8) + bytes, as: Self.name)
  }

  /// The text after the first line, which is its signature; nil when the signature is invalid.
  private static func signedText(in folder: borrowing CacheDirectory) -> [UInt8]? {
    guard let bytes = folder.read(name), let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let digits = bytes[..<end].map { Character(Unicode.Scalar($0)).hexDigitValue ?? 0 }
    let signature = stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
    let text = Array(bytes[(end + 1)...])
    return folder.trust.accepts(signature, of: text, for: name) ? text : nil
  }
}
