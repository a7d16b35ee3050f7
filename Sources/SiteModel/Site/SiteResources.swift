package import ContentData

/// The resources that every site has, with fixed numbers; files are numbered after them.
package enum SiteResources {
  /// The configuration as a whole.
  package static let configuration = ResourceID(0)
  /// `site.time`.
  package static let clock = ResourceID(1)
  /// `site.pages` and `site.html_pages`.
  package static let pages = ResourceID(2)
  /// `site.static_files`.
  package static let staticFiles = ResourceID(3)
  /// The list of data files.
  package static let dataFiles = ResourceID(4)
  /// `site.tags`.
  package static let tags = ResourceID(5)
  /// `site.categories`.
  package static let categories = ResourceID(6)
  /// The list of layouts and includes.
  package static let templates = ResourceID(7)
  /// The environment: `JEKYLL_ENV`, versions, and options that templates can read.
  package static let environment = ResourceID(8)

  private static let firstCollection = 16

  /// A collection's listing.
  package static func collection(_ number: Int) -> ResourceID {
    ResourceID(firstCollection + number)
  }

  /// The first number that a file may have.
  package static func firstFile(collections: Int) -> Int { firstCollection + collections }
}
