internal import SourceText
internal import FileSystem
internal import Archives
internal import ContentData
internal import SiteModel

/// The user's secret, with which this user's manifests are distinguished from foreign ones.
///
/// Thirty-two random bytes in the user's state folder, outside of every repository; made when first needed.
struct SigningKey: Sendable {
  private let key: SHA256.AuthenticationKey

  private static let name = "record-key"
  private static let length = 32

  /// - Parameter bytes: 32 bytes.
  init(_ bytes: [UInt8]) { key = SHA256.AuthenticationKey(bytes) }

  /// Reads the key, or makes it.
  /// - Parameters:
  ///   - folder: the state folder; nil when the user has none.
  ///   - source: the source folder with all links resolved: a key inside it would be public.
  /// - Returns: nil when there is none and none can be made.
  static func load(from folder: String?, apartFrom source: String) -> SigningKey? {
    guard let folder, folder.hasBytePrefix("/") else { return nil }
    try? makeFolders(folder)
    guard let state = try? RootDirectory.open(root: folder),
      !(state.path + "/").hasBytePrefix(source == "/" ? source : source + "/")
    else { return nil }
    return read(in: state) ?? make(in: state)
  }

  private static func read(in state: RootDirectory) -> SigningKey? {
    guard let bytes = try? FileSystem.readPlain(name, in: state.handle, limit: .settings),
      bytes.count == length
    else { return nil }
    return SigningKey(bytes)
  }

  /// Makes a key that nobody but the user may read; two builds that do so at the same time both get the first one's.
  private static func make(in state: RootDirectory) -> SigningKey? {
    guard let bytes = FileSystem.randomBytes(length), let stamp = FileSystem.randomBytes(8) else {
      return nil
    }
    let number = stamp.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let temporary = name + "." + String(number, radix: 16)
    _ = try? FileSystem.write(
      bytes.span, to: temporary, in: state.handle, exclusively: true, permissions: 0o600)
    do throws(SystemError) {
      try FileSystem.moveToNewName(temporary, to: name, in: state.handle)
    } catch {
      try? FileSystem.removeFile(temporary, in: state.handle)
    }
    return read(in: state)
  }

  private static func makeFolders(_ path: String) throws(SystemError) {
    do throws(SystemError) {
      try FileSystem.makeFolder(path, permissions: 0o700)
    } catch {
      let parent = PathComponents.folder(of: path)
      guard error == .notFound, !parent.isEmpty else { throw error }
      try makeFolders(parent)
      try FileSystem.makeFolder(path, permissions: 0o700)
    }
  }

  /// The authentication code of a message, which nobody else can compute.
  func code(of message: [UInt8]) -> [UInt8] { key.code(of: message) }
}

/// Decides which files of a cache directory are trusted.
package struct CacheTrust: Sendable {
  private enum Kind {
    /// The directory was named with `--cache`: its contents are trusted, like a cache that CI restores.
    case named
    /// The site's own folder, which may have come with the site: only what this user's key has signed is trusted.
    case signed(SigningKey)
    /// The site's own directory, and there is no key: nothing is trusted, and nothing is stored.
    case nothing
  }

  private let kind: Kind
  /// The source folder: a manifest that was signed for another site does not count here.
  private let source: String
  /// Verifies the parts of a manifest.
  let seal: ManifestSeal

  /// - Parameters:
  ///   - isNamed: whether the operator has named the folder.
  ///   - stateFolder: where the user's key lies.
  ///   - source: the source folder with all links resolved.
  init(isNamed: Bool, stateFolder: String?, source: String) {
    self.source = source
    kind =
      isNamed
      ? .named
      : SigningKey.load(from: stateFolder, apartFrom: source).map { .signed($0) } ?? .nothing
    if case .signed(let key) = kind { seal = ManifestSeal(key) } else { seal = .plain }
  }

  /// True if stored files will be trusted later.
  package var isLasting: Bool {
    if case .nothing = kind { return false }
    return true
  }

  /// The length of a signature in bytes.
  static let signatureLength = 32

  /// The signature of a file's content; zeros where none is needed.
  /// - Parameter purpose: the kind of file and the destination it belongs to.
  package func signature(of content: [UInt8], for purpose: String) -> [UInt8] {
    guard case .signed(let key) = kind else {
      return [UInt8](repeating: 0, count: Self.signatureLength)
    }
    var message = Array("blogc 1".utf8) + [0]
    message += Array(purpose.utf8) + [0]
    message += Array(source.utf8) + [0]
    return key.code(of: message + content)
  }

  /// Returns true if content is trusted.
  package func accepts(_ signature: [UInt8], of content: [UInt8], for purpose: String) -> Bool {
    switch kind {
    case .named: return true
    case .nothing: return false
    case .signed:
      let right = self.signature(of: content, for: purpose)
      // Every byte is compared, so that the time reveals nothing.
      return signature.count == right.count
        && zip(signature, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
  }
}
