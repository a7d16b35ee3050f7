internal import SourceText
internal import ContentData

/// The nesting of a site's layouts: the circles among them, and the chains that are too long.
struct LayoutNesting {
  /// The number of layouts that may surround a document. Each layout copies the whole page once more, so without
  /// a limit the work would be quadratic in their number.
  static let depthLimit = 100

  /// The layouts of each circle, each followed by the layout around it, starting with the name that sorts
  /// first.
  private(set) var circles: [[String]] = []
  /// The innermost layouts of chains with one layout more than ``depthLimit``.
  private(set) var tooDeep: [String] = []

  /// Follows each layout outwards until something known is met.
  /// - Parameters:
  ///   - names: the layouts, each once.
  ///   - outer: the layout around one; nil where there is none.
  /// - Complexity: O(number of layouts), and O(n log n) for the names of circles.
  init(names: [String], outer: (String) -> String?) {
    // The number of layouts from this one outwards; 0 for those in circles or inside of one.
    var depths: [ByteKey: Int] = [:]
    let known = Set(names.map(ByteKey.init))
    for name in names {
      var way: [String] = []
      var places: [ByteKey: Int] = [:]
      var next: String? = name
      while let current = next, known.contains(ByteKey(current)), depths[ByteKey(current)] == nil,
        places[ByteKey(current)] == nil
      {
        places[ByteKey(current)] = way.count
        way.append(current)
        next = outer(current)
      }
      var depth = 0
      var isBounded = true
      if let end = next.map(ByteKey.init), known.contains(end) {
        if let start = places[end] {
          circles.append(Self.turned(Array(way[start...])))
          isBounded = false
        } else if let further = depths[end] {
          depth = further
          isBounded = further > 0
        }
      }
      for inner in way.reversed() {
        if isBounded { depth += 1 }
        depths[ByteKey(inner)] = depth
        if depth == Self.depthLimit + 1 { tooDeep.append(inner) }
      }
    }
  }

  /// A circle rotated to start with the name that sorts first.
  private static func turned(_ circle: [String]) -> [String] {
    let first = circle.indices.min { circle[$0].precedesInBytes(circle[$1]) } ?? 0
    return Array(circle[first...] + circle[..<first])
  }
}
