internal import SiteSources
internal import ContentData
internal import SiteModel

/// The fingerprints of the resources that every site has: which members its lists have, in what order.
enum ListingFingerprints {
  /// One fingerprint for each number below the first file's.
  /// - Complexity: O(number of documents, pages, files and terms).
  static func of(_ site: Site, _ entries: [SourceEntry], layouts: [Layout]) -> [UInt64] {
    let firstFile = SiteResources.firstFile(collections: site.collections.count)
    var result = [UInt64](repeating: 0, count: firstFile)
    result[SiteResources.clock.number] = of(site.time)
    result[SiteResources.pages.number] = make { fingerprint in
      for page in site.pages {
        fingerprint.add(page.document.sourcePath)
        fingerprint.add(page.document.url)
        fingerprint.add(page.document.outputExtension)
      }
    }
    result[SiteResources.staticFiles.number] = make { fingerprint in
      for file in site.staticFiles {
        fingerprint.add(file.relativePath)
        fingerprint.add(file.outputPath)
      }
    }
    result[SiteResources.dataFiles.number] = make { fingerprint in
      for case .data(let keys) in entries.lazy.map(\.role) {
        fingerprint.add(keys.joined(separator: "/"))
      }
    }
    // A post is in several lists; its path is hashed once.
    let posts = site.collections[0].documents.map(Fingerprint.path)
    result[SiteResources.tags.number] = make { Self.add(site.tags, posts, to: &$0) }
    result[SiteResources.categories.number] = make { Self.add(site.categories, posts, to: &$0) }
    result[SiteResources.templates.number] = make { fingerprint in
      for entry in entries {
        switch entry.role {
        case .layout, .include, .style:
          fingerprint.add(entry.path)
          fingerprint.add(entry.isFromTheme ? 1 : 0)
        default: break
        }
      }
      // Bodies can show the front matter of the layout around them.
      for layout in layouts {
        fingerprint.add(layout.name)
        fingerprint.add(layout.data)
      }
    }
    for collection in site.collections {
      result[collection.resource.number] = make { fingerprint in
        if collection.number == 0 {
          for post in posts { fingerprint.add(post) }
        } else {
          for member in collection.documents { fingerprint.add(Fingerprint.path(of: member)) }
        }
        fingerprint.add(collection.documents.count)
        for file in collection.files { fingerprint.add(file.outputPath) }
      }
    }
    return result
  }

  /// The fingerprint of the clock.
  static func of(_ time: Timestamp) -> UInt64 { make { $0.add(time) } }

  private static func make(_ body: (inout Fingerprint) -> Void) -> UInt64 {
    var fingerprint = Fingerprint()
    body(&fingerprint)
    return fingerprint.value
  }

  /// - Parameter posts: the fingerprints of all posts, by their places.
  private static func add(
    _ groups: [PostGroup], _ posts: [UInt64], to fingerprint: inout Fingerprint
  ) {
    for group in groups {
      fingerprint.add(group.name)
      fingerprint.add(group.posts.count)
      for index in group.posts.indices {
        fingerprint.add(group.posts.withBorrowed(index) { posts[$0.position] })
      }
    }
  }
}
