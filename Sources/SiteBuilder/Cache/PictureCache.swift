internal import FileSystem
internal import Pictures
internal import SiteSources

/// The variants of pictures that earlier builds have made, in the folder `pictures` of the cache, named by the
/// fingerprints of their content.
///
/// A file is used if its header is that of a picture of its format and width. Nothing is signed: whoever can write to
/// the folder can write the pictures of the site as well.
final class PictureCache: Sendable {
  /// The folder's name in the cache directory.
  static let folderName = "pictures"
  /// When the folder is larger, files that this build did not use are removed, the oldest first.
  static let mostBytes = 1 << 30

  private let folder: FileHandle

  /// Opens the folder of a site's own cache directory, or of the one that was named with `--cache`; nil when it
  /// cannot be made. A preview uses the site's cache, because its own is deleted when it ends.
  init?(_ request: BuildRequest, _ loaded: LoadedConfiguration) {
    var request = request
    if request.previewFolder != nil { request.cache = nil }
    guard let cache = try? CacheDirectory.open(request, loaded, isMade: true) else { return nil }
    cache.ignoreEverything()
    do throws(SystemError) {
      try FileSystem.makeFolder(Self.folderName, in: cache.handle)
      folder = try FileSystem.openFolder(Self.folderName, in: cache.handle, followingLink: false)
    } catch {
      return nil
    }
  }

  /// The key of a cached file, and the properties that the file must have.
  struct Name {
    let key: UInt64
    let format: PictureFormat
    let width: Int

    init(_ variant: PictureVariant) {
      (key, format, width) = (variant.key, variant.format, variant.width)
    }

    init(_ card: SocialCard) { (key, format, width) = (card.key, .png, SocialCard.size.width) }

    var file: String { PicturePlan.hexadecimal(key) + format.fileExtension }
  }

  /// The file of a variant or card; nil when it is not there.
  func read(_ name: Name) -> [UInt8]? {
    guard
      let bytes = try? FileSystem.readPlain(name.file, in: folder, limit: .text),
      PictureFormat(bytes) == name.format
    else { return nil }
    // The size in the header of AVIF is not read here.
    if name.format == .avif { return bytes }
    return PictureHeader(bytes)?.width == name.width ? bytes : nil
  }

  /// Stores the file of a variant in one step; after a failure, a later build makes it again.
  func save(_ bytes: [UInt8], _ name: Name) {
    let name = name.file
    let temporary = name + ".new"
    try? FolderTree.remove(temporary, in: folder)
    if (try? FileSystem.write(bytes.span, to: temporary, in: folder, exclusively: true)) != nil {
      try? FileSystem.rename(temporary, in: folder, to: name, in: folder)
    }
  }

  /// Removes files that this build did not use, the oldest first, until the folder is within its
  /// limit.
  /// - Parameter used: the variants of this build, by the names of their files.
  /// - Complexity: O(n log n) for n files in the folder.
  func prune(keeping used: Set<UInt64>, mostBytes: Int = PictureCache.mostBytes) {
    guard let entries = try? FileSystem.entries(of: folder) else { return }
    var total = 0
    var others: [(name: String, size: Int, modified: Int64)] = []
    for (name, _) in entries {
      guard let status = try? FileSystem.status(of: name, in: folder), status.kind == .file else {
        continue
      }
      total += status.size
      if UInt64(name.prefix(16), radix: 16).map(used.contains) ?? false { continue }
      others.append((name, status.size, status.modifiedTotal))
    }
    if total <= mostBytes { return }
    for file in others.sorted(by: { ($0.modified, $0.name) < ($1.modified, $1.name) }) {
      if total <= mostBytes { return }
      try? FileSystem.removeFile(file.name, in: folder)
      total -= file.size
    }
  }
}
