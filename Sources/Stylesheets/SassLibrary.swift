internal import CSass
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The C library behind ``SassCompiler``, loaded on first use.
package enum SassLibrary {
  /// Its version, such as `3.6.5`; nil when it cannot be loaded. The library is only loaded if no worker process has
  /// reported the version.
  package static var version: String? {
    told.withLock(\.self)
      ?? (try? loaded.get()).flatMap { $0.libsass_version() }.map { String(cString: $0) }
  }

  /// True if it has compiled a style sheet, in this process or in a worker process.
  package static var isUsed: Bool { use.load(ordering: .relaxed) }

  private static let use = Atomic(false)

  /// The version that a worker process has reported.
  private static let told = Mutex<String?>(nil)

  /// Records the version that a worker process, which runs the same program, has reported.
  static func note(version: String) { told.withLock { $0 = version } }

  /// Records that it is used for a style sheet.
  static func noteUse() { use.store(true, ordering: .relaxed) }

  /// The dynamic linker's reason why libsass cannot be loaded.
  struct Missing: Error {
    var reason: String
  }

  /// Loads the library if it is not loaded yet.
  /// - Throws: when it cannot be loaded.
  static func prepare() throws(Missing) { _ = try loaded.get() }

  /// Its functions, which can only be called after ``prepare()`` has succeeded.
  static let functions = (try? loaded.get()) ?? blogc_sass()

  private static let loaded = load(fileNames)

  /// The names of the library's file on this system, with the version of the current headers first.
  /// The dynamic linker of macOS does not search Homebrew's folder.
  static var fileNames: [String] {
    #if canImport(Darwin)
      let folders = ["", "/opt/homebrew/lib/", "/usr/local/lib/", "/opt/local/lib/"]
      return folders.flatMap { [$0 + "libsass.1.dylib", $0 + "libsass.dylib"] }
    #else
      return ["libsass.so.1", "libsass.so"]
    #endif
  }

  /// The flags for `dlopen`. With these, glibc looks up each of the library's 7,000 symbols in the library itself
  /// first, and functions when they are called, which halves the time of opening it.
  private static var mode: Int32 {
    #if canImport(Glibc)
      RTLD_LAZY | RTLD_LOCAL | RTLD_DEEPBIND
    #else
      RTLD_NOW | RTLD_LOCAL
    #endif
  }

  /// Opens the first library that exists (`dlopen`), unless it is linked into the program.
  /// - Returns: its functions, or the dynamic linker's error for the first name.
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
