package import Gems

/// The versions of a gem from a server's `/info/NAME`, in the format of RubyGems' compact index.
///
///     ---
///     2.5.1 jekyll:< 5.0&>= 3.5,jekyll-feed:~> 0.9|checksum:8d3a…,ruby:>= 2.0
package struct GemIndex: Sendable {
  /// A runtime dependency of a gem.
  package struct Dependency: Sendable, Equatable {
    package let name: String
    /// Its conditions, such as `~> 0.9`.
    package let conditions: [String]
  }

  /// A version that can be fetched.
  package struct Release: Sendable {
    package let version: GemVersion
    package let dependencies: [Dependency]
    /// The SHA-256 of the `.gem` file, in lower-case digits.
    package let checksum: String
  }

  /// The versions in the order of the index, the oldest first. Versions for other platforms than `ruby` are
  /// omitted: themes have none.
  package let releases: [Release]

  /// Reads an index. Unknown lines are skipped, as RubyGems skips unknown fields.
  /// - Complexity: O(length).
  package init(_ text: String) {
    releases = text.split(separator: "\n").compactMap { line in
      let halves = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      let words = halves[0].split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, !words[0].contains("-"), let version = GemVersion(String(words[0]))
      else { return nil }
      let fields = Self.fields(halves[1])
      guard let checksum = fields.first(where: { $0.name == "checksum" })?.value.lowercased(),
        checksum.utf8.count == 64
      else { return nil }
      let dependencies = words.count < 2 ? [] : Self.fields(words[1])
      return Release(
        version: version,
        dependencies: dependencies.map { field in
          Dependency(
            name: field.name, conditions: field.value.split(separator: "&").map(String.init))
        }, checksum: checksum)
    }
  }

  /// The pairs of `name:value,name:value`.
  private static func fields(_ text: Substring) -> [(name: String, value: String)] {
    text.split(separator: ",").compactMap { field in
      let parts = field.split(separator: ":", maxSplits: 1)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }
}
