internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-toc's tag and filters; they only have an effect on pages with `toc: true`.
struct TableOfContentsTag: HostTag {
  private let options: TableOfContentsOptions

  /// Adds the tag `toc` and the filters `toc`, `toc_only` and `inject_anchors`.
  static func register(into environment: inout Environment, _ options: TableOfContentsOptions) {
    environment.register(tag: "toc") { _ throws(Diagnostic) in TableOfContentsTag(options: options)
    }
    for (name, hasList, hasPage) in [
      ("toc", true, true), ("toc_only", true, false), ("inject_anchors", false, true),
    ] {
      environment.register(
        filter: name,
        Filter(
          arguments: 0...0,
          write: { value, _, output, context throws(Diagnostic) in
            Self.write(value, hasList, hasPage, options, into: &output, &context)
            return true
          },
          { value, _, context throws(Diagnostic) in
            var output = OutputBuffer()
            Self.write(value, hasList, hasPage, options, into: &output, &context)
            return .string(output.text())
          }))
    }
  }

  private static let toc: Symbol = "toc"

  private static func write(
    _ value: Value, _ hasList: Bool, _ hasPage: Bool, _ options: TableOfContentsOptions,
    into output: inout OutputBuffer, _ context: inout RenderContext
  ) {
    let isOn = context.pageValue(toc).bool == true
    context.withBytes(of: value) { page in
      guard isOn else {
        if hasPage { output.append(page) }
        return
      }
      let contents = TableOfContents(of: page, options: options)
      if hasList { contents.writeList(into: &output) }
      if hasPage { contents.writePage(page, into: &output) }
    }
  }

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    guard context.pageValue(Self.toc).isTruthy else { return }
    // As in Jekyll, the content of a page is its source here, so only documents have a list.
    if case .drop(let drop)? = context.value(of: WellKnownSymbols.page),
      let page = drop as? PageDrop
    {
      context.reads.insert(page.document.resource, .content)
      let source = page.document.rawBody
      TableOfContents(of: source.utf8.span, options: options).writeList(into: &output)
      return
    }
    let content = context.pageValue(WellKnownSymbols.content)
    context.withBytes(of: content) { page in
      TableOfContents(of: page, options: options).writeList(into: &output)
    }
  }
}

extension RenderContext {
  /// Passes the printed bytes of a value to a closure; those of a rendered body without a copy.
  mutating func withBytes(of value: Value, _ body: (Span<UInt8>) -> Void) {
    if case .drop(let drop) = value, let rendered = (drop as? RenderedBody)?.bytes {
      body(rendered.span)
    } else {
      body(text(of: value).utf8.span)
    }
  }
}
