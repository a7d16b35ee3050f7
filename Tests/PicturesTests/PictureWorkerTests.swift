import CZlib
import CommandRunner
import Pictures
import Synchronization
import Testing

/// The library that these tests need.
private enum Libvips {
  static let isInstalled = (try? PictureLibrary.version()) != nil
}

/// Pictures as libvips makes them, in the process of the tests.
@Suite("Making pictures", .enabled(if: Libvips.isInstalled, "libvips is not installed"))
struct PictureWorkerTests {
  /// A channel in memory: the requests to the worker, and its responses.
  private final class Memory: PictureChannel {
    private let input: Mutex<[UInt8]>
    private let output = Mutex<[UInt8]>([])

    init(_ input: [UInt8] = []) { self.input = Mutex(input) }

    var sent: [UInt8] { output.withLock { $0 } }

    func send(_ bytes: [UInt8]) -> Bool {
      output.withLock { $0 += bytes }
      return true
    }

    func receive(_ count: Int) -> [UInt8]? {
      input.withLock { input in
        guard input.count >= count else { return nil }
        defer { input.removeFirst(count) }
        return Array(input[..<count])
      }
    }

    func limit(seconds: Int) {}
    func pictureEnd() -> PictureProcessEnd { .other("") }
  }

  private func outcome(_ job: PictureJob) throws -> PictureOutcome {
    let request = Memory()
    _ = PictureProcess(request).answer(to: job)
    let worker = Memory(request.sent)
    PictureWorker.run(worker, beforeEach: {})
    guard case .outcome(let outcome) = PictureProcess(Memory(worker.sent)).answer(to: job) else {
      Issue.record("no answer")
      return .failure("")
    }
    return outcome
  }

  private func files(
    _ source: [UInt8], _ outputs: [(PictureFormat, Int)], decodedWidth: Int? = nil
  ) throws -> [[UInt8]] {
    let job = PictureJob(
      source: source,
      decodedWidth: decodedWidth ?? outputs.map(\.1).max() ?? 1,
      outputs: outputs.map { PictureJob.Output(format: $0.0, width: $0.1, quality: 80) })
    guard case .files(let files) = try outcome(job) else {
      Issue.record("\(try outcome(job))")
      return []
    }
    return files
  }

  @Test("each variant has its format and width, and the proportions of the picture")
  func variants() throws {
    let wanted: [(PictureFormat, Int)] = [
      (.webp, 300), (.webp, 150), (.jpeg, 300), (.png, 150), (.webp, 75), (.jpeg, 75),
    ]
    let files = try files(TestPicture.png(width: 400, height: 200), wanted)
    #expect(files.count == wanted.count)
    for (file, output) in zip(files, wanted) {
      let header = try #require(PictureHeader(file))
      #expect(header.format == output.0 && header.width == output.1)
      #expect(abs(header.height * 2 - output.1) <= 1)
      #expect(try MetadataRemoval.removed(from: file) == nil)
    }
  }

  /// The red corner of ``TestPicture`` after each orientation: where it is when the picture is upright.
  private static let corners: [(orientation: Int, isRight: Bool, isLow: Bool)] = [
    (1, false, false), (2, true, false), (3, true, true), (4, false, true),
    (5, false, false), (6, true, false), (7, true, true), (8, false, true),
  ]

  @Test("pictures are upright", arguments: corners)
  func upright(orientation: Int, isRight: Bool, isLow: Bool) throws {
    let jpeg = try files(TestPicture.png(width: 400, height: 200), [(.jpeg, 400)])[0]
    let exif = TestPicture.jpegSegment(
      0xE1, Array("Exif\0\0".utf8) + TestPicture.exif(orientation: orientation))
    let turned = Array(jpeg[..<2]) + exif + jpeg[2...]
    let width = orientation < 5 ? 100 : 50
    let png = try files(turned, [(.png, width)])[0]
    let header = try #require(PictureHeader(png))
    #expect(header.width == width)
    #expect(header.height == 150 - width)
    #expect(header.orientation == 1)
    // One pixel of each corner: a picture of two by two.
    let pixels = try Pixels(of: png)
    let (x, y) = (
      isRight ? header.width - 5 : 4, isLow ? header.height - 5 : 4
    )
    let colour = pixels.colour(x, y)
    #expect(colour.red > 200 && colour.green < 70 && colour.blue < 70, "\(colour)")
  }

