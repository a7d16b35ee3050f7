import SiteSources
import Testing

@testable import SiteBuilder

@Suite("Work over many items")
struct ParallelMapTests {
  @Test(
    "gives every item's result once and in its order, from one end and from both",
    arguments: [0, 1, 2, 7, 64, 65, 1_000, 4_999], [1, 2, 3, 8])
  func order(count: Int, workers: Int) async {
    for isTwoEnded in [false, true] {
      for chunk in [0, 1, 10] {
        let results = await ParallelMap.run(
          count: count, workers: workers, chunk: chunk, isTwoEnded: isTwoEnded,
          makeState: { 0 },
          body: { calls, index in
            calls += 1
            return index
          })
        #expect(results == Array(0..<count))
      }
    }
  }
}
