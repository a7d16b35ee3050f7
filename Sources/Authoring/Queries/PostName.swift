package import SiteSources

/// Names of posts and drafts as their authors type them.
package enum PostName {
  /// The path of the only post or draft that a word means: a file name, a slug or an address.
  /// - Returns: its path below the source; nil where there is none, or more than one.
  /// - Complexity: O(number of posts); an address has all of them read.
  package static func path(of word: String, _ request: BuildRequest) -> String? {
    try? PostIndex.list(request).find(word, drafts: nil).path
  }
}
