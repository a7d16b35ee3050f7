internal import FileSystem
package import ContentData
internal import SourceText

/// The time zones of this machine: the tz database, and the machine's own zone.
package enum SystemTimeZone {
  /// Returns the rules of a zone; nil for a name that is neither in the tz database nor a POSIX `TZ` string.
  /// - Parameter name: `Asia/Tokyo` or `JST-9`; a name with `.` or `..` as a component is not looked up.
  package static func rules(named name: String) -> TimeZoneRules? {
    if name.isEmpty || name == "UTC" { return .utc }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && part != "." && part != ".."
        && part.utf8.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x5F: true
          default: false
          }
        }
    }
    if isPlain,
      let bytes = try? FileSystem.readNamed("/usr/share/zoneinfo/" + name, limit: .settings),
      let rules = TimeZoneRules(tzif: bytes)
    {
      return rules
    }
    return TimeZoneRules(posix: name)
  }

  /// Returns the name of this machine's zone, such as `Asia/Tokyo`: that of `TZ`, else the file that `/etc/localtime`
  /// links to.
  ///
  /// Nil for UTC, as on servers and in containers, and for a zone without a name in the tz database.
  package static func name(_ environment: BuildEnvironment) -> String? {
    let name: String
    if let variable = environment.timeZoneName {
      name = variable
    } else if let file = try? FileSystem.realPath("/etc/localtime"),
      let folder = file.firstRange(of: "/zoneinfo/")
    {
      name = String(file[folder.upperBound...])
    } else {
      return nil
    }
    let isNamed = name.utf8.contains(UInt8(ascii: "/")) && !name.hasBytePrefix("Etc/")
    return isNamed && rules(named: name) != nil ? name : nil
  }
}
