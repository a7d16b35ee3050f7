internal import ContentData
internal import SourceText

/// The record of a part of a template while it is rendered, for sharing its result: the outside values that it reads
/// and changes.
struct Recording: Sendable {
  /// A question and its answer.
  struct Step: Sendable {
    let question: SharedQuestion
    let answer: SharedAnswer
  }

  /// The largest number of questions of a part whose result is shared.
  private static let mostSteps = 48

  /// The number of variables outside of the part: all further ones are its own.
  let localCount: Int
  let loopCount: Int
  private(set) var steps: [Step] = []
  /// The variables that the part has assigned so far: reading them reads its own values.
  private(set) var written: [Symbol] = []
  /// The loops that ended.
  private(set) var ends: [Symbol] = []
  private(set) var texts: [(key: String, text: String)] = []
  private(set) var obstacle: SharingObstacle?

  init(localCount: Int, loopCount: Int) {
    self.localCount = localCount
    self.loopCount = loopCount
  }

  /// Returns true if the part itself has assigned a variable.
  func hasWritten(_ name: Symbol) -> Bool { written.contains(name) }

  mutating func note(_ obstacle: SharingObstacle) {
    if self.obstacle == nil { self.obstacle = obstacle }
  }

  /// Adds a question and its answer; nil for an answer that cannot be compared.
  mutating func note(_ question: SharedQuestion, _ answer: SharedAnswer?) {
    guard obstacle == nil, !steps.contains(where: { $0.question == question }) else { return }
    guard let answer else { return note(.pageContent) }
    guard steps.count < Self.mostSteps else { return note(.manyReads) }
    steps.append(Step(question: question, answer: answer))
  }

  /// Returns true if a question was asked before.
  func knows(_ question: SharedQuestion) -> Bool {
    obstacle != nil || steps.contains { $0.question == question }
  }

  mutating func noteWrite(_ name: Symbol) {
    if !written.contains(name) { written.append(name) }
  }

  mutating func noteEnd(_ name: Symbol) {
    if !ends.contains(name) { ends.append(name) }
  }

  mutating func noteText(_ key: String, _ text: String) {
    texts.append((key, text))
  }

  /// Returns true if the part itself has stored a text under a key.
  func hasText(_ key: String) -> Bool { texts.contains { $0.key.hasSameBytes(as: key) } }
}
