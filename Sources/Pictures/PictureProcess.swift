/// The reason why a worker process for pictures ended without an answer.
package enum PictureProcessEnd: Sendable {
  /// It exceeded its time limit.
  case outOfTime
  /// Another reason, in the system's words.
  case other(String)
}

/// A channel between a build and a worker process for pictures.
package protocol PictureChannel: Sendable {
  /// Sends bytes.
  /// - Returns: false when the other side is gone.
  func send(_ bytes: [UInt8]) -> Bool

  /// Waits for exactly a number of bytes; nil when the other side has closed the channel.
  func receive(_ count: Int) -> [UInt8]?

  /// Sets the deadline for the other side to a number of seconds from now.
  func limit(seconds: Int)

  /// Stops the other side if it still runs, and returns how it ended.
  func pictureEnd() -> PictureProcessEnd
}

/// A worker process that makes pictures one after the other, because starting it and loading libvips take as long as
/// a small picture.
///
/// Hostile files attack decoders, and libvips can be neither interrupted nor limited; the limits on the process are
/// enforced by the system.
package struct PictureProcess: Sendable {
  private let channel: any PictureChannel

  /// - Parameter channel: to a process that runs ``PictureWorker/run(_:beforeEach:)``.
  package init(_ channel: any PictureChannel) { self.channel = channel }

  /// The outcome of a job, or the end of the process, which then takes no further jobs.
  package enum Answer: Sendable {
    case outcome(PictureOutcome)
    case ended(PictureProcessEnd)
  }

  /// Makes the variants of a picture.
  /// - Returns: the outcome, or the end of the process.
  package func answer(to job: PictureJob) -> Answer {
    channel.limit(seconds: PictureLimits.clockSeconds)
    return answer(to: job, over: channel)
  }

  private func answer(to job: PictureJob, over channel: some PictureChannel) -> Answer {
    if PictureMessage.job(job).send(over: channel),
      case .outcome(let outcome)? = PictureMessage(from: channel)
    {
      if case .files(let files) = outcome, files.count != job.outputs.count {
        return .ended(channel.pictureEnd())
      }
      return .outcome(outcome)
    }
    return .ended(channel.pictureEnd())
  }

  /// The outcome of drawing a card, or the end of the process.
  package enum CardAnswer: Sendable {
    case outcome(CardOutcome)
    case ended(PictureProcessEnd)
  }

  /// Draws a card.
  /// - Returns: what became of the job.
  package func answer(to job: CardJob) -> CardAnswer {
    channel.limit(seconds: PictureLimits.clockSeconds)
    return Self.answer(to: job, over: channel)
  }

  private static func answer(to job: CardJob, over channel: some PictureChannel) -> CardAnswer {
    if PictureMessage.card(job).send(over: channel),
      case .cardOutcome(let outcome)? = PictureMessage(from: channel)
    {
      return .outcome(outcome)
    }
    return .ended(channel.pictureEnd())
  }

  /// Ends the process.
  package func end() { _ = channel.pictureEnd() }
}