  @Test("the same job gives the same bytes")
  func deterministic() throws {
    let picture = TestPicture.png(width: 500, height: 300, seed: 3)
    let wanted: [(PictureFormat, Int)] = [(.webp, 200), (.jpeg, 200), (.png, 100)]
    #expect(try files(picture, wanted) == files(picture, wanted))
    // The other variants of the picture are not examined.
    #expect(
      try files(picture, [(.png, 100)], decodedWidth: 200)[0] == files(picture, wanted)[2])
  }

  @Test("a file that is cut short is a failure with libvips's reason")
  func cut() throws {
    let png = TestPicture.png(width: 400, height: 200)
    let jpeg = try files(png, [(.jpeg, 400)])[0]
    for file in [Array(png[..<9000]), Array(jpeg[..<(jpeg.count / 2)])] {
      let job = PictureJob(
        source: file, decodedWidth: 100,
        outputs: [PictureJob.Output(format: .webp, width: 100, quality: 80)])
      guard case .failure(let reason) = try outcome(job) else {
        Issue.record("decoded")
        continue
      }
      #expect(!reason.isEmpty && !reason.contains("\n"))
    }
  }

  @Test("a picture with more pixels than allowed is not decoded")
  func bomb() throws {
    let job = PictureJob(
      source: TestPicture.bomb(width: 50_000, height: 50_000), decodedWidth: 100,
      outputs: [PictureJob.Output(format: .webp, width: 100, quality: 80)])
    guard case .failure(let reason) = try outcome(job) else {
      Issue.record("decoded")
      return
    }
    #expect(reason == "it has 50000 × 50000 pixels")
  }

  @Test("bytes that are no picture are a failure")
  func noPicture() throws {
    for text in ["", "text", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "%PDF-1.4"] {
      let job = PictureJob(
        source: Array(text.utf8), decodedWidth: 100,
        outputs: [PictureJob.Output(format: .webp, width: 100, quality: 80)])
      guard case .failure = try outcome(job) else {
        Issue.record("decoded: \(text)")
        continue
      }
    }
  }
}

/// The pixels of a small PNG file, with 8 bits for each colour.
private struct Pixels {
  private let width: Int
  private let bands: Int
  private let rows: [[UInt8]]

  init(of png: [UInt8]) throws {
    let header = try #require(PictureHeader(png))
    width = header.width
    bands = png[25] == 6 ? 4 : 3
    var data: [UInt8] = []
    var place = 8
    while place + 12 <= png.count {
      let length = png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      if png[place + 4..<place + 8].elementsEqual("IDAT".utf8) {
        data += png[place + 8..<place + 8 + length]
      }
      place += length + 12
    }
    var raw = [UInt8](repeating: 0, count: header.height * (header.width * bands + 1))
    var count = uLongf(raw.count)
    #expect(uncompress(&raw, &count, data, uLong(data.count)) == Z_OK)
    rows = Self.unfiltered(raw, stride: header.width * bands, bands)
  }

  /// Undoes the filters of rows (PNG specification, 9.2).
  private static func unfiltered(_ raw: [UInt8], stride: Int, _ bands: Int) -> [[UInt8]] {
    var rows: [[UInt8]] = []
    var above = [UInt8](repeating: 0, count: stride)
    for start in Swift.stride(from: 0, to: raw.count, by: stride + 1) {
      var row = Array(raw[(start + 1)..<(start + 1 + stride)])
      for index in row.indices {
        let left = index >= bands ? Int(row[index - bands]) : 0
        let up = Int(above[index])
        let corner = index >= bands ? Int(above[index - bands]) : 0
        let guess: Int
        switch raw[start] {
        case 1: guess = left
        case 2: guess = up
        case 3: guess = (left + up) / 2
        case 4:
          let sum = left + up - corner
          let (a, b, c) = (abs(sum - left), abs(sum - up), abs(sum - corner))
          guess = a <= b && a <= c ? left : b <= c ? up : corner
        default: guess = 0
        }
        row[index] = UInt8(truncatingIfNeeded: Int(row[index]) + guess)
      }
      rows.append(row)
      above = row
    }
    return rows
  }

  func colour(_ x: Int, _ y: Int) -> (red: UInt8, green: UInt8, blue: UInt8) {
    let place = x * bands
    return (rows[y][place], rows[y][place + 1], rows[y][place + 2])
  }
}
