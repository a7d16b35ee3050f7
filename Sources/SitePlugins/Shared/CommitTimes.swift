internal import SourceText
package import ContentData
internal import SiteModel

/// When each source file was last committed: what jekyll-last-modified-at asks git for, one file at
/// a time; here git runs once for the whole site.
///
/// The caller runs git with ``gitArguments`` and passes its output.
package struct CommitTimes: Sendable {
  private var seconds: [ByteKey: Int64] = [:]

  /// No file is known.
  package init() {}

  /// The arguments of `git` that print what ``init(log:)`` reads, for the site's source folder as
  /// the working directory.
  ///
  /// A repository's own settings cannot make them run a program (a signature checker, a file system
  /// monitor, a pager).
  package static let gitArguments = [
    "--no-pager", "-c", "core.fsmonitor=false", "log", "--no-show-signature", "--no-ext-diff",
    "--no-textconv", "-z", "--relative", "--no-renames", "--name-only", "--format=%x01%ct", "HEAD",
    "--", ".",
  ]

  /// Reads git's log: newest commit first, names separated by NUL, each commit introduced by byte 1
  /// and its time in seconds.
  /// - Parameter log: what `git` printed; anything else in it is passed over.
  /// - Complexity: O(length).
  package init(log: [UInt8]) {
    var time: Int64?
    for var word in log.split(separator: 0) {
      if word.first == 1 {
        time = Int64(String(decoding: word.dropFirst(), as: UTF8.self))
        continue
      }
      if word.first == 0x0A { word = word.dropFirst() }
      guard let time, !word.isEmpty else { continue }
      let path = ByteKey(String(decoding: word, as: UTF8.self))
      if seconds[path] == nil { seconds[path] = time }
    }
  }

  /// True if no file is known: the site is not in a repository, or nothing was committed.
  package var isEmpty: Bool { seconds.isEmpty }

  /// All known times in a fixed order, for fingerprints.
  package var all: [(path: String, seconds: Int64)] {
    seconds.map { ($0.key.text, $0.value) }.sorted { $0.path.precedesInBytes($1.path) }
  }

  /// When a file was last committed, shown in the site's zone; nil for a file that never was.
  /// - Parameter path: relative to the site's source folder.
  package func time(of path: String, zone: TimeZoneRules) -> Timestamp? {
    guard let seconds = seconds[ByteKey(path)] else { return nil }
    return Timestamp(seconds: seconds, offset: zone.offset(atUTC: seconds), flavor: .local)
  }
}
