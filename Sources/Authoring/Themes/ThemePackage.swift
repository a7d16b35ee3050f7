internal import Archives
internal import ContentData
internal import Gems
internal import SiteModel
internal import SourceText

/// A downloaded theme: its files and the values for the lock file.
struct ThemePackage: Sendable {
  /// The version of the gem, or the commit.
  let version: String
  /// The SHA-256 of the `.gem` file; for a repository that of its files.
  let sha256: String
  /// The SHA-256 of the files, see ``hash(of:)``.
  let filesSHA256: String
  let files: [(path: String, bytes: ArraySlice<UInt8>)]
  /// The links of a repository, which are not unpacked.
  let skippedLinks: [String]

  /// The hash of files: their paths, lengths and bytes, in the order of the paths.
  static func hash(of files: [(path: String, bytes: ArraySlice<UInt8>)]) -> String {
    var hash = SHA256()
    for file in files.sorted(by: { $0.path.precedesInBytes($1.path) }) {
      hash.add(Array("\(file.path)\0\(file.bytes.count)\0".utf8))
      hash.add(file.bytes)
    }
    return hash.hex()
  }

  // MARK: Gems

  /// Reads a `.gem` file: a tar archive of compressed tar archives. Nothing in it is executed.
  /// - Parameters:
  ///   - release: the version in the server's index.
  ///   - url: its address, for messages.
  /// - Throws: `theme.checksum`, `theme.archive`.
  init(
    gem bytes: [UInt8], _ release: GemIndex.Release, named name: String, url: String,
    limits: ArchiveLimits
  ) throws(Diagnostic) {
    sha256 = SHA256.hex(of: bytes)
    version = release.version.text
    guard sha256.hasSameBytes(as: release.checksum) else {
      throw Diagnostic(
        "theme.checksum", .error,
        "'\(url)' is not what it should be: its SHA-256 is \(sha256), not \(release.checksum)",
        hint:
          "nothing was installed; try again later, and ask the gem server's operator if it stays so"
      )
    }
    skippedLinks = []
    do throws(ArchiveFault) {
      let outer = try Tar(bytes[...], limits: limits)
      guard let data = outer.files.first(where: { $0.path.hasSameBytes(as: "data.tar.gz") }) else {
        throw .malformed
      }
      let inner = try Tar(Gzip.decompress(data.bytes, limits: limits)[...], limits: limits)
      var files = inner.files.map { (path: $0.path, bytes: $0.bytes) }
      let gemspec = name + ".gemspec"
      if !files.contains(where: { $0.path.lowercased() == gemspec.lowercased() }) {
        files.append((gemspec, Array(Self.gemspec(release, named: name).utf8)[...]))
      }
      self.files = files
    } catch {
      throw Self.refused(url, error)
    }
    filesSHA256 = Self.hash(of: files)
  }

  /// A gemspec made from the index, with the dependencies of the theme.
  private static func gemspec(_ release: GemIndex.Release, named name: String) -> String {
    var text = """
      # Written by 'blogc theme install' from the gem server's index.
      Gem::Specification.new do |spec|
        spec.name = "\(name)"
        spec.version = "\(release.version.text)"

      """
    for dependency in release.dependencies where ThemeRequest.isName(dependency.name) {
      let conditions = dependency.conditions.filter { GemRequirement([$0]) != nil }
      text += "  spec.add_runtime_dependency \"\(dependency.name)\""
      text += conditions.map { ", \"\($0)\"" }.joined() + "\n"
    }
    return text + "end\n"
  }

  // MARK: Repositories

  /// Reads the archive of a repository on GitHub: one folder with everything in it, and the commit in its header.
  /// - Throws: `theme.archive`.
  init(github bytes: [UInt8], url: String, limits: ArchiveLimits) throws(Diagnostic) {
    let tar: Tar
    do throws(ArchiveFault) {
      let plain = try Gzip.decompress(bytes[...], limits: limits)
      tar = try Tar(plain[...], limits: limits, strippedParts: 1, skipsLinks: true)
      guard !tar.files.isEmpty, let commit = tar.comment, ThemeRequest.isName(commit) else {
        throw .malformed
      }
      version = commit
    } catch {
      throw Self.refused(url, error)
    }
    files = tar.files.map { ($0.path, $0.bytes) }
    skippedLinks = tar.skippedLinks
    filesSHA256 = Self.hash(of: files)
    sha256 = filesSHA256
  }

  /// Reads the archive that git made of a commit.
  /// - Throws: `theme.archive`.
  init(git archive: [UInt8], commit: String, url: String, limits: ArchiveLimits) throws(Diagnostic)
  {
    let tar: Tar
    do throws(ArchiveFault) {
      guard archive.count <= limits.unpackedBytes else { throw .tooLarge("bytes") }
      tar = try Tar(archive[...], limits: limits, skipsLinks: true)
      guard !tar.files.isEmpty, ThemeRequest.isName(commit) else { throw .malformed }
    } catch {
      throw Self.refused(url, error)
    }
    version = commit
    files = tar.files.map { ($0.path, $0.bytes) }
    skippedLinks = tar.skippedLinks
    filesSHA256 = Self.hash(of: files)
    sha256 = filesSHA256
  }

  // MARK: Faults

  private static func refused(_ url: String, _ fault: ArchiveFault) -> Diagnostic {
    let reason =
      switch fault {
      case .damaged: "its compressed data are damaged"
      case .malformed: "it is not an archive of a theme, or is cut off"
      case .forbiddenPath(let path): "the path '\(printable(path))' in it leads elsewhere"
      case .unsupportedEntry(let path): "'\(printable(path))' in it is neither a file nor a folder"
      case .conflict(let path): "'\(printable(path))' is in it twice"
      case .tooLarge("files"): "it has too many files"
      case .tooLarge("ratio"): "it grows too much when it is unpacked"
      case .tooLarge: "it is too large when it is unpacked"
      }
    return Diagnostic(
      "theme.archive", .error, "'\(url)' is refused: \(reason)", hint: "nothing was installed")
  }

  /// An untrusted path for a terminal, with control characters replaced and cut to the length of a
  /// line.
  private static func printable(_ path: String) -> String {
    let bytes = path.utf8.prefix(200).map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: "?") : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
