internal import MarkdownShared
internal import CCMarkGFM

/// The C library behind ``MarkdownRenderer``.
package enum CMarkLibrary {
  /// Its version, such as `0.29.0.gfm.6`.
  package static var version: String { String(cString: cmark_version_string()) }
}
