internal import ContentData
internal import Liquid
internal import SourceText

/// `link`: the URL of a page, document or static file, named by its path below the source.
struct LinkTag: HostTag {
  private let path: Template
  private let site: FilterContext
  private let location: SourceLocation

  init(_ markup: TagMarkup, site: FilterContext) throws(Diagnostic) {
    guard !markup.text.isEmpty else {
      throw markup.error(JekyllDiagnostic.linkWithoutName)
    }
    path = try markup.template(markup.text)
    location = markup.location
    self.site = site
  }

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    var name = OutputBuffer(capacity: 128)
    try path.render(into: &name, context: &context)
    var path = name.text()
    if site.documents.address(ofFile: path, noting: &context.reads) == nil,
      let other = site.documents.path(inOtherFormThan: path)
    {
      context.diagnostics.report(
        JekyllDiagnostic.otherNormalForm(tag: "link", name: path), at: location)
      path = other
    }
    guard let address = site.documents.address(ofFile: path, noting: &context.reads) else {
      throw Diagnostic(
        JekyllDiagnostic.missingLink(path, suggestion: site.documents.suggestion(forFile: path)))
    }
    output.append(site.address.relative(address) ?? address)
  }
}

/// `post_url`: the URL of a post, named by its date and slug.
struct PostURLTag: HostTag {
  private let name: PostName
  private let site: FilterContext
  private let location: SourceLocation

  init(_ markup: TagMarkup, site: FilterContext) throws(Diagnostic) {
    guard let name = PostName(markup.text) else {
      throw markup.error(JekyllDiagnostic.undatedPostURL(markup.text))
    }
    self.name = name
    location = markup.location
    self.site = site
  }

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    var name = self.name
    if site.documents.address(ofPost: name, noting: &context.reads) == nil,
      let other = site.documents.name(inOtherFormThan: name)
    {
      context.diagnostics.report(
        JekyllDiagnostic.otherNormalForm(tag: "post_url", name: name.text), at: location)
      name = other
    }
    guard let address = site.documents.address(ofPost: name, noting: &context.reads) else {
      throw Diagnostic(
        JekyllDiagnostic.missingPost(
          name.text, suggestion: site.documents.suggestion(forPost: name.text)))
    }
    output.append(site.address.relative(address) ?? address)
  }
}
