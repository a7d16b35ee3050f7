internal import ContentData
internal import SiteModel
internal import Synchronization

/// The sources from which a page was made.
final class PageInputs: Sendable {
  /// Sources of one kind, in the order of their resources.
  final class Group: Sendable {
    let list: [Int]
    /// The positions of the sources in the list; empty for short lists, whose members are all
    /// searched.
    private let places: [Int: Int]
    /// The members with URLs that are partly made by Liquid, once they have been requested.
    private let patterned = Mutex<[Int]?>(nil)

    /// The length of a list up to which all members are searched.
    private static let few = 64

    init(_ list: [Int]) {
      self.list = list
      places =
        list.count <= Self.few
        ? [:]
        : Dictionary(list.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The members that may be among some sources, in their order; all members of a short list.
    /// - Complexity: O(number of those sources), independent of the number of members.
    func narrowed(to sources: @autoclosure () -> Set<Int>) -> [Int] {
      if places.isEmpty { return list }
      return sources().compactMap { places[$0] }.sorted().map { list[$0] }
    }

    /// The members with URLs that are partly made by Liquid; all members of a short list.
    func patterned(_ hasPatterns: @autoclosure () -> [Bool]) -> [Int] {
      if places.isEmpty { return list }
      return patterned.withLock { known in
        if let known { return known }
        let flags = hasPatterns()
        let found = list.filter { flags[$0] }
        known = found
        return found
      }
    }
  }

  let own: Int?
  /// The layouts, innermost first.
  let layouts: [Int]
  let includes: Group
  /// Data, and the configuration.
  let data: Group
  /// The other documents whose texts the page shows.
  let documents: Group

  init(
    own: Int?, layouts: [Int], includes: [Int] = [], data: [Int] = [], documents: [Int] = []
  ) {
    self.own = own
    self.layouts = layouts
    self.includes = Group(includes)
    self.data = Group(data)
    self.documents = Group(documents)
  }

  /// The sources that contain HTML, with those first that write the body or the frame of the page.
  /// - Parameter includes: the includes of the page, or some of them.
  func templates(isInBody: Bool, _ includes: [Int]) -> [Int] {
    isInBody ? [own].compactMap { $0 } + includes + layouts : layouts + includes
  }
}
