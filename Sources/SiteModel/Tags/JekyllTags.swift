internal import ContentData
package import Liquid
internal import SourceText

/// Jekyll's own tags; its `include` replaces Liquid's.
package enum JekyllTags {
  /// Adds the tags to an environment.
  /// - Parameters:
  ///   - environment: with the standard tags in it.
  ///   - site: the properties of the site, which the tags capture.
  package static func register(into environment: inout Environment, site: FilterContext) {
    for (name, origin) in [
      ("include", IncludeTag.Origin.includes), ("include_relative", .besidePage),
      ("include_cached", .includes),
    ] {
      environment.register(tag: name) { markup throws(Diagnostic) in
        try IncludeTag(
          markup, from: origin, isCached: name == "include_cached", site: site)
      }
    }
    environment.register(tag: "link") { markup throws(Diagnostic) in
      try LinkTag(markup, site: site)
    }
    environment.register(tag: "post_url") { markup throws(Diagnostic) in
      try PostURLTag(markup, site: site)
    }
    environment.register(block: "highlight") { markup, body throws(Diagnostic) in
      try HighlightTag(markup, body: body, site: site)
    }
  }
}
