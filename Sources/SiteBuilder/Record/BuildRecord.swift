internal import ContentData
internal import SiteModel
internal import SourceText

/// What a build leaves behind for the next one: what it found, what each output read, and what it made.
///
/// Resources have the numbers that they had in that build.
struct BuildRecord: Sendable {
  /// A folder or file as it was, to see by one call whether it may have changed.
  struct Mark: Sendable, Equatable {
    var size = 0
    /// Nanoseconds since 1970.
    var modified: Int64 = 0
    var changed: Int64 = 0
    var inode: UInt64 = 0

    init() {}

    init(_ status: FileStatus) {
      size = status.size
      modified = status.modifiedSeconds * 1_000_000_000 + Int64(status.modifiedNanoseconds)
      changed = status.changed
      inode = status.inode
    }

    /// Whether a file is surely as it was; renaming, which moves outputs into place, may have happened.
    func fits(output status: FileStatus) -> Bool {
      let now = Mark(status)
      return size == now.size && modified == now.modified && inode == now.inode
    }
  }

  /// A folder that was looked into.
  struct Folder: Sendable {
    var path: String
    var isFromTheme: Bool
    var mark: Mark
  }

  /// A file of the source.
  struct Entry: Sendable {
    /// What the entry became.
    enum Kind: UInt8, Sendable {
      /// A template, data or style sheet: read anew in every build that is not empty.
      case input
      case document
      case page
      case file
      /// Anything that has to be looked at again: hidden, in the future, without a date.
      case other
    }

    var path: String
    var role: SourceEntry.Role
    var isFromTheme: Bool
    var kind: Kind
    var mark: Mark
    /// Nanoseconds of the time that templates see; the mark's may differ after a checkout.
    var modified: Int64
    /// The fingerprint of the bytes, 0 when they were not read.
    var content: UInt64
  }

  /// A document or page that was rendered.
  struct Item: Sendable {
    /// What it is known as from build to build: its source's path, or `g:` and a generated page's file.
    var key: String
    /// The resource number of its document.
    var resource: Int
    /// What is known of it before rendering, its generator's additions included.
    var metadata: UInt64
    /// Which documents stood before and after it.
    var neighbours: UInt64
    /// Its body as others see it.
    var content: UInt64
    /// Whether a generator writes its bytes.
    var isGenerated: Bool
    /// Whether its body shows the content of other documents.
    var dependsOnOrder: Bool
    /// Its file; empty when it has none.
    var output: String
    var mark: Mark
    /// Where in the output the rendered body stands; a length of -1 when it does not.
    var bodyStart: Int
    var bodyLength: Int
    var bodyHash: UInt64
    var bodyReads: [UInt8]
    var pageReads: [UInt8]
    /// Files that came with the body, such as the map of a style sheet.
    var attachments: [Output]
  }

  /// A file of the destination.
  struct Output: Sendable {
    var path: String
    var mark: Mark
  }

  var surroundings: UInt64 = 0
  /// When the scan began, in nanoseconds since 1970.
  var scanStart: Int64 = 0
  var folders: [Folder] = []
  var entries: [Entry] = []
  var items: [Item] = []
  /// Copied files, by the number of their resource.
  var copies: [(resource: Int, output: Output)] = []
  var outputFolders: [Folder] = []
  /// Fingerprints of the resources that every site has, by number; the clock's is not kept.
  var fixed: [UInt64] = []
  /// When the next hidden post becomes due, in seconds since 1970.
  var nextDue: Int64?
  /// Whether any output shows the moment of its build.
  var showsClock = false
  /// The files that a published site would not have.
  var unpublished: [String: UnpublishedKind] = [:]
  var posts = 0
  var pages = 0
  var files = 0
  var diagnostics: [KeptDiagnostic] = []
  /// Documents as they were read, in the order of their entries; decoded when needed.
  var documents: [UInt8] = []

  /// Every file of the site.
  var outputs: [Output] {
    var all: [Output] = []
    all.reserveCapacity(items.count + copies.count)
    for item in items {
      if !item.output.isEmpty { all.append(Output(path: item.output, mark: item.mark)) }
      all += item.attachments
    }
    for copy in copies { all.append(copy.output) }
    return all
  }
}

/// A warning or note of a build that the next one repeats while its cause is there.
struct KeptDiagnostic: Sendable {
  /// The owner of what came up while folders were listed.
  static let scanOwner = "scan"
  /// The owner of what came up while the site was put together and its templates compiled.
  static let siteOwner = "site"

  /// What brought it up: an owner above, the path of a file that was read, or the key of an item.
  var owner: String
  /// Whether it came up when the source was read.
  var isFromReading: Bool
  var diagnostic: Diagnostic
}
