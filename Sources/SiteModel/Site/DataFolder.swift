package import ContentData

/// A folder of `_data`: `site.data` itself or one below it.
///
/// Looking up a file records a read of the file; every lookup in a folder records a read of the
/// listing.
package final class DataFolder: Drop {
  package var sharedIdentity: ObjectIdentifier? { ObjectIdentifier(self) }

  /// One name in the folder.
  package enum Entry: Sendable {
    case file(Value, ResourceID)
    case folder(DataFolder)
  }

  private let entries: [(name: Symbol, entry: Entry)]
  private let positions: [Symbol: Int]
  private let listing: ResourceID

  /// Makes a folder.
  /// - Parameters:
  ///   - entries: in the order of their names; of two with the same name the later one is used.
  ///   - listing: the resource that stands for the list of data files.
  package init(_ entries: [(name: Symbol, entry: Entry)], listing: ResourceID) {
    var kept: [(name: Symbol, entry: Entry)] = []
    var positions: [Symbol: Int] = [:]
    for entry in entries {
      if let position = positions[entry.name] {
        kept[position] = entry
      } else {
        positions[entry.name] = kept.count
        kept.append(entry)
      }
    }
    self.entries = kept
    self.positions = positions
    self.listing = listing
  }

  package func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    // The listing is recorded even if the entry exists: another file with the same key may replace
    // it later.
    reads.insert(listing, .listing)
    guard let position = positions[name] else { return nil }
    return value(of: entries[position].entry, noting: &reads)
  }

  private func value(of entry: Entry, noting reads: inout ReadSet) -> Value {
    switch entry {
    case .file(let value, let resource):
      reads.insert(resource, .content)
      return value
    case .folder(let folder):
      return .drop(folder)
    }
  }

  package func object(noting reads: inout ReadSet) -> Object {
    reads.insert(listing, .listing)
    var object = Object()
    for (name, entry) in entries {
      switch value(of: entry, noting: &reads) {
      case .drop(let folder): object[name] = .object(folder.object(noting: &reads))
      case let value: object[name] = value
      }
    }
    return object
  }

  package func plainValue(noting reads: inout ReadSet) -> Value? {
    .object(object(noting: &reads))
  }

  /// The key of a data file or folder: its name as cleaned by Jekyll.
  ///
  /// All characters except word characters, white space and hyphens are removed; runs of white
  /// space become `_`.
  package static func key(for name: String) -> String {
    var result = ""
    var inSpace = false
    for scalar in name.unicodeScalars {
      if scalar.properties.isWhitespace {
        inSpace = true
        continue
      }
      guard scalar == "_" || scalar == "-" || Slug.isWord(scalar) else { continue }
      if inSpace, !result.isEmpty { result += "_" }
      inSpace = false
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
