import Testing

@testable import SiteModel

@Suite("A pattern of paths")
struct GlobPatternTests {
  /// Returns true if a pattern of literal names, `*` within names and `**/` matches, by trying everything.
  private static func tries(
    _ pattern: ArraySlice<Character>, _ path: ArraySlice<Character>, _ atStart: Bool
  ) -> Bool {
    if atStart, pattern.starts(with: "**/") {
      let rest = pattern.dropFirst(3)
      if tries(rest, path, true) { return true }
      guard path.first != ".", let slash = path.firstIndex(of: "/") else { return false }
      return tries(pattern, path[(slash + 1)...], true)
    }
    guard let sign = pattern.first else { return path.isEmpty }
    if sign == "*" {
      let rest = pattern.dropFirst()
      if atStart, path.first == "." { return false }
      if tries(rest, path, false) { return true }
      guard let next = path.first, next != "/" else { return false }
      return tries(pattern, path.dropFirst(), false)
    }
    guard path.first == sign else { return false }
    return tries(pattern.dropFirst(), path.dropFirst(), sign == "/")
  }

  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test("matches what trying every way finds")
  func everyWay() {
    var numbers = Numbers(state: 4)
    var matched = 0
    for _ in 0..<20_000 {
      let parts = (0..<Int.random(in: 1...5, using: &numbers)).map { _ in
        ["**", "**", "a", "*", "a*", "*b", ".x", "ab"].randomElement(using: &numbers)!
      }
      let names = (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
        ["a", "a", "b", ".x", "ab", "aab"].randomElement(using: &numbers)!
      }
      // A pattern that ends with two stars has one for names there.
      let pattern = (parts + ["a"]).joined(separator: "/")
      let path = names.joined(separator: "/")
      let found = GlobPattern(pattern, folderAware: true).matches(path)
      if found { matched += 1 }
      #expect(
        found == Self.tries(Array(pattern)[...], Array(path)[...], true), "\(pattern) and \(path)")
    }
    #expect(matched > 500)
  }

  @Test(
    "goes through any number of folders in as many steps as they have letters, and not in every way"
  )
  func manyFolders() {
    // In every way would be some 10 to the power of 18 steps.
    let path = String(repeating: "a/", count: 80) + "c"
    for count in [1, 2, 30, 60] {
      let pattern = String(repeating: "**/a/", count: count)
      #expect(!GlobPattern(pattern + "b", folderAware: true).matches(path))
      #expect(GlobPattern(pattern + "c", folderAware: true).matches(path))
      #expect(GlobPattern(pattern + "**/c", folderAware: true).matches(path))
    }
  }

  @Test("is asked among thousands only where it begins as the path does")
  func sets() {
    let names =
      (0..<5_000).map { "/x\($0)/*" } + ["/y/**", "*.png", "?z", "/*/end", "/*\\q", "/*[xy]w"]
    let set = GlobSet(names)
    for (path, expected) in [
      ("/x17/a", true), ("/x4999/", true), ("/x5000/a", false), ("/y/a/b", true), ("/y", false),
      ("a.png", true), ("az", true), ("", false), ("/a/b/end", true), ("/a/b/ends", false),
      ("/aq", true), ("/axw", true), ("/azw", false),
    ] {
      #expect(set.matches(path) == expected, "\(path)")
      #expect(names.contains { GlobPattern($0).matches(path) } == expected, "\(path)")
    }
    let starts = PrefixIndex(["", "a", "ab", "b", "ab"])
    #expect(starts.numbers(in: "abc").sorted() == [0, 1, 2, 4])
    #expect(starts.numbers(in: "") == [0])
  }
}
