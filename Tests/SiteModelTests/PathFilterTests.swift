import SiteModel
import Testing

@Suite("Which entries belong to a site") struct PathFilterTests {
  @Test(
    "names and patterns decide",
    arguments: [
      ("about.md", "", true), ("_posts/2026-01-01-a.md", "_posts", true), ("_notes.md", "", false),
      ("a/_b.md", "a", false), ("_a/b.md", "", false), ("_a/b.md", "_a", true), (".git", "", false),
      (".htaccess", "", true), ("a/.htaccess", "a", true), ("_kept/b.md", "", true),
      ("#a.md", "", false), ("~a.md", "", false), ("a.md~", "", false), ("a.", "", false),
      ("vendor", "", false), ("vendors.txt", "", false), ("a/vendor", "a", true),
      ("x.log", "", false),
      ("日本.md", "", true), ("日本/語.md", "日本", true), ("é", "", false), ("_", "", false),
      ("", "", true),
    ])
  func table(path: String, base: String, expected: Bool) {
    let filter = PathFilter(
      include: [".htaccess", "_kept/b.md"], exclude: ["vendor", "*.log", "./é", "/node_modules"])
    #expect(filter.admits(path, below: base, isFolder: false) == expected)
    let plain = PathFilter(
      include: [".htaccess", "_kept/b.md"], exclude: ["vendor", "x.log", "./é", "/node_modules"])
    #expect(plain.admits(path, below: base, isFolder: false) == expected)
  }

  @Test("an answer from first bytes is that of the patterns", arguments: 0..<20)
  func shortcut(round: Int) {
    var state = UInt64(round) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let letters = ["a", "b", "_", ".", "~", "#", "語", "/", "c", "*", "?", "abcdefg"]
    func text(_ most: Int) -> String {
      (0...next(most)).map { _ in letters[next(letters.count)] }.joined()
    }
    for _ in 0..<200 {
      let include = (0..<next(3)).map { _ in text(3) }
      let exclude = (0..<next(3)).map { _ in text(3) }
      let filter = PathFilter(include: include, exclude: exclude)
      // A pattern that may begin with anything, and matches none of these, brings every look to the patterns.
      let slow = PathFilter(include: include + ["*!"], exclude: exclude)
      let path = text(6)
      let slash = path.utf8.firstIndex(of: UInt8(ascii: "/"))
      for base in ["", slash.map { String(path[..<$0]) } ?? ""] {
        for isFolder in [false, true] {
          #expect(
            filter.admits(path, below: base, isFolder: isFolder)
              == slow.admits(path, below: base, isFolder: isFolder),
            "\(path) below \(base), \(include), \(exclude)")
        }
      }
    }
  }
}
