internal import ContentData
internal import SourceText

extension RenderContext {
  /// Renders a part of a template, or repeats an earlier result if the part reads the same values.
  /// - Parameters:
  ///   - part: its number (``SharedResults/nextNumber()``).
  ///   - path: its file, for the observer; nil for a part that is not a file.
  ///   - body: renders it.
  @inline(__always)
  mutating func shared(
    _ part: UInt32, _ path: String? = nil, into output: inout OutputBuffer,
    _ body: (inout RenderContext, inout OutputBuffer) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    guard part > 0, !isUnshareable, let results = environment.results, filterMemo != nil,
      filterMemo?.shared.isWorthwhile(part) == true
    else { return try body(&self, &output) }
    try askOrRecord(part, path, results, into: &output, body)
  }

  private mutating func askOrRecord(
    _ part: UInt32, _ path: String?, _ results: SharedResults, into output: inout OutputBuffer,
    _ body: (inout RenderContext, inout OutputBuffer) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    var tree = filterMemo?.shared.tree(of: part)
    var found = tree.flatMap { leaf(of: $0) }
    if found == nil, let other = results.tree(of: part), other !== tree {
      tree = other
      filterMemo?.shared.set(other, of: part)
      found = leaf(of: other)
    }
    switch found?.content {
    case .result(let result) where mayUse(result):
      filterMemo?.shared.count(2, of: part)
      observer?.resultUsed(path)
      use(result, into: &output)
      try check(output)
      try charge(result.cost)
    case .obstacle:
      try body(&self, &output)
    default:
      try record(part, path, results, into: &output, body)
    }
  }

  /// Descends a tree by the current answers to its questions to a leaf; nil when an answer is new.
  private mutating func leaf(of tree: SharedNode) -> SharedNode? {
    var node = tree
    while case .question(let question, let branches) = node.content {
      guard let answer = ask(question),
        let branch = branches.first(where: { $0.answer.isSame(as: answer) })
      else { return nil }
      node = branch.next
    }
    return node
  }

  /// Returns true if repeating a result stays within the limits.
  private func mayUse(_ result: SharedResult) -> Bool {
    work + result.cost <= limits.work && depth <= result.depth
      && includes.count <= result.includeDepth
      && keptBytes + result.assignedBytes <= limits.keptBytes
  }

  private mutating func use(_ result: SharedResult, into output: inout OutputBuffer) {
    output.append(result.bytes)
    reads.formUnion(result.reads)
    for (name, value) in result.writes {
      set(name, ofResult: value)
      noteWrite(name)
    }
    for (name, end) in result.ends { noteLoopEnd(name, end) }
    for (key, text) in result.texts { keep(text: text, for: key) }
    assignedBytes += result.assignedBytes
    if result.wasMade { wasMade = true }
  }

  private mutating func record(
    _ part: UInt32, _ path: String?, _ results: SharedResults, into output: inout OutputBuffer,
    _ body: (inout RenderContext, inout OutputBuffer) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let start = output.count
    let before = (
      work: work, assignedBytes: assignedBytes, diagnostics: diagnostics.count, wasMade: wasMade
    )
    recordings.append(Recording(localCount: locals.count, loopCount: loops.count))
    var outer = exchange(&reads, with: reads.forPart)
    wasMade = false
    var failure: Diagnostic?
    do throws(Diagnostic) {
      try body(&self, &output)
    } catch {
      failure = error
    }
    var recording = recordings.removeLast()
    if reads.isPageBound { recording.note(.otherContent) }
    if diagnostics.count != before.diagnostics || failure != nil { recording.note(.failure) }
    if case .none = interrupt {} else { recording.note(.interrupt) }
    if work - before.work < 24 + recording.steps.count * 12 { recording.note(.cheap) }
    let result =
      recording.obstacle != nil
      ? nil
      : SharedResult(
        bytes: output.bytes(from: start), reads: reads,
        writes: recording.written.map { ($0, assigned[$0] ?? .null) },
        ends: recording.ends.map { ($0, loopEnds.end(of: $0)) }, texts: recording.texts,
        cost: work - before.work, assignedBytes: assignedBytes - before.assignedBytes, depth: depth,
        includeDepth: includes.count, wasMade: wasMade)
    outer.formUnion(reads)
    reads = outer
    if !isRecording, !pageReads.isEmpty {
      reads.formUnion(pageReads)
      pageReads.removeAll()
    }
    if before.wasMade { wasMade = true }
    if let failure { throw failure }
    if isUnshareable { return }
    let obstacle = recording.obstacle
    let tree = results.keep(
      result.map { .result($0) } ?? .obstacle, after: recording.steps,
      weight: result?.weight ?? 0, of: part)
    if let tree { filterMemo?.shared.set(tree, of: part) }
    filterMemo?.shared.count(
      obstacle == .cheap && recording.steps.isEmpty
        ? -1000 : tree == nil || obstacle != nil ? -2 : -1,
      of: part)
    observer?.resultMissed(path, obstacle)
  }

  // MARK: Reads

  /// The answer to a question, added to all recordings that it concerns; nil when it cannot be compared.
  private mutating func ask(_ question: SharedQuestion) -> SharedAnswer? {
    switch question {
    case .variable(let name):
      let value = address(of: name)?.pointee ?? .null
      return SharedAnswer(value)
    case .member(let root, let name):
      if isRecording { noteMember(root, name) }
      return SharedAnswer(member(name, ofVariable: root))
    case .text(let key): return SharedAnswer(text: text(keptFor: key))
    }
  }

