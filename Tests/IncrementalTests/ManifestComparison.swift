import SiteSources
import ContentData
import SiteModel
import SourceText

@testable import SiteBuilder

/// Compares the manifest that a build left by replacing parts of the last one with that of a whole build.
enum ManifestComparison {
  /// Returns the first difference, or nil if the manifests are equal.
  ///
  /// The time of the build and the stamps of the destination's folders are not compared, because
  /// they always differ.
  static func difference(_ spliced: BuildManifest, _ whole: BuildManifest) -> String? {
    let (left, right) = (lines(spliced), lines(whole))
    if left.count != right.count {
      return "the records have \(left.count) and \(right.count) lines"
    }
    for (left, right) in zip(left, right) where left != right {
      return "the record says\n\(left)\nand that of a whole build\n\(right)"
    }
    return nil
  }

  private static func lines(_ manifest: BuildManifest) -> [String] {
    var lines = [
      "\(manifest.environment) \(manifest.lastDue ?? -1) \(manifest.nextDue ?? -1) \(manifest.showsClock) \(manifest.isNamedByClock) \(manifest.clock)"
    ]
    lines.append("\(manifest.posts) \(manifest.pages) \(manifest.files) \(manifest.fixed)")
    lines += manifest.folders.map { "folder \($0)" }
    lines += manifest.entries.map { "entry \($0)" }
    lines += manifest.outputFolders.map { "output folder \($0.path)" }
    lines += manifest.copies.map { "copy \($0.resource) \(line($0.output))" }
    lines += manifest.items.map(line)
    lines += manifest.unpublished.map { "\($0.key) is \($0.value)" }.sorted()
    lines += manifest.diagnostics.map { kept in
      "\(kept.owner) \(kept.origin) \(kept.diagnostic.id) \(kept.diagnostic.message) "
        + "\(String(describing: kept.diagnostic.location?.range))"
    }.sorted()
    var reader = ManifestDecoder(
      manifest.documents, from: 0, to: manifest.documents.count, names: manifest.names)
    while !reader.isAtEnd {
      guard let block = try? reader.blockRange() else { return lines + ["damaged documents"] }
      reader.go(to: block.lowerBound)
      guard let document = try? reader.document(ResourceID(0), load: { [] }) else {
        return lines + ["a damaged document"]
      }
      lines.append(
        "document \(document.sourcePath) \(document.url) \(document.outputPath) "
          + "\(document.bodyStart) \(document.fingerprint) \(document.data) "
          + "\(String(describing: document.date))")
    }
    return lines
  }

  private static func line(_ item: BuildManifest.Item) -> String {
    let bodyReads = item.bodyReads.map { String($0) }.joined(separator: ",")
    let pageReads = item.pageReads.map { String($0) }.joined(separator: ",")
    return "item \(item.key) \(item.resource) \(item.metadata) \(item.address) "
      + "\(item.neighbours) \(item.content) \(item.isGenerated) \(item.dependsOnOrder) \(item.output) \(line(item.stamp)) "
      + "\(item.outputContent) body \(item.bodyStart) \(item.bodyLength) \(item.bodyHash) "
      + "\(bodyReads) page \(pageReads) \(String(describing: item.excerpt)) \(item.attachments.map(line))"
  }

  private static func line(_ output: BuildManifest.Output) -> String {
    "\(output.path) \(line(output.stamp)) \(output.content)"
  }

  private static func line(_ stamp: FileStamp) -> String {
    "\(stamp.size) \(stamp.modified) \(stamp.changed) \(stamp.inode)"
  }
}
