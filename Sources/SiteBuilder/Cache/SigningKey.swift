internal import SourceText
internal import FileSystem
internal import Archives
internal import ContentData
internal import SiteModel

/// The user's secret that tells records of this user's builds from those that somebody else made.
///
/// Thirty-two random bytes in the user's state folder, outside of every repository; made when first needed.
struct SigningKey: Sendable {
  private let key: SHA256.AuthenticationKey

  private static let name = "record-key"
  private static let length = 32

  /// - Parameter bytes: as many as 32.
  init(_ bytes: [UInt8]) { key = SHA256.AuthenticationKey(bytes) }

  /// Reads the key, or makes it.
  /// - Parameters:
  ///   - folder: the state folder; nil when the user has none.
  ///   - source: the source folder with all links resolved: a key that lies in it is everybody's.
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

  /// Makes a key that nobody but the user may read; of two builds that do so at once, both have the first one's.
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

  /// The code of a message that nobody else can make.
  func code(of message: [UInt8]) -> [UInt8] { key.code(of: message) }
}

/// Whose word the files of a cache folder are taken for.
package struct CacheTrust: Sendable {
  private enum Kind {
    /// The operator has named the folder: its contents are believed, as a CI's restored cache is.
    case named
    /// The site's own folder, which may have come with the site: only what this user's key has signed is believed.
    case signed(SigningKey)
    /// The site's own folder, and there is no key: nothing is believed, and nothing kept.
    case nothing
  }

  private let kind: Kind
  /// The source folder: a record that was signed for another site is none of this one.
  private let source: String
  /// Holds the parts of a manifest to its signature.
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

  /// True if anything that is stored will be believed later.
  package var isLasting: Bool {
    if case .nothing = kind { return false }
    return true
  }

  /// How long a signature is.
  static let signatureLength = 32

  /// The signature of a file's content; zeros where none is needed.
  /// - Parameter purpose: what kind of file it is, and for which destination.
  package func signature(of content: [UInt8], for purpose: String) -> [UInt8] {
    guard case .signed(let key) = kind else {
      return [UInt8](repeating: 0, count: Self.signatureLength)
    }
    var message = Array("blogc 1".utf8) + [0]
    message += Array(purpose.utf8) + [0]
    message += Array(source.utf8) + [0]
    return key.code(of: message + content)
  }

  /// Returns true for a content that may be believed.
  package func accepts(_ signature: [UInt8], of content: [UInt8], for purpose: String) -> Bool {
    switch kind {
    case .named: return true
    case .nothing: return false
    case .signed:
      let right = self.signature(of: content, for: purpose)
      // Every byte is looked at, so that time tells nothing.
      return signature.count == right.count
        && zip(signature, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
  }
}
