package import SiteSources
internal import FileSystem
internal import ContentData
internal import SiteModel
internal import Pictures
internal import SourceText

/// The manifest of a build for the next one: the sources it found, what each output read, and the results.
///
/// Resources have the numbers that they had in that build.
package struct BuildManifest: Sendable {
  /// A folder that was scanned.
  struct Folder: Sendable {
    var path: String
    var isFromTheme: Bool
    var stamp: FileStamp
    /// See ``FolderNames``; unused for a folder of the destination.
    var names: UInt64 = 0
  }

  /// A file of the source.
  package struct Entry: Sendable {
    /// The kind of resource that the entry became.
    enum Kind: UInt8, Sendable {
      /// A template, data file or style sheet: read again in every build that changes anything.
      case input
      case document
      case page
      case file
      /// A file that has to be examined again: hidden, in the future, without a date.
      case other
    }

    package var path: String
    package var role: SourceEntry.Role
    var isFromTheme: Bool
    var kind: Kind
    var stamp: FileStamp
    /// The fingerprint of the bytes, 0 when they were not read.
    var content: UInt64
  }

  /// A document or page that was rendered.
  package struct Item: Sendable {
    /// The identity from build to build: its source's path, or `g:` and a generated page's file.
    var key: String
    /// The resource number of its document.
    package var resource: Int
    /// The fingerprint of its metadata before rendering, including what its generator added.
    var metadata: UInt64
    /// The fingerprint of its URL and dates.
    var address: UInt64
    /// The fingerprint of the documents before and after it.
    var neighbours: UInt64
    /// The fingerprint of its body, as other pages can show it.
    var content: UInt64
    /// True if a generator writes its bytes.
    var isGenerated: Bool
    /// True if its body shows the content of other documents.
    var dependsOnOrder: Bool
    /// Its file; empty when it has none.
    package var output: String
    var stamp: FileStamp
    /// The fingerprint of the file's bytes.
    var outputContent: UInt64
    /// The range of the rendered body in the output; a length of -1 when the output does not contain it.
    var bodyStart: Int
    var bodyLength: Int
    var bodyHash: UInt64
    package var bodyReads: [UInt8]
    package var pageReads: [UInt8]
    /// Its excerpt, if that contains Liquid and was therefore rendered with the body.
    var excerpt: [UInt8]?
    /// Files that came with the body, such as the map of a style sheet.
    var attachments: [Output]
  }

  /// A file of the destination.
  package struct Output: Sendable {
    package var path: String
    package var stamp: FileStamp
    /// The fingerprint of its bytes.
    package var content: UInt64
  }

  var environment: UInt64 = 0
  /// When the scan began, in nanoseconds since 1970.
  var scanStart: Int64 = 0
  var folders: [Folder] = []
  package var entries: [Entry] = []
  package var items: [Item] = []
  /// Copied files, by the number of their resource.
  var copies: [(resource: Int, output: Output)] = []
  var outputFolders: [Folder] = []
  /// Fingerprints of the resources that every site has, by number; that of the clock is not stored
  /// here.
  package var fixed: [UInt64] = []
  /// The earliest future date of a document, in seconds since 1970: from that moment on the site is
  /// different.
  var nextDue: Int64?
  /// The latest past date of a document: if the clock is set back before it, the site is different.
  var lastDue: Int64?
  /// True if any output shows the moment of its build.
  var showsClock = false
  /// True if the URL of any document contains the moment of its build, which is the date of a
  /// document without one.
  var isNamedByClock = false
  /// The fingerprint of the clock.
  var clock: UInt64 = 0
  /// The files that a published site does not contain.
  var unpublished: [String: UnpublishedKind] = [:]
  var posts = 0
  var pages = 0
  var files = 0
  var diagnostics: [CachedDiagnostic] = []
  /// Documents as they were read, in the order of their entries, each with its length in front; decoded when needed.
  var documents: [UInt8] = []
  /// The names that are stored as numbers in the documents.
  var names: [Symbol] = []

  /// The number of files of the site.
  /// - Complexity: O(number of items).
  var outputCount: Int {
    copies.count + items.reduce(0) { $0 + $1.outputCount }
  }

  /// Calls a closure with every file of the site, in the order of the tables.
  package func forEachOutput(_ body: (Output) -> Void) {
    for item in items {
      if !item.output.isEmpty {
        body(Output(path: item.output, stamp: item.stamp, content: item.outputContent))
      }
      for attachment in item.attachments { body(attachment) }
    }
    for copy in copies { body(copy.output) }
  }

  /// Replaces the stamps of outputs.
  /// - Parameter status: the current status of an output's file, by its number in the order of the tables;
  ///   nil to leave its stamp.
  mutating func renewOutputs(_ status: (Int) -> FileStatus?) {
    var number = 0
    func renew(_ stamp: inout FileStamp) {
      if let status = status(number) { stamp = FileStamp(status) }
      number += 1
    }
    for index in items.indices {
      if !items[index].output.isEmpty { renew(&items[index].stamp) }
      for place in items[index].attachments.indices {
        renew(&items[index].attachments[place].stamp)
      }
    }
    for index in copies.indices { renew(&copies[index].output.stamp) }
  }
}

extension BuildManifest.Item {
  /// True if it shows the moment of its build.
  var readsClock: Bool { ReadList.hasClock(bodyReads) || ReadList.hasClock(pageReads) }

  /// True if no file came with it but a card.
  var hasOnlyCards: Bool { attachments.allSatisfy { SocialCard.isCard($0.path) } }

  /// The number of files that it produced.
  var outputCount: Int { (output.isEmpty ? 0 : 1) + attachments.count }
}

/// A warning or note of a build that later builds repeat as long as its cause exists.
struct CachedDiagnostic: Sendable {
  /// The owner of diagnostics about listing directories.
  static let scanOwner = "scan"
  /// The owner of diagnostics about assembling the site and compiling its templates.
  static let siteOwner = "site"

  /// The phase that reported a diagnostic.
  enum Origin: Int, Sendable {
    /// When a file of the source was read.
    case reading
    /// When a body was rendered.
    case body
    /// When a page was put into its layouts.
    case page
    /// When the source was listed or the site put together.
    case site
  }

  /// The origin: an owner above, the path of a file that was read, or the key of an item.
  var owner: String
  var origin: Origin
  var diagnostic: Diagnostic
}
