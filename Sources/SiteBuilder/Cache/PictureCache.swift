internal import FileSystem
internal import Pictures
internal import SiteSources

/// The variants of pictures that earlier builds have made, in the folder `pictures` of the cache, by the numbers of their
/// content.
///
/// A file is believed when it begins as a picture of its format and width: whoever can write the folder can write the
/// pictures of the site as well.
final class PictureCache: Sendable {
  /// The folder's name in the cache directory.
  static let folderName = "pictures"
  /// When the folder is larger, files that this build did not use are removed, the oldest first.
  static let mostBytes = 1 << 30

  private let folder: FileHandle

  /// Opens the folder of a site's own cache directory, or of the one that was named with `--cache`; nil when it cannot be
  /// made. A preview uses the site's, because its own folder ends with it.
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

  private static func name(of variant: PictureVariant) -> String {
    PicturePlan.hexadecimal(variant.key) + variant.format.fileExtension
  }

  /// The file of a variant; nil when it is not there.
  func read(_ variant: PictureVariant) -> [UInt8]? {
    guard
      let bytes = try? FileSystem.readPlain(Self.name(of: variant), in: folder, limit: .text),
      PictureFormat(bytes) == variant.format
    else { return nil }
    // AVIF tells its size in a way that is not read here.
    if variant.format == .avif { return bytes }
    return PictureHeader(bytes)?.width == variant.width ? bytes : nil
  }

  /// Keeps the file of a variant, in one step; a failure only costs a later build its time.
  func save(_ bytes: [UInt8], _ variant: PictureVariant) {
    let name = Self.name(of: variant)
    let temporary = name + ".new"
    try? FolderTree.remove(temporary, in: folder)
    if (try? FileSystem.write(bytes.span, to: temporary, in: folder, exclusively: true)) != nil {
      try? FileSystem.rename(temporary, in: folder, to: name, in: folder)
    }
  }

  /// Removes what the folder has too much.
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
