package import ContentData
package import MarkdownShared
package import SourceText

/// The properties of the site that Jekyll's filters and tags need.
///
/// ``JekyllFilters`` and ``JekyllTags`` capture it when they are registered.
package struct FilterContext: Sendable {
  /// The site's `url` and `baseurl`.
  package var address: SiteAddress
  /// The site's time zone: dates are shown in it.
  package var zone: TimeZoneRules
  /// The value of `now` in date filters: the moment of the build.
  package var now: Timestamp
  /// Converts Markdown to HTML, and Sass to CSS.
  package var converter: any TextConverter
  /// Highlights the code of `highlight`; nil when the site has no highlighter.
  package var colouring: (any CodeHighlighter)?
  /// True if `highlight` supports `mark_lines`, as in Jekyll 4.4 and later.
  package var marksLines = true
  /// Finds the documents that `link` and `post_url` name.
  package var documents: any DocumentLookup
  /// Finds the templates of `include`.
  package var includes: any IncludeLookup

  /// Makes a context.
  package init(
    address: SiteAddress, zone: TimeZoneRules, now: Timestamp, converter: any TextConverter,
    colouring: (any CodeHighlighter)?, documents: any DocumentLookup, includes: any IncludeLookup
  ) {
    self.address = address
    self.zone = zone
    self.now = now
    self.converter = converter
    self.colouring = colouring
    self.documents = documents
    self.includes = includes
  }
}

/// The converters that filters call: Markdown, its smart quotes alone, Sass.
package protocol TextConverter: Sendable {
  /// Renders Markdown as the site's pages are rendered: `markdownify`.
  func markdown(_ source: Span<UInt8>, into output: inout OutputBuffer)

  /// Replaces plain quotes, dashes and ellipses by typographic ones: `smartify`.
  func smart(_ source: Span<UInt8>, into output: inout OutputBuffer)

  /// Compiles a style sheet: `scssify`, and `sassify` for the indented syntax.
  /// - Parameter reads: gets the files that it imports.
  /// - Throws: the compiler's diagnostic.
  func css(
    _ source: String, indented: Bool, noting reads: inout ReadSet
  ) throws(Diagnostic) -> String
}

/// Looks up documents of the site for `link` and `post_url`.
package protocol DocumentLookup: Sendable {
  /// The URL of a page, document or static file, below the site's base.
  /// - Parameter path: relative to the source; a static file may have a leading slash.
  func address(ofFile path: String, noting reads: inout ReadSet) -> String?

  /// The URL of a post, below the site's base.
  func address(ofPost name: PostName, noting reads: inout ReadSet) -> String?

  /// The path of a file whose name differs from another one only in its Unicode normal form.
  func path(inOtherFormThan path: String) -> String?

  /// The name of a post that differs from another one only in its Unicode normal form.
  func name(inOtherFormThan name: PostName) -> PostName?

  /// The existing file whose path is closest to an unknown one, for a hint.
  func suggestion(forFile path: String) -> String?

  /// The existing post whose name is closest to an unknown one, in the notation of `post_url`.
  func suggestion(forPost name: String) -> String?
}

extension DocumentLookup {
  package func path(inOtherFormThan path: String) -> String? { nil }

  package func name(inOtherFormThan name: PostName) -> PostName? { nil }
}

/// Looks up the files of `include`, `include_relative` and `include_cached`.
package protocol IncludeLookup: Sendable {
  /// The name of an include for the render context's template loader.
  /// - Returns: nil when there is no such file.
  func templateName(ofInclude file: String) -> String?

  /// The name of an include that differs from another one only in its Unicode normal form.
  func include(inOtherFormThan file: String) -> String?

  /// The name of a file beside the rendered page, for `include_relative`.
  /// - Parameters:
  ///   - page: the page's path as templates see it.
  ///   - inCollection: true if the page is a collection's document, whose path does not contain the
  ///     folder of collections.
  func templateName(ofFile file: String, beside page: String, inCollection: Bool) -> String?

  /// The existing include whose name is closest to an unknown one, for a hint.
  func suggestion(forInclude file: String) -> String?
}

extension IncludeLookup {
  package func include(inOtherFormThan file: String) -> String? { nil }
}
