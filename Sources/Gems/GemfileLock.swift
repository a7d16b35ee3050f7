internal import ContentData
package import SourceText

/// A `Gemfile.lock`: the versions that Bundler settled on.
package struct GemfileLock: Sendable {
  /// The origin of a gem.
  package enum Origin: Sendable, Equatable {
    /// A gem server's address.
    case server(String)
    /// A git repository at a commit.
    case git(url: String, revision: String)
    /// A folder, relative to that of the lock file.
    case path(String)
  }

  /// A gem with its version.
  package struct Spec: Sendable {
    package let name: String
    package let version: String
    package let origin: Origin
    /// Where the version is.
    package let range: SourceRange
    /// The SHA-256 of the gem, if the file records one.
    package var checksum: String?
  }

  package private(set) var specs: [Spec] = []

  /// Reads a file; sections in an unknown form are skipped.
  /// - Complexity: O(length).
  package init(_ file: SourceFile) {
    var section = ""
    var settings: [String: String] = [:]
    var checksums: [String: String] = [:]
    var start = 0
    while start < file.bytes.count {
      let range = file.lineRange(at: start)
      start = range.end
      while start < file.bytes.count, file.bytes[start] != 0x0A { start += 1 }
      start += 1
      let line = file.text(of: range)
      let indent = line.utf8.prefix { $0 == 0x20 }.count
      let text = String(line.dropFirst(indent))
      switch (indent, section) {
      case (0, _):
        section = text
        settings = [:]
      case (2, "CHECKSUMS"):
        guard let name = Self.versioned(text)?.name,
          let mark = text.firstRange(of: " sha256=")
        else { continue }
        checksums[name] = String(text[mark.upperBound...].prefix { $0 != "," && $0 != " " })
      case (2, _):
        let parts = text.split(separator: ":", maxSplits: 1)
        if parts.count == 2 { settings[String(parts[0])] = String(parts[1].drop { $0 == " " }) }
      case (4, "GEM"), (4, "GIT"), (4, "PATH"):
        guard let (name, version) = Self.versioned(text), let remote = settings["remote"] else {
          continue
        }
        let origin: Origin =
          switch section {
          case "GIT": .git(url: remote, revision: settings["revision"] ?? "")
          case "PATH": .path(remote)
          default: .server(remote)
          }
        specs.append(Spec(name: name, version: version, origin: origin, range: range))
      default: break
      }
    }
    for index in specs.indices { specs[index].checksum = checksums[specs[index].name] }
  }

  /// The gem of a name.
  package func spec(named name: String) -> Spec? { specs.first { $0.name.hasSameBytes(as: name) } }

  /// The parts of `name (1.2.3)`.
  private static func versioned(_ text: String) -> (name: String, version: String)? {
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")"),
      text[..<open].last == " "
    else { return nil }
    return (
      String(text[..<open].dropLast()), String(text[text.index(after: open)..<close])
    )
  }
}
