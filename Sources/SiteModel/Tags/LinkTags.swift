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
      throw markup.error(
        "liquid.link-target", "'link' needs a file name",
        hint: "write {% link _posts/2016-02-26-a.md %}")
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
      context.diagnostics.report(NormalForm.warning("link", path, at: location))
      path = other
    }
    guard let address = site.documents.address(ofFile: path, noting: &context.reads) else {
      throw Diagnostic(
        "liquid.link-target", "'link' cannot find '\(path)'",
        hint: site.documents.suggestion(forFile: path).map { "did you mean '\($0)'?" })
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
      throw markup.error(
        "liquid.post-url", "'\(markup.text)' does not name a post: it has no date",
        hint: "write {% post_url 2016-02-26-title %}")
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
      context.diagnostics.report(NormalForm.warning("post_url", name.text, at: location))
      name = other
    }
    guard let address = site.documents.address(ofPost: name, noting: &context.reads) else {
      throw Diagnostic(
        "liquid.post-url", "'post_url' cannot find the post '\(name.text)'",
        hint: site.documents.suggestion(forPost: name.text).map { "did you mean '\($0)'?" })
    }
    output.append(site.address.relative(address) ?? address)
  }
}
