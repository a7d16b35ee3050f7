internal import SourceText
package import ContentData

/// A file that is copied unchanged.
package final class StaticFile: Sendable {
  package let resource: ResourceID
  /// The path relative to the source or the theme.
  package let sourcePath: String
  /// The path in templates: a slash and the path below the source, without the folder of
  /// collections.
  package let relativePath: String
  /// The label of its collection; nil for none.
  package let collection: String?
  /// The last change of the file.
  package let modified: Timestamp
  /// The values of `defaults:` for it.
  package let data: Object
  /// True if it is copied to the destination.
  package let isWritten: Bool
  /// The path of the copy, relative to the destination.
  package let outputPath: String
  /// True if it comes from the theme.
  package let isFromTheme: Bool

  /// Makes a static file.
  package init(
    resource: ResourceID, sourcePath: String, relativePath: String, collection: String?,
    modified: Timestamp, data: Object, isWritten: Bool, outputPath: String,
    isFromTheme: Bool = false
  ) {
    self.resource = resource
    self.sourcePath = sourcePath
    self.relativePath = relativePath
    self.collection = collection
    self.modified = modified
    self.data = data
    self.isWritten = isWritten
    self.outputPath = outputPath
    self.isFromTheme = isFromTheme
  }

  /// The URL below the site's base.
  package var url: String { "/" + outputPath }
}

extension StaticFile: Drop {
  package var sharedIdentity: ObjectIdentifier? { ObjectIdentifier(self) }

  package func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    reads.insert(resource, .metadata)
    switch name {
    case WellKnownSymbols.name: return .string(PathComponents.last(of: sourcePath))
    case WellKnownSymbols.basename:
      return .string(PathComponents.withoutFinalDots(PathComponents.stem(of: sourcePath)))
    case WellKnownSymbols.extname: return .string(PathComponents.fileExtension(of: sourcePath))
    case WellKnownSymbols.path: return .string(relativePath)
    case WellKnownSymbols.modifiedTime: return .timestamp(modified)
    case WellKnownSymbols.collection: return collection.map { .string($0) } ?? .null
    default: return data[name]
    }
  }

  package func object(noting reads: inout ReadSet) -> Object {
    var object = Object()
    for name in [
      WellKnownSymbols.name, WellKnownSymbols.extname, WellKnownSymbols.modifiedTime,
      WellKnownSymbols.basename, WellKnownSymbols.path, WellKnownSymbols.collection,
    ] {
      object[name] = value(for: name, noting: &reads)
    }
    object.merge(data)
    return object
  }

  package func loopNames(noting reads: inout ReadSet) -> [Symbol]? {
    let own: [Symbol] = ["name", "basename", "extname", "path", "collection", "modified_time"]
    return own + object(noting: &reads).entries.map(\.key).filter { !own.contains($0) }
  }
}
