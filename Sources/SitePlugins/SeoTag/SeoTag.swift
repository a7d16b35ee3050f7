internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-seo-tag: `{% seo %}`, the title, Open Graph, Twitter and JSON-LD of a page.
///
/// The output is that of version 2.8 of the plugin, written directly into the page.
struct SeoTag: HostTag {
  private let site: SeoSite
  private let showsTitle: Bool

  init(_ markup: TagMarkup, site: SeoSite) {
    self.site = site
    showsTitle = !markup.text.lowercased().contains("title=false")
  }

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    context.reads.insert(SiteResources.configuration, .content)
    let page = SeoPage(site, &context)
    output.append("<!-- Begin Jekyll SEO tag v2.8.0 -->\n")
    if showsTitle, let title = page.title {
      output.append("<title>")
      output.append(title)
      output.append("</title>\n")
    }
    Self.line("<meta name=\"generator\" content=\"", site.generator, into: &output)
    Self.line("<meta property=\"og:title\" content=\"", page.pageTitle, into: &output)
    Self.line("<meta name=\"author\" content=\"", page.author.name, into: &output)
    Self.line("<meta property=\"og:locale\" content=\"", page.locale, into: &output)
    Self.line("<meta name=\"description\" content=\"", page.description, into: &output)
    Self.line("<meta property=\"og:description\" content=\"", page.description, into: &output)
    if site.configuration.url != nil {
      Self.line("<link rel=\"canonical\" href=\"", page.canonical, into: &output)
      Self.line("<meta property=\"og:url\" content=\"", page.canonical, into: &output)
    }
    Self.line("<meta property=\"og:site_name\" content=\"", site.title, into: &output)
    if let image = page.image {
      Self.line("<meta property=\"og:image\" content=\"", image.address, into: &output)
      Self.line(
        "<meta property=\"og:image:height\" content=\"", image.text("height"), into: &output)
      Self.line("<meta property=\"og:image:width\" content=\"", image.text("width"), into: &output)
      Self.line("<meta property=\"og:image:alt\" content=\"", image.text("alt"), into: &output)
    }
    if let published = page.published {
      output.append("<meta property=\"og:type\" content=\"article\" />\n")
      Self.line("<meta property=\"article:published_time\" content=\"", published, into: &output)
    } else {
      output.append("<meta property=\"og:type\" content=\"website\" />\n")
    }
    Self.line("<link rel=\"prev\" href=\"", page.previousPage, into: &output)
    Self.line("<link rel=\"next\" href=\"", page.nextPage, into: &output)
    writeTwitter(page, into: &output)
    output.append(site.verifications)
    output.append("<script type=\"application/ld+json\">\n")
    try page.writeJSON(into: &output, noting: &context.reads)
    output.append("</script>\n<!-- End Jekyll SEO tag -->\n")
  }

  private func writeTwitter(_ page: SeoPage, into output: inout OutputBuffer) {
    if let image = page.image {
      Self.line(
        "<meta name=\"twitter:card\" content=\"", page.twitterCard ?? site.twitterCard,
        into: &output)
      Self.line("<meta property=\"twitter:image\" content=\"", image.address, into: &output)
    } else {
      output.append("<meta name=\"twitter:card\" content=\"summary\" />\n")
    }
    Self.line("<meta name=\"twitter:image:alt\" content=\"", page.image?.text("alt"), into: &output)
    Self.line("<meta property=\"twitter:title\" content=\"", page.pageTitle, into: &output)
    if let name = site.twitterSite {
      Self.line("<meta name=\"twitter:site\" content=\"@", name, into: &output)
      if let name = page.author.twitter {
        Self.line(
          "<meta name=\"twitter:creator\" content=\"@", name.filter { $0 != "@" }, into: &output)
      }
    }
  }

  /// Appends a line of the head, unless its value is empty.
  static func line(
    _ start: StaticString, _ value: String?, into output: inout OutputBuffer
  ) {
    guard let value else { return }
    output.append(start)
    output.append(escapingAttribute: value)
    output.append("\" />\n")
  }
}
