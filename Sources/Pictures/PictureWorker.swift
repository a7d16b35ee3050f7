internal import SourceText

/// The side of the making of pictures that calls libvips, in a process of its own.
package enum PictureWorker {
  /// Takes jobs from a channel and sends the answers, until the other side is gone.
  /// - Parameter prepare: called before each job.
  package static func run(_ channel: some PictureChannel, beforeEach prepare: () -> Void) {
    var making: PictureMaking?
    var cards = CardWorker()
    while let message = PictureMessage(from: channel) {
      switch message {
      case .job(let job):
        prepare()
        let answer = PictureMessage.outcome(outcome(of: job, &making))
        guard answer.send(over: channel) else { return }
      case .card(let job):
        prepare()
        let answer = PictureMessage.cardOutcome(cards.outcome(of: job, &making))
        guard answer.send(over: channel) else { return }
      case .outcome, .cardOutcome: return
      }
    }
  }

  /// Loads libvips, unless that was done for an earlier job.
  fileprivate static func load(
    _ making: inout PictureMaking?
  ) throws(PictureLibrary.Missing) -> PictureMaking {
    if let making { return making }
    let loaded = PictureMaking(try PictureLibrary.load())
    making = loaded
    return loaded
  }

  private static func outcome(
    of job: PictureJob, _ making: inout PictureMaking?
  ) -> PictureOutcome {
    do throws(PictureLibrary.Missing) {
      let making = try load(&making)
      do throws(PictureMaking.Failure) {
        return .files(try making.files(of: job))
      } catch {
        return .failure(error.reason)
      }
    } catch {
      return .missing(error.reason)
    }
  }
}

/// The drawing of cards, one after the other.
private struct CardWorker {
  private var making: CardMaking?
  /// The family of the font whose file the settings name.
  private var family: String?
  /// The installed font that was found last.
  private var required = ""

  mutating func outcome(of job: CardJob, _ pictures: inout PictureMaking?) -> CardOutcome {
    do throws(PictureLibrary.Missing) {
      let pictures = try PictureWorker.load(&pictures)
      do throws(CardFailure) {
        return try card(job, pictures)
      } catch {
        return .failure(error)
      }
    } catch {
      return .missing(error.reason)
    }
  }

  private mutating func card(
    _ job: CardJob, _ pictures: PictureMaking
  ) throws(CardFailure) -> CardOutcome {
    let making: CardMaking
    if let known = self.making { making = known } else { making = try CardMaking() }
    self.making = making
    var svg = job.svg
    if !job.fontFile.isEmpty {
      let name: String
      if let family { name = family } else { name = try making.add(fontFile: job.fontFile) }
      family = name
      svg = Self.naming(name, in: svg)
    }
    if !job.font.isEmpty, job.font != required {
      try making.require(font: job.font)
      required = job.font
    }
    let text = try making.setting(svg)
    return .card(try pictures.card(text.svg), isCut: text.isCut)
  }

  /// An SVG with the family of the site's font where the template names that.
  private static func naming(_ family: String, in svg: [UInt8]) -> [UInt8] {
    var name: [UInt8] = []
    CardText.escape(family, into: &name)
    let mark = Array(SocialCard.fontMark.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(svg.count)
    var place = 0
    while let next = svg.span.extracting(droppingFirst: place).firstOffset(of: mark.span) {
      output += svg[place..<place + next]
      output += name
      place += next + mark.count
    }
    return output + svg[place...]
  }
}
