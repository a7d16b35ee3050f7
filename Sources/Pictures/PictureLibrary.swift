internal import CVips

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The C library that decodes and encodes pictures: libvips, loaded when the first picture is made.
package enum PictureLibrary {
  /// The dynamic linker's reason why libvips cannot be loaded.
  package struct Missing: Error, Sendable {
    package var reason: String
  }

  /// The names of the library's file on this system. The dynamic linker of macOS does not search Homebrew's folder.
  static var fileNames: [String] {
    #if canImport(Darwin)
      let folders = ["", "/opt/homebrew/lib/", "/usr/local/lib/", "/opt/local/lib/"]
      return folders.map { $0 + "libvips.42.dylib" }
    #else
      return ["libvips.so.42"]
    #endif
  }

  /// Loads the library and configures it for this process: one thread, no cache of results, and only loaders that are
  /// safe for untrusted files.
  /// - Returns: its functions.
  /// - Throws: when it cannot be loaded.
  static func load(_ names: [String] = fileNames) throws(Missing) -> blogc_vips {
    var reason: String?
    for name in names {
      guard let library = dlopen(name, RTLD_NOW | RTLD_LOCAL) else {
        reason = reason ?? dlerror().map { String(cString: $0) }
        continue
      }
      var functions = blogc_vips()
      if let name = blogc_vips_find(&functions, library) {
        throw Missing(
          reason:
            "the function \(String(cString: name)) is missing; libvips 8.13 or newer is needed")
      }
      guard functions.vips_init("blogc") == 0 else { throw Missing(reason: "it does not start") }
      functions.vips_block_untrusted_set(1)
      functions.vips_concurrency_set(1)
      functions.vips_cache_set_max(0)
      return functions
    }
    throw Missing(reason: reason ?? "no library has such a name")
  }

  /// The functions with which the library draws text.
  /// - Throws: `CardFailure.noText` where it was built without them.
  static func text() throws(CardFailure) -> blogc_text {
    for name in fileNames {
      guard let library = dlopen(name, RTLD_NOW | RTLD_LOCAL) else { continue }
      var functions = blogc_text()
      if let name = blogc_text_find(&functions, library) {
        throw .noText("it was built without \(String(cString: name))")
      }
      return functions
    }
    throw .noText("it cannot be loaded")
  }

  /// The version of the installed library, such as `8.14.1`.
  /// - Throws: when it cannot be loaded.
  package static func version() throws(Missing) -> String {
    try load().vips_version_string().map { String(cString: $0) } ?? ""
  }
}
