internal import CSass
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The C library behind ``SassCompiler``, loaded when it is first asked for.
package enum SassLibrary {
  /// Its version, such as `3.6.5`; nil when it cannot be loaded. It is loaded here only when no process has told it.
  package static var version: String? {
    told.withLock(\.self)
      ?? (try? loaded.get()).flatMap { $0.libsass_version() }.map { String(cString: $0) }
  }

  /// True if any style sheet was given to it, here or in a process of its own.
  package static var isUsed: Bool { use.load(ordering: .relaxed) }

  private static let use = Atomic(false)

  /// The version that a process has told.
  private static let told = Mutex<String?>(nil)

  /// Remembers the version that a process has told, which runs the same program.
  static func note(version: String) { told.withLock { $0 = version } }

  /// Remembers that a style sheet is given to it.
  static func noteUse() { use.store(true, ordering: .relaxed) }

  /// Why there is no libsass, in the dynamic linker's words.
  struct Missing: Error {
    var reason: String
  }

  /// Loads the library, if that has not been done.
  /// - Throws: when it cannot be loaded.
  static func prepare() throws(Missing) { _ = try loaded.get() }

  /// Its functions; none can be called unless ``prepare()`` has found them.
  static let functions = (try? loaded.get()) ?? blogc_sass()

  private static let loaded = load(fileNames)

  /// The library's file on this system, the version that headers of today describe first. Homebrew's
  /// folder is not among those that the dynamic linker of macOS accesses.
  static var fileNames: [String] {
    #if canImport(Darwin)
      let folders = ["", "/opt/homebrew/lib/", "/usr/local/lib/", "/opt/local/lib/"]
      return folders.flatMap { [$0 + "libsass.1.dylib", $0 + "libsass.dylib"] }
    #else
      return ["libsass.so.1", "libsass.so"]
    #endif
  }

  /// How it is opened. glibc asks the library itself first for each of its 7,000 symbols, which are mostly its own, and
  /// for functions when they are called: half of the time that opening takes.
  private static var mode: Int32 {
    #if canImport(Glibc)
      RTLD_LAZY | RTLD_LOCAL | RTLD_DEEPBIND
    #else
      RTLD_NOW | RTLD_LOCAL
    #endif
  }

  /// Opens the first library that is there (`dlopen`), unless it is part of the program.
  /// - Returns: its functions, or what the dynamic linker said of the first name.
  static func load(_ names: [String]) -> Result<blogc_sass, Missing> {
    if blogc_sass_is_linked() != 0 { return table(in: nil) }
    var reason: String?
    for name in names {
      if let library = dlopen(name, mode) { return table(in: library) }
      reason = reason ?? dlerror().map { String(cString: $0) }
    }
    return .failure(Missing(reason: reason ?? "no library has such a name"))
  }

  private static func table(in library: UnsafeMutableRawPointer?) -> Result<blogc_sass, Missing> {
    var functions = blogc_sass()
    if let name = blogc_sass_find(&functions, library) {
      return .failure(Missing(reason: "the function \(String(cString: name)) is missing"))
    }
    return .success(functions)
  }
}
