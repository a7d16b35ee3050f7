internal import ContentData
internal import FileSystem
internal import Gems
internal import Markdown
internal import Pictures
internal import SiteModel
internal import SitePlugins
internal import SiteSources
internal import SourceText
internal import Stylesheets

/// Everything that affects the whole site and is not one of its files: a build in another environment reuses nothing.
struct EnvironmentFingerprint: Sendable {
  /// The fingerprint without libsass, which most sites do not use and which takes longer to load than a
  /// small site takes to build.
  private let plain: UInt64
  /// True if the site's settings ask for pictures that libvips makes.
  private let asksForPictures: Bool
  /// Why there is no libvips; nil where that is not known.
  let missingPictureLibrary: String?

  /// The fingerprint of a request, of its configuration and of the inputs for reading the site.
  static func of(
    _ loaded: LoadedConfiguration, _ request: BuildRequest, _ inputs: SiteInputs
  ) -> EnvironmentFingerprint {
    var fingerprint = Fingerprint()
    // blogc itself, and the library that parses Markdown: another version may produce other pages.
    add(FileSystem.ownExecutable(), to: &fingerprint)
    fingerprint.add(BlogcVersion.number)
    fingerprint.add(CMarkLibrary.version)
    fingerprint.add(loaded.configuration.data)
    fingerprint.add(loaded.configuration.environment)
    if let program = request.environment.sassProgram ?? request.environment.sassOnPath {
      fingerprint.add(program)
      add(program, to: &fingerprint)
    }
    for file in loaded.files { fingerprint.add(Fingerprint.of(file.bytes)) }
    for name in GitHubMetadata.variableNames {
      fingerprint.add(name)
      fingerprint.add(request.environment.variables[name] ?? "")
    }
    // Moments that distinguish time zones: every month from 1970 to 2060.
    let zone = loaded.configuration.zone
    // Without an iterator: in a debug build each step of one is an allocation.
    var moment: Int64 = 0
    while moment < 1080 * 2_629_800 {
      fingerprint.add(zone.offset(atUTC: moment))
      fingerprint.add(zone.abbreviation(atUTC: moment))
      moment += 2_629_800
    }
    fingerprint.add(inputs.theme?.name ?? "")
    for file in [inputs.facts.gems.file, inputs.facts.gemspec] {
      fingerprint.add(file.map { Fingerprint.of($0.bytes) } ?? 0)
    }
    fingerprint.add(inputs.facts.gems.haveJekyll44 ? 1 : 0)
    for file in inputs.facts.rubyFiles {
      fingerprint.add(file.path)
      fingerprint.add(Fingerprint.of(file.bytes))
    }
    for file in inputs.pluginFiles {
      fingerprint.add(file.path)
      fingerprint.add(Fingerprint.of(file.bytes))
    }
    for (name, file) in inputs.cards?.templates ?? [] {
      fingerprint.add(name)
      fingerprint.add(Fingerprint.of(file.bytes))
    }
    fingerprint.add((inputs.cards?.font).map { Fingerprint.of($0) } ?? 0)
    for commit in inputs.commits.all {
      fingerprint.add(commit.path)
      fingerprint.add(UInt64(bitPattern: commit.seconds))
    }
    fingerprint.add(inputs.plugins.needs.contains(.commitTimes) ? 1 : 0)
    let result = EnvironmentFingerprint(
      plain: fingerprint.value,
      asksForPictures: loaded.configuration.pictures != nil || inputs.cards != nil,
      missingPictureLibrary: nil)
    return request.missingPictureLibrary.map(result.withoutLibvips) ?? result
  }

  /// The same for a site whose pictures are published as they are, because there is no libvips.
  private func withoutLibvips(_ reason: String) -> EnvironmentFingerprint {
    var fingerprint = Fingerprint()
    fingerprint.add(plain)
    fingerprint.add("no libvips")
    return EnvironmentFingerprint(
      plain: fingerprint.value, asksForPictures: asksForPictures, missingPictureLibrary: reason)
  }

  /// The environment of a build after another one: without libvips, if that was so then and is so still.
  /// - Parameter number: the number in the manifest of the last build; nil when there is none.
  /// - Complexity: O(1); libvips is looked for only after a build without it.
  func settled(after number: UInt64?) -> EnvironmentFingerprint {
    guard let number, asksForPictures, missingPictureLibrary == nil,
      withoutLibvips("").fits(number)
    else { return self }
    do throws(PictureLibrary.Missing) {
      _ = try PictureLibrary.version()
      return self
    } catch {
      return withoutLibvips(error.reason)
    }
  }

  /// The fingerprint for a site whose style sheets libsass compiles; another version may produce
  /// other CSS.
  private var withLibsass: UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(plain)
    fingerprint.add(SassLibrary.version ?? "")
    return fingerprint.value
  }

  /// Adds the size and the modification time of a program, which take one system call; hashing its bytes
  /// would take as long as a small build.
  private static func add(_ program: String?, to fingerprint: inout Fingerprint) {
    let status = program.flatMap { try? FileSystem.status(of: $0) }
    fingerprint.add(status?.size ?? -1)
    fingerprint.add(Int(status?.modifiedTotal ?? 0))
  }

  /// Returns true if a manifest with this number was made under the same environment; loads libsass if the answer
  /// depends on it.
  func fits(_ number: UInt64) -> Bool { number == plain || number == withLibsass }

  /// The fingerprint to store in the manifest of a build.
  /// - Parameter last: the fingerprint in the previous manifest, whose results may have been reused; nil when
  ///   there is none.
  func number(after last: UInt64?) -> UInt64 {
    SassLibrary.isUsed || last.map { $0 != plain } ?? false ? withLibsass : plain
  }
}
