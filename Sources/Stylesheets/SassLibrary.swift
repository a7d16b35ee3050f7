internal import CSass

/// The C library behind ``SassCompiler``.
package enum SassLibrary {
  /// Its version, such as `3.6.5`.
  package static var version: String { String(cString: libsass_version()) }
}
