internal import ContentData
internal import SourceText

/// The record of a part of a template that is rendered and whose result may be used again: the values that it reads from outside,
/// and what it changes there.
struct Recording: Sendable {
  /// A question and the answer that it had.
  struct Step: Sendable {
    let question: SharedQuestion
    let answer: SharedAnswer
  }

  /// Parts that ask more are rendered each time.
  private static let mostSteps = 48

  /// The number of variables and of loops that are around the part: all further ones are its own.
  let localCount: Int
  let loopCount: Int
  private(set) var steps: [Step] = []
  /// The variables that were assigned so far: reading them reads the part's own values.
  private(set) var written: [Symbol] = []
  /// The loops that ended.
  private(set) var ends: [Symbol] = []
  private(set) var texts: [(key: String, text: String)] = []
  private(set) var obstacle: SharingObstacle?

  init(localCount: Int, loopCount: Int) {
    self.localCount = localCount
    self.loopCount = loopCount
  }

  /// Returns true if a variable that is no loop variable or parameter is the part's own.
  func hasWritten(_ name: Symbol) -> Bool { written.contains(name) }

  mutating func note(_ obstacle: SharingObstacle) {
    if self.obstacle == nil { self.obstacle = obstacle }
  }

  /// Notes a question and its answer, nil for one that cannot be compared.
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

  /// Returns true if the part itself kept a text under a key.
  func hasText(_ key: String) -> Bool { texts.contains { $0.key.hasSameBytes(as: key) } }
}
