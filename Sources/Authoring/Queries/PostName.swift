package import SiteSources

/// Resolves names of posts and drafts as typed by authors.
package enum PostName {
  /// The path of the only post or draft for a word: a file name, a slug or a URL.
  /// - Returns: its path below the source; nil if there is none, or more than one.
  /// - Complexity: O(number of posts); for a URL all of them are read.
  package static func path(of word: String, _ request: BuildRequest) -> String? {
    try? PostIndex.list(request).find(word, drafts: nil).path
  }
}
