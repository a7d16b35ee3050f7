internal import ContentData
package import MarkdownShared
internal import SiteModel
internal import SourceText
internal import Stylesheets
internal import Synchronization

/// The converters of a site for filters and excerpts. Calls are independent of each other.
///
/// Bodies are rendered without it: their phase has one renderer per task.
package final class SiteConverter: BodyConverter, TextConverter {
  private let configuration: SiteConfiguration
  package let options: MarkdownOptions
  let kramdown: KramdownSettings
  private let sass: SassAdaptor
  /// The renderer of filters and excerpts; they are short, and bodies have renderers of their own.
  private let renderer = Mutex(MarkdownEngines())

  init(configuration: SiteConfiguration, options: MarkdownOptions, sass: SassAdaptor) {
    self.configuration = configuration
    self.options = options
    kramdown = configuration.kramdownSettings()
    self.sass = sass
  }

  func convert(_ source: [UInt8], fileExtension: String) -> [UInt8] {
    guard configuration.isMarkdown(extension: fileExtension) else { return source }
    return html(of: source)
  }

  private func html(of source: [UInt8]) -> [UInt8] {
    if options.profile == .kramdown {
      // kramdown's engine is a value and needs no lock.
      var output = OutputBuffer(capacity: source.count * 2)
      _ = KramdownEngine(options: options, settings: kramdown).render(source.span, into: &output)
      return output.bytes()
    }
    return renderer.withLock { renderer in
      var output = OutputBuffer(capacity: source.count * 2)
      _ = renderer.render(source.span, options: options, kramdown: kramdown, into: &output)
      return output.bytes()
    }
  }

  func markdown(_ source: Span<UInt8>, into output: inout OutputBuffer) {
    output.append(html(of: Array(source)))
  }

  func smart(_ source: Span<UInt8>, into output: inout OutputBuffer) {
    KramdownEngine(options: options, settings: kramdown).smartify(source, into: &output)
  }

  func css(
    _ source: String, indented: Bool, noting reads: inout ReadSet
  ) throws(Diagnostic) -> String {
    try sass.compile(source, indented: indented, noting: &reads)
  }
}
