internal import ContentData
internal import SiteModel
internal import Synchronization

/// The sources that a page was made of.
final class PageInputs: Sendable {
  /// Sources of one kind, in the order of their resources.
  final class Group: Sendable {
    let list: [Int]
    /// The places of the sources in the list; none for few, which are all asked.
    private let places: [Int: Int]
    /// Those with URLs that Liquid makes a part of, when that was asked.
    private let patterned = Mutex<[Int]?>(nil)

    /// How many sources are all asked.
    private static let few = 64

    init(_ list: [Int]) {
      self.list = list
      places =
        list.count <= Self.few
        ? [:]
        : Dictionary(list.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The members that may be among some sources, in their order; all where they are few.
    /// - Complexity: O(number of the sources asked for), however many members there are.
    func narrowed(to sources: @autoclosure () -> Set<Int>) -> [Int] {
      if places.isEmpty { return list }
      return sources().compactMap { places[$0] }.sorted().map { list[$0] }
    }

    /// The members that have URLs of which Liquid makes a part; all where the members are few.
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
  /// Innermost first.
  let layouts: [Int]
  let includes: Group
  /// Data, and the configuration.
  let data: Group
  /// The other documents whose texts it shows.
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

  /// The sources that write HTML of their own, those first that write a place of the page.
  /// - Parameter includes: those of the page, or some of them.
  func templates(isInBody: Bool, _ includes: [Int]) -> [Int] {
    isInBody ? [own].compactMap { $0 } + includes + layouts : layouts + includes
  }
}
