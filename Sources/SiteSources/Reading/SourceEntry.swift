package import FileSystem
package import ContentData

/// A scanned file and its role.
package struct SourceEntry: Sendable {
  /// The role of a file by its location alone.
  package enum Role: Sendable, Equatable {
    /// A layout; its name is the path below the layouts' folder without the extension.
    case layout(name: String)
    /// A file that `include` can name: the path below the includes' folder.
    case include(name: String)
    /// A data file: the keys that lead to it.
    case data(keys: [String])
    /// A file that style sheets can import.
    case style
    /// A file outside of the site that `include_relative` names.
    case beside
    /// A post or draft.
    case post(special: String, isDraft: Bool)
    /// A file in the folder of a collection other than posts.
    case member(collection: Int)
    /// Anything else: a page if it begins with front matter, else a static file.
    case candidate
  }

  /// The path relative to its root.
  package var path: String
  package var role: Role
  package var status: FileStatus
  /// True if it belongs to the theme instead of the site.
  package var isFromTheme: Bool

  package init(path: String, role: Role, status: FileStatus, isFromTheme: Bool) {
    self.path = path
    self.role = role
    self.status = status
    self.isFromTheme = isFromTheme
  }
}

extension SourceEntry.Role {
  /// True if it is a page or a document, if it has front matter.
  package var isDocument: Bool {
    switch self {
    case .post, .member, .candidate: true
    case .layout, .include, .data, .style, .beside: false
    }
  }
}

extension FileStatus {
  /// A placeholder for the status of a file, which the reader of the file queries.
  package static let unasked = FileStatus(
    kind: .file, size: -1, modifiedSeconds: 0, modifiedNanoseconds: 0, changed: 0, inode: 0,
    device: 0, permissions: 0)

  /// The last change of the content, as a moment in UTC.
  package var modified: Timestamp {
    Timestamp(seconds: modifiedSeconds, nanoseconds: modifiedNanoseconds, offset: 0, flavor: .utc)
  }
}
