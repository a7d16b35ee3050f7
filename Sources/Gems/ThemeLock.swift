internal import ContentData
internal import SiteModel
package import SourceText

/// The lock file of `blogc theme install`: what was installed, so that another machine gets the same.
package struct ThemeLock: Sendable {
  /// The path below the source.
  package static let path = "_themes/lock.yml"

  /// An installed theme.
  package struct Entry: Sendable, Equatable {
    package var name: String
    /// The gem server or the repository.
    package var source: String
    /// The version as the site asked for it: `~> 2.5`, `v1.0`; empty for the newest.
    package var request: String
    /// The version of the gem, or the commit.
    package var version: String
    /// The SHA-256 of the `.gem` file; for a repository that of its files.
    package var sha256: String
    /// The SHA-256 of the unpacked files.
    package var filesSHA256: String

    package init(
      name: String, source: String, request: String, version: String, sha256: String,
      filesSHA256: String
    ) {
      self.name = name
      self.source = source
      self.request = request
      self.version = version
      self.sha256 = sha256
      self.filesSHA256 = filesSHA256
    }

    /// Returns true if the entry satisfies the theme that a site asks for.
    package func fits(_ request: ThemeRequest) -> Bool {
      guard source.hasSameBytes(as: request.source) else { return false }
      switch request.origin {
      case .gem(_, let requirement): return GemVersion(version).map(requirement.accepts) ?? false
      case .github(_, let ref), .git(_, let ref):
        return self.request.hasSameBytes(as: ref ?? "")
          || ref.map { version.hasSameBytes(as: $0) } ?? false
      case .path: return false
      }
    }
  }

  /// The installed themes, sorted by name.
  package private(set) var entries: [Entry] = []

  /// Makes an empty lock.
  package init() {}

  /// Reads a lock file. An incomplete entry is ignored: the theme is then installed again.
  /// - Parameter problems: gets the errors and warnings of the YAML.
  /// - Complexity: O(length).
  package init(_ file: SourceFile, reporting problems: inout DiagnosticSink) {
    let value = YAMLReader.read(file, zone: .utc, reporting: &problems)
    // A mapping contains each name only once.
    for (name, value) in value?.object?.entries.map({ ($0.key.name, $0.value) }) ?? [] {
      guard let object = value.object, ThemeRequest.isName(name),
        let source = object["source"]?.string, let version = object["version"]?.string,
        let sha256 = object["sha256"]?.string, let files = object["files_sha256"]?.string,
        ThemeRequest.isName(version)
      else { continue }
      entries.append(
        Entry(
          name: name, source: source, request: object["request"]?.string ?? "", version: version,
          sha256: sha256, filesSHA256: files))
    }
    entries.sort { $0.name.precedesInBytes($1.name) }
  }

  /// The entry of a theme.
  package func entry(named name: String) -> Entry? {
    entries.first { $0.name.hasSameBytes(as: name) }
  }

  /// Adds or replaces an entry.
  package mutating func set(_ entry: Entry) {
    entries.removeAll { $0.name.hasSameBytes(as: entry.name) }
    entries.append(entry)
    entries.sort { $0.name.precedesInBytes($1.name) }
  }

  /// The text of the file.
  package var text: String {
    var text = "# Written by 'blogc theme install'. Keep it with the site.\n"
    for entry in entries {
      text += "\(entry.name):\n"
      let lines = [
        ("source", entry.source), ("request", entry.request), ("version", entry.version),
        ("sha256", entry.sha256), ("files_sha256", entry.filesSHA256),
      ]
      for (key, value) in lines { text += "  \(key): \(YAMLText.quoted(value))\n" }
    }
    return text
  }
}
