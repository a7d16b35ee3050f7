internal import ContentData
internal import SourceText

/// The good answers of other sites, kept beside the manifest of builds: `STATUS SECONDS ADDRESS` a line.
///
/// Bad answers are not kept: what was broken is asked again. A file that is damaged counts as empty.
struct LinkCache: Sendable {
  private static let name = "links"
  private var entries: [ByteKey: (status: Int, seconds: Int64)] = [:]
  private let folder: String

  /// Reads the answers.
  /// - Parameter folder: the folder of records, absolute.
  init(folder: String) {
    self.folder = folder
    guard let handle = try? FileSystem.openFolder(folder),
      let bytes = try? FileSystem.read(Self.name, in: handle, sizeHint: 65_536)
    else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3, let status = Int(words[0]), (100..<1000).contains(status),
        let seconds = Int64(words[1])
      else { continue }
      entries[ByteKey(String(words[2]))] = (status, seconds)
    }
  }

  /// The status that an address had, if it is known since a moment.
  func status(of address: String, after seconds: Int64) -> Int? {
    entries[ByteKey(address)].flatMap { $0.seconds > seconds ? $0.status : nil }
  }

  mutating func set(_ status: Int, of address: String, at seconds: Int64) {
    entries[ByteKey(address)] = (status, seconds)
  }

  /// Writes the answers into the place of the old ones, in one step.
  ///
  /// A failure costs the next run some questions and nothing else.
  func save() {
    var text = ""
    for (key, entry) in entries.sorted(by: { $0.key.text.precedesInBytes($1.key.text) }) {
      text += "\(entry.status) \(entry.seconds) \(key.text)\n"
    }
    try? FileSystem.makeFolder(folder)
    guard let handle = try? FileSystem.openFolder(folder) else { return }
    let temporary = Self.name + ".new"
    // Never through a link that somebody has put there.
    try? FileSystem.removeFile(temporary, in: handle)
    var isWritten = false
    text.withUTF8 { bytes in
      isWritten =
        (try? FileSystem.write(bytes, to: temporary, in: handle, exclusively: true)) != nil
    }
    if isWritten { try? FileSystem.rename(temporary, in: handle, to: Self.name, in: handle) }
  }
}
