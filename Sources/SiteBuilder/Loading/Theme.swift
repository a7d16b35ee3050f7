internal import ContentData
internal import SiteModel
internal import SourceText

/// A theme's folder: layouts, includes, data, style sheets and assets, never code.
struct Theme: Sendable {
  let name: String
  /// The folder with all links resolved.
  let path: String

  /// Finds the theme that a configuration names.
  ///
  /// Looked for in `_themes/NAME` of the source, then among the gems that are installed on this
  /// machine; of several versions the highest is taken.
  /// - Parameters:
  ///   - source: the source folder.
  ///   - gemFolders: folders that hold gems' folders, such as `/var/lib/gems/3.1.0/gems`.
  /// - Throws: `theme.missing`.
  static func find(
    _ configuration: SiteConfiguration, source: String, gemFolders: [String]
  ) throws(Diagnostic) -> Theme? {
    let remote = configuration.data["remote_theme"]?.string
    guard let wanted = configuration.theme ?? remote else { return nil }
    let name = PathComponents.last(of: String(wanted.prefix { $0 != "@" })).lowercased()
    guard !name.isEmpty, name != ".", name != ".." else { return nil }
    let own = source + "/_themes/" + name
    if let path = folder(own), (path + "/").hasBytePrefix(source + "/") {
      return Theme(name: name, path: path)
    }
    for gems in gemFolders {
      if let path = newest(name, in: gems) { return Theme(name: name, path: path) }
    }
    throw Diagnostic(
      "theme.missing", .error, "the theme '\(name)' is not there",
      at: configuration.location(of: configuration.theme == nil ? "remote_theme" : "theme"),
      hint: "put its files into _themes/\(name), or install it: gem install \(name)")
  }

  private static func folder(_ path: String) -> String? {
    guard let real = try? FileSystem.realPath(path),
      (try? FileSystem.status(of: real))?.kind == .folder
    else { return nil }
    return real
  }

  /// The folder `NAME-VERSION` with the highest version.
  private static func newest(_ name: String, in gems: String) -> String? {
    guard let handle = try? FileSystem.openFolder(gems),
      let entries = try? FileSystem.entries(of: handle)
    else { return nil }
    let versions = entries.compactMap { entry -> (version: [Int], name: String)? in
      guard entry.name.hasBytePrefix(name + "-") else { return nil }
      let numbers = entry.name.dropFirst(name.count + 1).split(separator: ".").map { Int($0) }
      guard !numbers.isEmpty, numbers[0] != nil else { return nil }
      return (numbers.map { $0 ?? 0 }, entry.name)
    }
    return versions.max { $0.version.lexicographicallyPrecedes($1.version) }
      .flatMap { folder(gems + "/" + $0.name) }
  }

  /// Where gems are installed on this machine: `GEM_HOME`, `GEM_PATH`, and the usual folders.
  static func gemFolders() -> [String] {
    var bases: [String] = []
    if let home = FileSystem.environmentVariable("GEM_HOME") { bases.append(home) }
    if let path = FileSystem.environmentVariable("GEM_PATH") {
      bases += path.split(separator: ":").map(String.init)
    }
    bases.append("/usr/share/rubygems-integration/all")
    for parent in ["/var/lib/gems", "/usr/local/lib/ruby/gems", "/usr/lib/ruby/gems"] {
      guard let handle = try? FileSystem.openFolder(parent),
        let entries = try? FileSystem.entries(of: handle)
      else { continue }
      bases += entries.map { parent + "/" + $0.name }.reversed()
    }
    return bases.map { $0 + "/gems" }
  }
}
