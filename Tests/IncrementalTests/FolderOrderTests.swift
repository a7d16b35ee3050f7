import SiteSources
@testable import FileSystem
import Testing

@testable import SiteBuilder

@Suite("The order of names in a folder")
struct FolderOrderTests {
  @Test("is that of their bytes, whatever they begin with", arguments: 0..<20)
  func bytes(round: Int) {
    var state = UInt64(round) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let beginnings = [
      "", "2016-09-06-", "2016-09-06-a-long-title-", "é", "漢字の記事の長い名前", "a.", "B", "_",
    ]
    let pieces = ["a", "b", "ä", "字", "-", ".md", "0", "Z", "~", "\u{1}"]
    var names: Set<[UInt8]> = []
    for _ in 0..<200 {
      var name = beginnings[next(beginnings.count)]
      for _ in 0...next(6) { name += pieces[next(pieces.count)] }
      names.insert(Array(name.utf8))
    }
    let sorted = FolderOrder.sorted(
      names.map { (name: String(decoding: $0, as: UTF8.self), kind: FileKind.file) })
    #expect(
      sorted.map { Array($0.name.utf8) }
        == names.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
