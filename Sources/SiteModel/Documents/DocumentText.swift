package import SourceText
internal import Synchronization

/// A document's file, read on first access.
///
/// In a full build the bytes are available from the start; in an incremental build most documents are never accessed,
/// so that their files are not read again.
package final class DocumentText: Sendable {
  /// The display path.
  package let path: String
  private let loaded = AtomicLazyReference<SourceFile>()
  private let load: (@Sendable () -> [UInt8])?

  /// Makes the text of a file whose bytes are available.
  package init(_ file: SourceFile) {
    path = file.path
    load = nil
    _ = loaded.storeIfNil(file)
  }

  /// Makes the text of a file that is read on first access.
  /// - Parameter load: reads the bytes; called once or, by several tasks at once, a few times.
  package init(path: String, load: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.load = load
  }

  /// The file, if it is available.
  var known: SourceFile? { loaded.load() }

  /// The file.
  package var file: SourceFile {
    if let file = loaded.load() { return file }
    return loaded.storeIfNil(SourceFile(path: path, bytes: load?() ?? []))
  }
}
