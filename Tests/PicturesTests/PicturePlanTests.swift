import CommandRunner
import Pictures
import Testing

@Suite("The variants of a picture")
struct PicturePlanTests {
  private static func plan(
    _ width: Int, _ height: Int, _ change: (inout PictureSettings) -> Void = { _ in }
  ) throws -> PicturePlan? {
    var settings = PictureSettings()
    change(&settings)
    let header = try #require(PictureHeader(TestPicture.bomb(width: width, height: height)))
    return PicturePlan(header, path: "img/photo.png", content: 77, settings: settings)
  }

  @Test(
    "are never wider than the picture",
    arguments: [
      (4000, [400, 800, 1200, 1600]), (1600, [400, 800, 1200, 1600]),
      (1599, [400, 800, 1200, 1599]), (500, [400, 500]), (401, [400, 401]),
    ])
  func widths(width: Int, expected: [Int]) throws {
    let plan = try #require(try Self.plan(width, 300))
    #expect(plan.own.map(\.width) == expected)
    #expect(plan.alternatives.map(\.format) == [.webp])
    #expect(plan.alternatives[0].files.map(\.width) == expected)
    #expect(plan.width == width && plan.height == 300)
  }

  @Test("are not made of a picture as narrow as the smallest width", arguments: [1, 399, 400])
  func small(width: Int) throws {
    #expect(try Self.plan(width, 300) == nil)
  }

  @Test("a whole picture in its own format is the picture itself")
  func whole() throws {
    let plan = try #require(try Self.plan(1000, 500))
    #expect(plan.own.last?.path == "img/photo.png" && plan.own.last?.width == 1000)
    #expect(plan.fallback == "img/photo.png")
    #expect(!plan.variants.contains { $0.path == "img/photo.png" })
    let wide = try #require(try Self.plan(4000, 2000))
    #expect(wide.fallback == wide.own.last?.path && wide.fallback != "img/photo.png")
  }

  @Test("are named by folder, name, width and content")
  func names() throws {
    let plan = try #require(try Self.plan(500, 300))
    for variant in plan.variants {
      #expect(
        variant.path
          == "img/photo-\(variant.width)-\(PicturePlan.hexadecimal(variant.key))"
          + variant.format.fileExtension)
    }
    #expect(Set(plan.variants.map(\.key)).count == plan.variants.count)
    let better = try #require(try Self.plan(500, 300) { $0.quality[.webp] = 76 })
    #expect(plan.variants[0].key != better.variants[0].key)
  }

  @Test("leave out a format in which the picture would be too high")
  func high() throws {
    let plan = try #require(try Self.plan(2000, 40_000))
    #expect(plan.alternatives.first?.files.map(\.width) == [400, 800])
    #expect(plan.own.count == 4)
    #expect(try #require(try Self.plan(401, 90_000)).alternatives.isEmpty)
  }

  @Test("have one set for a format that is named twice")
  func twice() throws {
    let plan = try #require(
      try Self.plan(500, 300) { $0.formats = [.original, .format(.png), .format(.avif)] })
    #expect(plan.alternatives.map(\.format) == [.avif])
    #expect(plan.own.count == 2)
  }

  @Test("without the picture's own format fall back to the picture")
  func withoutOriginal() throws {
    let plan = try #require(try Self.plan(4000, 3000) { $0.formats = [.format(.webp)] })
    #expect(plan.own.isEmpty && plan.fallback == "img/photo.png")
    #expect(plan.variants.allSatisfy { $0.format == .webp })
  }
}
