/// The variants to be made of one picture.
package struct PictureJob: Sendable {
  /// One variant.
  package struct Output: Sendable, Equatable {
    package let format: PictureFormat
    package let width: Int
    package let quality: Int

    package init(format: PictureFormat, width: Int, quality: Int) {
      self.format = format
      self.width = width
      self.quality = quality
    }
  }

  /// The picture's file.
  package let source: [UInt8]
  /// The width at which it is decoded; no variant is wider.
  package let decodedWidth: Int
  package let mostPixels: Int
  package let outputs: [Output]

  package init(
    source: [UInt8], decodedWidth: Int, mostPixels: Int = PictureLimits.pixels, outputs: [Output]
  ) {
    self.source = source
    self.decodedWidth = decodedWidth
    self.mostPixels = mostPixels
    self.outputs = outputs
  }
}

/// The outcome of making the variants of a picture.
package enum PictureOutcome: Sendable {
  /// The files, in the order of the job.
  case files([[UInt8]])
  /// The reason why the picture cannot be decoded or a variant cannot be encoded.
  case failure(String)
  /// The reason why libvips cannot be loaded.
  case missing(String)
}

/// A card to be drawn.
package struct CardJob: Sendable {
  /// The SVG, with texts that are not set yet.
  package let svg: [UInt8]
  /// The font that the settings name, which has to be installed; empty for none.
  package let font: String
  /// The path of the font's file where the settings name one; empty for none.
  package let fontFile: String

  package init(svg: [UInt8], font: String, fontFile: String) {
    self.svg = svg
    self.font = font
    self.fontFile = fontFile
  }
}

/// The outcome of drawing a card.
package enum CardOutcome: Sendable {
  /// The PNG, and whether the end of a text had to be left out.
  case card([UInt8], isCut: Bool)
  case failure(CardFailure)
  /// There is no libvips, and why.
  case missing(String)
}

/// A message between a build and the process that makes pictures for it.
///
/// A message is a byte for its kind, the number of its fields as four bytes, and fields that each begin with their
/// own length as four bytes; the lowest byte comes first. Both sides are the same executable, so the format needs no
/// version.
enum PictureMessage {
  case job(PictureJob)
  case outcome(PictureOutcome)
  case card(CardJob)
  case cardOutcome(CardOutcome)

  /// The largest number of fields in a message; a message with more is invalid.
  private static let mostFields = 1024

  /// Sends the message.
  /// - Returns: false when the other side is gone.
  func send(over channel: some PictureChannel) -> Bool {
    switch self {
    case .job(let job):
      let numbers =
        [job.mostPixels, job.decodedWidth]
        + job.outputs.flatMap { output in
          [
            PictureFormat.allCases.firstIndex(of: output.format) ?? 0, output.width, output.quality,
          ]
        }
      return Self.send(0, [job.source, numbers.flatMap { Self.bytes($0, 8) }], channel)
    case .outcome(.files(let files)): return Self.send(1, files, channel)
    case .outcome(.failure(let reason)): return Self.send(2, [Array(reason.utf8)], channel)
    case .outcome(.missing(let reason)): return Self.send(3, [Array(reason.utf8)], channel)
    case .card(let job):
      return Self.send(5, [job.svg, Array(job.font.utf8), Array(job.fontFile.utf8)], channel)
    case .cardOutcome(.card(let file, let isCut)):
      return Self.send(6, [file, [isCut ? 1 : 0]], channel)
    case .cardOutcome(.failure(let failure)): return Self.send(7, failure.fields, channel)
    case .cardOutcome(.missing(let reason)): return Self.send(8, [Array(reason.utf8)], channel)
    }
  }

  private static func send(
    _ kind: UInt8, _ fields: [[UInt8]], _ channel: some PictureChannel
  ) -> Bool {
    guard channel.send([kind] + bytes(fields.count, 4)) else { return false }
    for field in fields {
      guard channel.send(bytes(field.count, 4)), channel.send(field) else { return false }
    }
    return true
  }

  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// Waits for a message.
  /// - Returns: nil when the other side is gone or sends an invalid message.
  init?(from channel: some PictureChannel) {
    guard let head = channel.receive(5) else { return nil }
    let count = head.littleEndian(1, 4)
    guard count <= Self.mostFields else { return nil }
    var fields: [[UInt8]] = []
    for _ in 0..<count {
      guard let length = channel.receive(4)?.littleEndian(0, 4), length <= PictureLimits.fileBytes,
        let field = channel.receive(length)
      else { return nil }
      fields.append(field)
    }
    switch (head[0], fields.count) {
    case (0, 2):
      guard let job = Self.job(fields[0], fields[1]) else { return nil }
      self = .job(job)
    case (1, _): self = .outcome(.files(fields))
    case (2, 1): self = .outcome(.failure(String(decoding: fields[0], as: UTF8.self)))
    case (3, 1): self = .outcome(.missing(String(decoding: fields[0], as: UTF8.self)))
    case (5, 3):
      self = .card(
        CardJob(
          svg: fields[0], font: String(decoding: fields[1], as: UTF8.self),
          fontFile: String(decoding: fields[2], as: UTF8.self)))
    case (6, 2): self = .cardOutcome(.card(fields[0], isCut: fields[1] == [1]))
    case (7, 2):
      guard let failure = CardFailure(fields) else { return nil }
      self = .cardOutcome(.failure(failure))
    case (8, 1): self = .cardOutcome(.missing(String(decoding: fields[0], as: UTF8.self)))
    default: return nil
    }
  }

  private static func job(_ source: [UInt8], _ field: [UInt8]) -> PictureJob? {
    guard field.count % 24 == 16 else { return nil }
    let numbers = stride(from: 0, to: field.count, by: 8).map { field.littleEndian($0, 8) }
    let formats = PictureFormat.allCases
    var outputs: [PictureJob.Output] = []
    for place in stride(from: 2, to: numbers.count, by: 3) {
      guard formats.indices.contains(numbers[place]), numbers[place + 1] > 0
      else { return nil }
      outputs.append(
        PictureJob.Output(
          format: formats[numbers[place]], width: numbers[place + 1], quality: numbers[place + 2]))
    }
    return PictureJob(
      source: source, decodedWidth: max(1, numbers[1]), mostPixels: numbers[0], outputs: outputs)
  }
}