  private mutating func member(_ name: Symbol, ofVariable root: Symbol) -> Value {
    guard let place = place(of: root).address else { return .null }
    guard case .drop = place.pointee else { return member(name, of: place.pointee) ?? .null }
    return noting(apart: isRecording) { $0.member(name, of: place.pointee) ?? .null }
  }

  /// Returns true if a path begins with a member of the page, or of another host variable that differs from page to
  /// page.
  func isPageMember(_ path: VariablePath) -> Bool {
    guard case .name(let root) = path.root, environment.pageNames.contains(root),
      case .name? = path.segments.first, isGlobal(root),
      case .drop? = globals.address(of: root)?.pointee
    else { return false }
    return true
  }

  /// Calls a closure whose reads belong to the page alone and are not part of the recordings' results.
  @inline(__always)
  mutating func noting<Result, Failure: Error>(
    apart isApart: Bool, _ body: (inout RenderContext) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard isApart else { return try body(&self) }
    pageReads.reader = reads.reader
    swap(&reads, &pageReads)
    defer { swap(&reads, &pageReads) }
    return try body(&self)
  }

  /// Records that a variable was read as a whole.
  /// - Parameters:
  ///   - index: its index among the local variables; nil for other variables.
  ///   - address: the address of its value, if it has one.
  @inline(never)
  mutating func noteRead(_ name: Symbol, at index: Int?, _ address: UnsafePointer<Value>?) {
    let question = SharedQuestion.variable(name)
    var answer: SharedAnswer??
    for number in recordings.indices
    where isOutside(name, at: index, of: number) && !recordings[number].knows(question) {
      if answer == nil { answer = .some(SharedAnswer(address?.pointee ?? .null)) }
      recordings[number].note(question, answer ?? nil)
    }
  }

  /// Records the first read of a path: one member if the variable differs from page to page, else the whole variable.
  @inline(never)
  mutating func noteRead(of path: VariablePath) {
    guard case .name(let root) = path.root else { return }
    if case .name(let name, let command)? = path.segments.first,
      isPageMember(path) || isReadByMembers(root, name, command)
    {
      noteMember(root, name)
    } else {
      _ = address(of: root)
    }
  }

  private mutating func isReadByMembers(
    _ root: Symbol, _ name: Symbol, _ command: VariablePath.Command
  ) -> Bool {
    guard let address = place(of: root).address else { return false }
    switch address.pointee {
    case .object(let object):
      if case .none = command { return true }
      return object.address(of: name) != nil
    default: return false
    }
  }

  private mutating func noteMember(_ root: Symbol, _ name: Symbol) {
    let question = SharedQuestion.member(root, name)
    let index = place(of: root).index
    var answer: SharedAnswer??
    for number in recordings.indices
    where isOutside(root, at: index, of: number) && !recordings[number].knows(question) {
      if answer == nil { answer = .some(SharedAnswer(member(name, ofVariable: root))) }
      recordings[number].note(question, answer ?? nil)
    }
  }

  /// Returns true if a variable was defined outside of a recording.
  private func isOutside(_ name: Symbol, at index: Int?, of number: Int) -> Bool {
    if let index { return index < recordings[number].localCount }
    return !recordings[number].hasWritten(name)
  }

  /// Returns true if a local variable is outside of a recording.
  func isOutside(local index: Int) -> Bool {
    recordings.contains { index < $0.localCount }
  }

  /// Records that `forloop` of a loop was read.
  mutating func noteRead(ofLoop loop: Int) {
    for number in recordings.indices where loop < recordings[number].loopCount {
      recordings[number].note(.loop)
    }
  }

  // MARK: Writes

  /// Records that a variable was assigned.
  @inline(__always)
  mutating func noteWrite(_ name: Symbol) {
    guard isRecording else { return }
    for number in recordings.indices { recordings[number].noteWrite(name) }
  }

  /// Records where a loop ended.
  @inline(__always)
  mutating func noteLoopEnd(_ name: Symbol, _ end: Int) {
    loopEnds.note(name, end)
    guard isRecording else { return }
    for number in recordings.indices { recordings[number].noteEnd(name) }
  }

  /// Records an obstacle: the result cannot be shared.
  @inline(__always)
  mutating func note(_ obstacle: SharingObstacle) {
    guard isRecording else { return }
    for number in recordings.indices { recordings[number].note(obstacle) }
  }

  // MARK: Texts of host tags

  /// The text that a host's tag stored under a key earlier in this render.
  package mutating func text(keptFor key: String) -> String? {
    let text = keptTexts[ByteKey(key)]
    if isRecording {
      let question = SharedQuestion.text(key)
      for number in recordings.indices where !recordings[number].hasText(key) {
        recordings[number].note(question, SharedAnswer(text: text))
      }
    }
    return text
  }

  /// Stores a text for the rest of this render.
  package mutating func keep(text: String, for key: String) {
    keptTexts[ByteKey(key)] = text
    guard isRecording else { return }
    for number in recordings.indices { recordings[number].noteText(key, text) }
  }
}
