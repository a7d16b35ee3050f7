internal import SiteSources
internal import SiteBuilder
internal import ContentData
internal import SiteModel

/// The inputs that a page read, apart from its source and its layouts.
package struct PageInputs: Sendable {
  package var includes: [String] = []
  package var data: [String] = []
  package var styles: [String] = []
  /// Other documents, pages and static files.
  package var documents: [String] = []
  /// Lists, such as `site.posts`, and the clock, `site.time`.
  package var lists: [String] = []

  /// Returns the inputs that the manifest records for an output; nil when it has none.
  init?(of output: String, in manifest: BuildManifest, _ configuration: SiteConfiguration) {
    guard let item = manifest.items.first(where: { $0.output.hasSameBytes(as: output) }) else {
      return nil
    }
    var numbers: Set<Int> = []
    for reads in [item.bodyReads, item.pageReads] {
      ReadList.forEach(reads) { read in
        numbers.insert(read.resource)
        return true
      }
    }
    let first = manifest.fixed.count
    for number in numbers.sorted() where number != item.resource {
      if number < first {
        if let name = Self.name(ofList: number, configuration) { lists.append(name) }
      } else if manifest.entries.indices.contains(number - first) {
        let entry = manifest.entries[number - first]
        switch entry.role {
        case .layout: break
        case .include, .beside: includes.append(entry.path)
        case .data: data.append(entry.path)
        case .style: styles.append(entry.path)
        case .post, .member, .candidate: documents.append(entry.path)
        }
      }
    }
  }

  private static func name(ofList number: Int, _ configuration: SiteConfiguration) -> String? {
    switch ResourceID(number) {
    case SiteResources.clock: return "site.time"
    case SiteResources.pages: return "site.pages"
    case SiteResources.staticFiles: return "site.static_files"
    case SiteResources.dataFiles: return "site.data"
    case SiteResources.tags: return "site.tags"
    case SiteResources.categories: return "site.categories"
    default:
      let collection = number - SiteResources.collection(0).number
      guard configuration.collections.indices.contains(collection) else { return nil }
      return "site." + configuration.collections[collection].label
    }
  }
}
