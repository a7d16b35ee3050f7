/// How a process that makes pictures ended without an answer.
package enum PictureProcessEnd: Sendable {
  /// It used up its time.
  case outOfTime
  /// In the system's words.
  case other(String)
}

/// The way to the other side of the making of pictures.
package protocol PictureChannel: Sendable {
  /// Sends bytes.
  /// - Returns: false when the other side is gone.
  func send(_ bytes: [UInt8]) -> Bool

  /// Waits for bytes: exactly as many, or nil when the other side is gone.
  func receive(_ count: Int) -> [UInt8]?

  /// Gives the other side so many seconds from now; after them, nothing is received.
  func limit(seconds: Int)

  /// Stops the other side if need be, and says how it ended.
  func pictureEnd() -> PictureProcessEnd
}

/// A process that makes pictures, one after the other: starting it and loading libvips take as long as a small picture.
///
/// Decoders are the part of a system that hostile files attack, and libvips can be neither interrupted nor limited;
/// the process has limits that the system enforces.
package struct PictureProcess: Sendable {
  private let channel: any PictureChannel

  /// - Parameter channel: to a process that runs ``PictureWorker/run(_:beforeEach:)``.
  package init(_ channel: any PictureChannel) { self.channel = channel }

  /// The outcome of a job, or the end of the process, which then serves no other.
  package enum Answer: Sendable {
    case outcome(PictureOutcome)
    case ended(PictureProcessEnd)
  }

  /// Makes the variants of a picture.
  /// - Returns: what became of the job.
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

  /// Ends the process.
  package func end() { _ = channel.pictureEnd() }
}

/// The side of the making of pictures that calls libvips, in a process of its own.
package enum PictureWorker {
  /// Takes jobs from a channel and sends the answers, until the other side is gone.
  /// - Parameter prepare: called before each job.
  package static func run(_ channel: some PictureChannel, beforeEach prepare: () -> Void) {
    var making: PictureMaking?
    while case .job(let job)? = PictureMessage(from: channel) {
      prepare()
      let outcome: PictureOutcome
      do throws(PictureLibrary.Missing) {
        let current: PictureMaking
        if let known = making {
          current = known
        } else {
          current = PictureMaking(try PictureLibrary.load())
        }
        making = current
        do throws(PictureMaking.Failure) {
          outcome = .files(try current.files(of: job))
        } catch {
          outcome = .failure(error.reason)
        }
      } catch {
        outcome = .missing(error.reason)
      }
      guard PictureMessage.outcome(outcome).send(over: channel) else { return }
    }
  }
}
