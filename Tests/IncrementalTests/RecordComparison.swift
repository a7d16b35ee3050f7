import ContentData
import SiteModel
import SourceText

@testable import SiteBuilder

/// Compares the record that a build left by replacing parts of the last one with that of a whole build.
enum RecordComparison {
  /// The first difference; nil when both say the same.
  ///
  /// When they were made, and the marks of the destination's folders, are two builds' own.
  static func difference(_ spliced: BuildRecord, _ whole: BuildRecord) -> String? {
    let (left, right) = (lines(spliced), lines(whole))
    if left.count != right.count {
      return "the records have \(left.count) and \(right.count) lines"
    }
    for (left, right) in zip(left, right) where left != right {
      return "the record says\n\(left)\nand that of a whole build\n\(right)"
    }
    return nil
  }

  private static func lines(_ record: BuildRecord) -> [String] {
    var lines = [
      "\(record.surroundings) \(record.nextDue ?? -1) \(record.showsClock) \(record.clock)"
    ]
    lines.append("\(record.posts) \(record.pages) \(record.files) \(record.fixed)")
    lines += record.folders.map { "folder \($0)" }
    lines += record.entries.map { "entry \($0)" }
    lines += record.outputFolders.map { "output folder \($0.path)" }
    lines += record.copies.map { "copy \($0.resource) \(line($0.output))" }
    lines += record.items.map(line)
    lines += record.unpublished.map { "\($0.key) is \($0.value)" }.sorted()
    lines += record.diagnostics.map { kept in
      "\(kept.owner) \(kept.origin) \(kept.diagnostic.id) \(kept.diagnostic.message) "
        + "\(String(describing: kept.diagnostic.location?.range))"
    }.sorted()
    var reader = RecordReader(
      record.documents, from: 0, to: record.documents.count, names: record.names)
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

  private static func line(_ item: BuildRecord.Item) -> String {
    let bodyReads = item.bodyReads.map { String($0) }.joined(separator: ",")
    let pageReads = item.pageReads.map { String($0) }.joined(separator: ",")
    return "item \(item.key) \(item.resource) \(item.metadata) \(item.address) "
      + "\(item.neighbours) \(item.content) \(item.isGenerated) \(item.dependsOnOrder) \(item.output) \(line(item.mark)) "
      + "\(item.outputContent) body \(item.bodyStart) \(item.bodyLength) \(item.bodyHash) "
      + "\(bodyReads) page \(pageReads) \(String(describing: item.excerpt)) \(item.attachments.map(line))"
  }

  private static func line(_ output: BuildRecord.Output) -> String {
    "\(output.path) \(line(output.mark)) \(output.content)"
  }

  /// Moving an output into place changes a time that nobody compares.
  private static func line(_ mark: BuildRecord.Mark) -> String {
    "\(mark.size) \(mark.modified) \(mark.inode)"
  }
}
