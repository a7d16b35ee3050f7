internal import ContentData
internal import SiteModel
internal import SourceText

/// Everything that shapes a whole site and is no file of it: a build under other surroundings keeps
/// nothing of the one before.
enum SurroundingsFingerprint {
  /// The fingerprint of a request, of the configuration that it led to and of what the site is read
  /// with.
  static func of(
    _ loaded: LoadedConfiguration, _ request: BuildRequest, _ inputs: SiteInputs
  ) -> UInt64 {
    var fingerprint = Fingerprint()
    // blogc itself, and the libraries that render with it: another version may make other pages.
    fingerprint.add(Fingerprint.of(SystemCalls.programIdentity()))
    fingerprint.add(loaded.configuration.data)
    fingerprint.add(loaded.configuration.environment)
    if let program = request.surroundings.sassProgram {
      fingerprint.add(program)
      let status = try? SystemCalls.status(of: program)
      fingerprint.add(status?.size ?? -1)
      fingerprint.add(Int(status?.modifiedTotal ?? 0))
    }
    for file in loaded.files { fingerprint.add(Fingerprint.of(file.bytes)) }
    for name in GitHubMetadata.variableNames {
      fingerprint.add(name)
      fingerprint.add(request.surroundings.variables[name] ?? "")
    }
    for moment in zoneProbes { fingerprint.add(loaded.configuration.zone.offset(atUTC: moment)) }
    for moment in zoneProbes {
      fingerprint.add(loaded.configuration.zone.abbreviation(atUTC: moment))
    }
    fingerprint.add(inputs.theme?.name ?? "")
    for file in [inputs.facts.gemfile, inputs.facts.gemspec] {
      fingerprint.add(file.map { Fingerprint.of($0.bytes) } ?? 0)
    }
    for path in inputs.facts.rubyFiles { fingerprint.add(path) }
    for commit in inputs.commits.all {
      fingerprint.add(commit.path)
      fingerprint.add(UInt64(bitPattern: commit.seconds))
    }
    fingerprint.add(inputs.plugins.needsCommitTimes ? 1 : 0)
    return fingerprint.value
  }

  /// Moments that tell time zones apart: every month from 1970 to 2060.
  private static let zoneProbes = (0..<1080).map { Int64($0) * 2_629_800 }
}
