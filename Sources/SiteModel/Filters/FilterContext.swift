package import ContentData
package import MarkdownShared
package import SourceText

/// The facts about the site that Jekyll's filters and tags need.
///
/// A value that ``JekyllFilters`` and ``JekyllTags`` capture when they are registered.
package struct FilterContext: Sendable {
  /// Where the site is published.
  package var address: SiteAddress
  /// The site's time zone: dates are shown in it.
  package var zone: TimeZoneRules
  /// The value of `now` in date filters: the moment of the build.
  package var now: Timestamp
  /// Makes HTML of Markdown, and CSS of Sass.
  package var converter: any TextConverter
  /// Colours the code of `highlight`; nil when the site has no highlighter.
  package var colouring: (any CodeHighlighter)?
  /// True if `highlight` obeys `mark_lines`, as Jekyll does from 4.4 on; before, it was an option without a meaning.
  package var marksLines = true
  /// Finds what `link` and `post_url` name.
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

  /// Makes typographic quotes, dashes and ellipses of plain ones and nothing else: `smartify`.
  func smart(_ source: Span<UInt8>, into output: inout OutputBuffer)

  /// Compiles a style sheet: `scssify`, and `sassify` for the indented syntax.
  /// - Parameter reads: the files that it imports are noted here.
  /// - Throws: the compiler's diagnostic.
  func css(
    _ source: String, indented: Bool, noting reads: inout ReadSet
  ) throws(Diagnostic) -> String
}

/// The documents of the site as `link` and `post_url` search for them.
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

  /// The known file nearest to a name that is not known, for a hint.
  func suggestion(forFile path: String) -> String?

  /// The known post nearest to a name that is not known, as `post_url` writes it.
  func suggestion(forPost name: String) -> String?
}

extension DocumentLookup {
  package func path(inOtherFormThan path: String) -> String? { nil }

  package func name(inOtherFormThan name: PostName) -> PostName? { nil }
}

/// The files that `include` and its relatives may render.
package protocol IncludeLookup: Sendable {
  /// The name under which the render context's loader knows a file of the includes' folders.
  /// - Returns: nil when there is no such file.
  func templateName(ofInclude file: String) -> String?

  /// The name of an include that differs from another one only in its Unicode normal form.
  func include(inOtherFormThan file: String) -> String?

  /// The same for a file beside the page that is rendered: `include_relative`.
  /// - Parameters:
  ///   - page: the page's path as templates see it.
  ///   - inCollection: whether the page is a collection's document, whose path leaves out the folder of
  ///     collections.
  func templateName(ofFile file: String, beside page: String, inCollection: Bool) -> String?

  /// The known include nearest to a name that is not known, for a hint.
  func suggestion(forInclude file: String) -> String?
}

extension IncludeLookup {
  package func include(inOtherFormThan file: String) -> String? { nil }
}

/// The warning for a name that differs from that of a file only in its Unicode normal form, as names that macOS made do.
enum NormalForm {
  /// Makes the warning.
  /// - Parameter name: the name as the file has it.
  static func warning(_ tag: String, _ written: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "liquid.normal-form", .warning,
      "'\(tag)' finds '\(written)' in another Unicode normal form only", at: location,
      hint: "rename the file, so that other systems find it as well")
  }
}
