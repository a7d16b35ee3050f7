internal import SourceText
package import ContentData
internal import SiteModel

/// The time of each source file's last commit. jekyll-last-modified-at runs git once per file;
/// blogc runs it once for the whole site.
///
/// The caller runs git with ``gitArguments`` and passes its output.
package struct CommitTimes: Sendable {
  private var seconds: [ByteKey: Int64] = [:]

  /// Makes an empty table.
  package init() {}

  /// The arguments of `git` that print the log for ``init(log:)``, with the site's source folder as
  /// the working directory.
  ///
  /// With them, a repository's own settings cannot make git run a program (a signature checker, a
  /// file system monitor, a pager).
  package static let gitArguments = [
    "--no-pager", "-c", "core.fsmonitor=false", "log", "--no-show-signature", "--no-ext-diff",
    "--no-textconv", "-z", "--relative", "--no-renames", "--name-only", "--format=%x01%ct", "HEAD",
    "--", ".",
  ]

  /// Reads git's log: newest commit first, names separated by NUL, each commit introduced by byte 1
  /// and its time in seconds.
  /// - Parameter log: the output of `git`; anything unknown in it is skipped.
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

  /// The time of a file's last commit, in the site's zone; nil for a file that was never committed.
  /// - Parameter path: relative to the site's source folder.
  package func time(of path: String, zone: TimeZoneRules) -> Timestamp? {
    guard let seconds = seconds[ByteKey(path)] else { return nil }
    return Timestamp(seconds: seconds, offset: zone.offset(atUTC: seconds), flavor: .local)
  }
}
