package import ContentData
internal import RubyText
package import SourceText

/// The mutable state of a render: variables, loops, counters, dependencies, diagnostics. One owner, one task.
package struct RenderContext: ~Copyable {
  package let environment: Environment
  /// The variables of the host, such as `site`, `page` and `content`; a template's own variables
  /// hide them.
  package var globals: Object
  /// The resources that have been read so far.
  package var reads: ReadSet
  /// The errors and warnings of this render, in order.
  package var diagnostics = DiagnosticSink()
  /// True if errors are only printed in the output and do not make the rendering fail.
  package var errorsArePrinted = false
  /// The cache of filter results, if the host passes one from render to render.
  package var filterMemo: FilterMemo?
  /// The observer of templates that this one includes.
  package var observer: (any RenderObserver)?

  let loader: (any TemplateLoader)?
  let limits: Limits

  /// The texts that host tags store during one render.
  var keptTexts: [ByteKey: String] = [:]
  /// The recordings of the parts that are being rendered and may be shared, innermost last.
  var recordings: [Recording] = []
  /// The resources that were read only for questions about the page itself: they belong to the page and not to a
  /// shared result.
  var pageReads = ReadSet()
  /// True if no result of this render can be shared, because a value was made that changes.
  var isUnshareable = false

  /// The variables of `assign` and `capture`, and the counters of `increment`.
  var assigned = Object()
  var counters = Object()
  /// Loop variables and parameters, innermost last; ``localBase`` hides the callers' from `render`.
  var locals = LocalStack()
  var localBase = 0
  /// The loops that are running, innermost last.
  var loops: [LoopFrame] = []
  var loopBase = 0
  var interrupt = Interrupt.none
  /// The ends of named loops, for `offset: continue`, and the positions of cycles.
  var loopEnds = LoopEnds()
  var cycles: [Symbol: Int] = [:]
  var namedCycles: [ByteKey: Int] = [:]
  var lastChanged: [UInt8]?
  /// The templates that are being rendered, with the tags that include them.
  var includes: [IncludeFrame] = []
  /// True if an `include` is forbidden because a `render` is running.
  var isIsolated = false

  /// The tag beginnings of the long text in which `replace` or `remove` last searched.
  var tagBeginnings: TagBeginnings?
  /// The buffer in which a filter writes its text before it becomes a string; empty between uses.
  var scratch = OutputBuffer(capacity: 256)
  /// The last formatted moment and its local time: a date is often printed twice.
  private var lastMoment: (Timestamp, CivilTime)?
  /// True if a drop has computed a value since this was set to false.
  var wasMade = false
  var depth = 0
  var work = 0
  /// The current size of all variables.
  var keptBytes = 0
  /// The total size of all values that were assigned so far.
  var assignedBytes = 0
  /// True if a limit was reached, which ends the rendering.
  var isStopped = false
  /// True if the diagnostic of that limit has a location and was added to the others.
  var isStopRecorded = false

  /// A running loop, from which the fields of `forloop` are read without a drop.
  struct LoopFrame {
    let name: Symbol
    let length: Int
    var index: Int
    /// The drop, made when `forloop` is used as a value.
    var drop: ForLoopDrop?
  }

  /// A template that is being rendered, and the tag that includes it.
  struct IncludeFrame {
    let path: String
    let location: SourceLocation?
  }

  /// Makes a context for one output.
  /// - Parameters:
  ///   - environment: the environment with which the templates were compiled.
  ///   - globals: the variables of the host.
  ///   - loader: finds the templates of `include` and `render`.
  ///   - reads: the resources that have been read before, with capacity for more.
  package init(
    environment: Environment, globals: Object = Object(),
    loader: (any TemplateLoader)? = nil, reads: ReadSet = ReadSet()
  ) {
    self.environment = environment
    self.globals = globals
    self.loader = loader
    self.reads = reads
    limits = environment.limits
  }

  /// Records that the output depends on the moment of the build.
  package mutating func noteClock() {
    if let clock = environment.clock { reads.insert(clock, .content) }
  }

  /// Records the clock for a date that may lack its year, which is then the current one.
  package mutating func noteClock(for text: String) {
    let start = text.utf8.prefix(5)
    let hasYear = start.count == 5 && start.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
    if !hasYear || start.last != 0x2D { noteClock() }
  }

  // MARK: Variables

  /// Binds a name to a value until ``pop(_:)``; it hides all other variables of that name.
  package mutating func push(_ name: Symbol, _ value: Value) {
    locals.push(name, value)
  }

  /// Removes the names that were pushed last.
  package mutating func pop(_ count: Int = 1) {
    locals.pop(count)
  }

  /// Changes the value of the name that was pushed last.
  package mutating func setTop(_ value: Value) {
    guard locals.count > 0 else { return }
    locals.set(at: locals.count - 1, value)
  }

  /// Sets a variable of the page, as the `assign` tag does.
  /// - Throws: when the variables of a render exceed their limit.
  package mutating func assign(_ name: Symbol, _ value: Value) throws(Diagnostic) {
    noteWrite(name)
    try countKept(value, insteadOf: weight(of: name))
    assigned.set(name, value)
  }

  /// Renders an `assign` that applies one filter to a variable and assigns the result to the same name: the value
  /// is changed in place, so a loop that appends to it does not copy it each time.
  /// - Returns: false, without a change, when that is not possible.
  mutating func update(
    _ name: Symbol, by call: FilterCall, in file: SourceFile
  ) throws(Diagnostic) -> Bool {
    guard let update = call.update, !isRecording, locals.index(of: name, above: localBase) == nil,
      assigned.address(of: name) != nil
    else { return false }
    let arguments = call.isComputed ? try arguments(of: call) : FilterArguments(call.constant)
    guard var value = assigned.take(name) else { return false }
    let former = weight(of: value)
    do throws(Diagnostic) {
      try chargeForCall(on: value)
      let isDone = try update(&value, arguments, &self)
      if isDone { try charge(for: value) }
      assigned.set(name, value)
      guard isDone else { return false }
    } catch {
      assigned.set(name, value)
      throw located(error, call, file)
    }
    try countKept(value, insteadOf: former)
    return true
  }

  /// Counts a value that is assigned to a variable.
  /// - Parameter former: the weight of the variable's value until now.
  /// - Throws: when the variables of a render exceed their limit.
  private mutating func countKept(_ value: Value, insteadOf former: Int) throws(Diagnostic) {
    let weight = weight(of: value)
    assignedBytes += weight
    keptBytes += weight - former
    if keptBytes > limits.keptBytes { throw stop(.keptBytes) }
  }

  /// Sets a variable from a shared result, which has been checked against the limits.
  mutating func set(_ name: Symbol, ofResult value: Value) {
    keptBytes += weight(of: value) - weight(of: name)
    assigned.set(name, value)
  }

  /// The weight of an assigned variable; 0 when there is none.
  private func weight(of name: Symbol) -> Int {
    assigned.address(of: name).map { weight(of: $0.pointee) } ?? 0
  }

  private func weight(of value: Value) -> Int {
    switch value {
    case .string(let text): text.utf8.count
    case .array(let elements): elements.count * 8
    default: 1
    }
  }

  /// The value of a name: parameters and loop variables, then assigned ones, then counters, then
  /// those of the host.
  /// - Returns: nil when the name is undefined.
  /// - Complexity: O(number of scopes + number of globals), comparing integers.
  package mutating func value(of name: Symbol) -> Value? {
    address(of: name)?.pointee
  }

  /// The address of a name's value; valid until a variable is set, pushed or popped.
  @inline(__always)
  mutating func address(of name: Symbol) -> UnsafePointer<Value>? {
    let place = place(of: name)
    if isRecording { noteRead(name, at: place.index, place.address) }
    return place.address
  }

  /// True if reads and changes are recorded.
  @inline(__always)
  var isRecording: Bool { !recordings.isEmpty }

  /// The address of a name's value, without recording the read.
  /// - Returns: also its index, if it is a local variable.
  @inline(__always)
  mutating func place(of name: Symbol) -> (index: Int?, address: UnsafePointer<Value>?) {
    if let index = locals.index(of: name, above: localBase) {
      switch locals.state(at: index) {
      case .owned, .lent: break
      case .pair, .loop: makeWhole(at: index)
      }
      return (index, locals.address(at: index))
    }
    return (
      nil, assigned.address(of: name) ?? counters.address(of: name) ?? globals.address(of: name)
    )
  }

  /// Creates the value of a variable that is not stored as a value yet: a pair, or `forloop`.
  @inline(never)
  private mutating func makeWhole(at index: Int) {
    switch locals.state(at: index) {
    case .pair(let key):
      locals.set(at: index, .array([.string(key.name), locals.address(at: index).pointee]))
    case .loop(let loop):
      locals.set(at: index, .drop(drop(ofLoop: loop)), .loop(loop))
    case .owned, .lent: break
    }
  }

  /// The index of the loop to which the name `forloop` currently refers; nil if there is none.
  @inline(__always)
  func currentLoop() -> Int? {
    guard let index = locals.index(of: .forloop, above: localBase),
      case .loop(let loop) = locals.state(at: index)
    else { return nil }
    return loop
  }

  /// The address of the key or value of the current pair in a loop over an object; valid until a variable changes or
  /// another key is requested. Nil for anything else.
  @inline(__always)
  mutating func address(
    of part: VariablePath.PairPart, ofPair name: Symbol
  ) -> UnsafePointer<Value>? {
    guard let index = locals.index(of: name, above: localBase),
      case .pair(let key) = locals.state(at: index), !isRecording || !isOutside(local: index)
    else { return nil }
    switch part {
    case .key: return locals.keyAddress(key)
    case .value: return locals.address(at: index)
    }
  }

  /// The text that a filter wrote into ``scratch``, which is empty again.
  /// - Parameter isValid: true if the text consists of whole characters of valid strings, so that its
  ///   UTF-8 need not be checked.
  mutating func takeScratch(isValid: Bool = false) -> Value {
    let text = isValid ? String(validUTF8: scratch.span) : scratch.text()
    scratch.removeAll()
    return .string(text)
  }

  /// The local time of a moment in its zone.
  mutating func civil(of moment: Timestamp) -> CivilTime {
    if let (known, civil) = lastMoment, known == moment { return civil }
    let civil = moment.civil
    lastMoment = (moment, civil)
    return civil
  }

  // MARK: Limits

  /// Counts work and stops the render at the limit.
  @inline(__always)
  mutating func charge(_ amount: Int) throws(Diagnostic) {
    work += amount
    if work > limits.work { throw stop(.work) }
  }

  /// Counts the work of a filter's call, which costs about as much as eight nodes, and of the text
  /// that it reads.
  @inline(__always)
  /// - Parameter isFast: true if the filter reads text at the speed of memory and counts its other work itself.
  mutating func chargeForCall(on input: Value, isFast: Bool = false) throws(Diagnostic) {
    if case .string(let text) = input { try charge(text.utf8.count >> (isFast ? 10 : 6)) }
    try charge(8)
  }

  /// Counts the size of a value that a filter made.
  mutating func charge(for value: Value, isFast: Bool = false) throws(Diagnostic) {
    switch value {
    case .string(let text):
      let count = text.utf8.count
      if count > limits.stringBytes {
        throw stop(.stringBytes(limits.stringBytes))
      }
      try charge(count >> (isFast ? 9 : 5))
    case .array(let elements):
      if elements.count > limits.elements {
        throw stop(.elements(limits.elements))
      }
      try charge(elements.count >> 1)
    default: break
    }
  }

  /// Checks the size of the output.
  @inline(__always)
  mutating func check(_ output: borrowing OutputBuffer) throws(Diagnostic) {
    if output.count > limits.outputBytes {
      throw stop(.outputBytes(limits.outputBytes))
    }
  }

  /// The diagnostic of an exceeded limit, after which rendering stops.
  mutating func stop(_ limit: LiquidDiagnostic.RenderLimit) -> Diagnostic {
    isStopped = true
    return Diagnostic(LiquidDiagnostic.limit(limit))
  }

  /// The diagnostic of an array that grows too large.
  var tooManyElements: Diagnostic {
    mutating get { stop(.elements(limits.elements)) }
  }

  // MARK: Errors

  /// A diagnostic with the chain of templates that led to it.
  func placed(_ diagnostic: Diagnostic, at location: SourceLocation? = nil) -> Diagnostic {
    var placed = diagnostic
    if placed.location == nil { placed.location = location }
    for frame in includes.reversed() {
      guard let location = frame.location else { continue }
      let note = Diagnostic.Note(
        Message("'\(frame.path)' is included here", ja: "'\(frame.path)' はここで読み込まれています"),
        at: location)
      // A cycle of includes would repeat the same notes.
      let isKnown = placed.notes.contains { known in
        known.location?.range == location.range
          && known.location?.path.hasSameBytes(as: location.path) == true
      }
      if !isKnown { placed.notes.append(note) }
    }
    return placed
  }

  /// Records an error of a tag.
  mutating func record(_ error: Diagnostic, at location: SourceLocation) {
    diagnostics.report(placed(error, at: location))
  }

}
