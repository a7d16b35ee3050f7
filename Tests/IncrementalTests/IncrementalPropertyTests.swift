import Foundation
import Synchronization
import Testing

/// Random sites and random edits: after each edit, an incremental build gives the same site as a
/// clean build.
///
/// `BLOGC_SEQUENCES` sets the number of sequences for a longer run by hand, `BLOGC_SEED` runs one.
@Suite("Incremental builds equal clean ones", .serialized)
struct IncrementalPropertyTests {
  private static let editsPerSequence = 20

  /// Counts of the builds in all sequences.
  private final class Counts: Sendable {
    private let sums = Mutex((texts: 0, records: 0))

    func add(_ folders: BuiltTwice) {
      sums.withLock {
        $0.texts += folders.textBuilds
        $0.records += folders.comparedManifests
      }
    }

    var text: String {
      sums.withLock {
        "\($0.texts) builds knew that only texts were edited; \($0.records) of their records compared with whole builds'"
      }
    }
  }

  /// One sequence: a seed and the numbers of the edits that are made, in order.
  private struct Sequence {
    var seed: UInt64
    var edits: [Int]
  }

  /// A difference, and the edit after which it occurred.
  private struct Failure {
    var edit: String
    var difference: String
  }

  /// Runs a sequence. Each edit has a generator of its own, so that leaving out some edits does not change
  /// the others.
  /// - Parameter counts: Receives the number of builds that assembled no site, and of their manifests that
  ///   were compared.
  private static func run(
    _ sequence: Sequence, counting counts: Counts? = nil
  ) async throws -> Failure? {
    var numbers = SeededNumbers(seed: sequence.seed)
    var site = RandomSite(&numbers)
    let folders = try BuiltTwice()
    defer { counts?.add(folders) }
    if let difference = try await folders.step(&site, after: nil, &numbers) {
      return Failure(edit: "the first build", difference: difference)
    }
    for number in sequence.edits {
      var own = SeededNumbers(seed: sequence.seed &* 1_000_003 &+ UInt64(number))
      let edit = RandomSite.Edit.pick(&own)
      site.apply(edit, &own)
      if let difference = try await folders.step(&site, after: edit, &own) {
        return Failure(edit: "edit \(number), \(edit.rawValue)", difference: difference)
      }
    }
    return nil
  }

  /// Leaves out edits as long as the sequence still fails.
  private static func shrink(_ sequence: Sequence, _ failure: Failure) async throws -> (
    Sequence, Failure
  ) {
    var smallest = sequence
    var last = failure
    var size = max(1, sequence.edits.count / 2)
    while size >= 1 {
      var start = 0
      while start < smallest.edits.count {
        var candidate = smallest
        candidate.edits.removeSubrange(start..<min(start + size, candidate.edits.count))
        if let failure = try await run(candidate) {
          smallest = candidate
          last = failure
        } else {
          start += size
        }
      }
      size /= 2
    }
    return (smallest, last)
  }

  @Test("over random sequences of edits, byte for byte")
  func sequences() async throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["BLOGC_SEQUENCES"].flatMap(Int.init) ?? 200
    let seeds =
      environment["BLOGC_SEED"].flatMap(UInt64.init).map { [$0] } ?? (0..<count).map(UInt64.init)
    var failed = 0
    let counts = Counts()
    await withTaskGroup(of: (UInt64, String?).self) { group in
      var rest = seeds[...]
      for seed in rest.prefix(2) { group.addTask { await Self.report(seed, counts) } }
      rest = rest.dropFirst(2)
      for await (_, problem) in group {
        if let problem {
          failed += 1
          Issue.record("\(problem)")
        }
        if failed < 3, let seed = rest.popFirst() {
          group.addTask { await Self.report(seed, counts) }
        }
      }
    }
    print(
      "\(seeds.count) sequences of \(Self.editsPerSequence) edits, "
        + "\(seeds.count * (Self.editsPerSequence + 1)) builds compared with clean ones: \(failed) failed; "
        + counts.text)
    // Each build opens folders; one that is still held when its site is gone is held for good.
    let held = Self.openFolders.count {
      $0.contains("blogc-incremental") && $0.hasSuffix("(deleted)")
    }
    #expect(held < 100, "builds that have ended hold folders")
  }

  /// The folders that this process has open; empty if the system does not list them.
  private static var openFolders: [String] {
    let folder = "/proc/self/fd"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/" + $0)
    }
  }

  private static func report(_ seed: UInt64, _ counts: Counts) async -> (UInt64, String?) {
    let sequence = Sequence(seed: seed, edits: Array(0..<editsPerSequence))
    do {
      guard let failure = try await run(sequence, counting: counts) else { return (seed, nil) }
      let (smallest, last) = try await shrink(sequence, failure)
      return (
        seed,
        "seed \(seed): \(last.edit) of \(smallest.edits): \(last.difference)"
      )
    } catch {
      return (seed, "seed \(seed): \(error)")
    }
  }
}
