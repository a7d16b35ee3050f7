package import ContentData
internal import RubyText
package import SourceText

/// The mutable state of a render: variables, loops, counters, dependencies, diagnostics. One owner, one task.
package struct RenderContext: ~Copyable {
  package let environment: Environment
  /// The variables of the host: `site`, `page`, `content`; a template's own variables hide them.
  package var globals: Object
  /// The resources that have been read so far.
  package var reads: ReadSet
  /// The errors and warnings of this render, in order.
  package var diagnostics: [Diagnostic] = []
  /// True if errors stay printed in the output and do not make the rendering fail.
  package var errorsArePrinted = false
  /// Cached results of filters over strings, if the host keeps them from render to render.
  package var filterMemo: FilterMemo?
  /// The observer of templates that this one includes.
  package var observer: (any RenderObserver)?

  let loader: (any TemplateLoader)?
  let limits: Limits

  /// The texts that host tags keep between their calls in one render.
  var keptTexts: [ByteKey: String] = [:]
  /// The parts that are being rendered whose results may be used again, innermost last.
  var recordings: [Recording] = []
  /// The resources that were read only to answer questions about the page itself: they belong to the page and not to
  /// a result that other pages use.
  var pageReads = ReadSet()
  /// True if no result of this render can be used again, because a value was made that changes.
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
  /// Where each named loop ended, for `offset: continue`; how far each `cycle` is.
  var loopEnds = LoopEnds()
  var cycles: [Symbol: Int] = [:]
  var namedCycles: [ByteKey: Int] = [:]
  var lastChanged: [UInt8]?
  /// Templates that are being rendered, with the tags that asked for them.
  var includes: [IncludeFrame] = []
  /// True if an `include` is forbidden because a `render` is running.
  var isIsolated = false

  /// The tags of the long text in which `replace` and `remove` searched last.
  var tagBeginnings: TagBeginnings?
  /// Where a filter writes its text before it is a string; empty between uses.
  var scratch = OutputBuffer(capacity: 256)
  /// The last date that was formatted, and its local time: one date is often shown twice.
  private var lastMoment: (Timestamp, CivilTime)?
  /// True if a drop made something since this was set to false.
  var wasMade = false
  var depth = 0
  var work = 0
  /// The bytes that the variables hold now.
  var keptBytes = 0
  /// The bytes of all values that were assigned so far.
  var assignedBytes = 0
  /// True if a limit was reached: then rendering stops for good.
  var isStopped = false
  /// True if the diagnostic of that limit has a location and was added to the others.
  var isStopRecorded = false

  /// A loop that is running: `forloop` without a drop.
  struct LoopFrame {
    let name: Symbol
    let length: Int
    var index: Int
    /// Made when `forloop` is used as a value.
    var drop: ForLoopDrop?
  }

  /// A template that is being rendered and the tag that asked for it.
  struct IncludeFrame {
    let path: String
    let location: SourceLocation?
  }

  /// Makes a context for one output.
  /// - Parameters:
  ///   - environment: what the templates were compiled with.
  ///   - globals: what the host provides.
  ///   - loader: finds the templates of `include` and `render`.
  ///   - reads: what has been read before, and room for more.
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

  /// Notes that something follows from the moment of the build.
  package mutating func noteClock() {
    if let clock = environment.clock { reads.insert(clock, .content) }
  }

  /// Notes the clock for a date that may leave out its year, which is then the present one.
  package mutating func noteClock(for text: String) {
    let start = text.utf8.prefix(5)
    let hasYear = start.count == 5 && start.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
    if !hasYear || start.last != 0x2D { noteClock() }
  }

  // MARK: Variables

  /// Gives a name to a value until ``pop(_:)``; it hides all others of that name.
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
  /// - Throws: when the variables of a render hold too much.
  package mutating func assign(_ name: Symbol, _ value: Value) throws(Diagnostic) {
    noteWrite(name)
    try countKept(value, insteadOf: weight(of: name))
    assigned.set(name, value)
  }

  /// Renders an `assign` that passes a variable through one filter and keeps what comes of it under the same name:
  /// the value is changed in place, so a loop that appends to it does not copy it each time.
  /// - Returns: false, with nothing changed, when that is not possible.
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
  /// - Throws: when the variables of a render hold too much.
  private mutating func countKept(_ value: Value, insteadOf former: Int) throws(Diagnostic) {
    let weight = weight(of: value)
    assignedBytes += weight
    keptBytes += weight - former
    if keptBytes > limits.keptBytes { throw stop("kept-bytes", "variables take too much memory") }
  }

  /// Sets a variable that a used result leaves behind; the result was found not to exceed the limits.
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

  /// The value of a name: parameters and loop variables, then assigned ones, then counters, then what
  /// the host provides.
  /// - Returns: nil when the name means nothing.
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

  /// The address of a name's value, without noting the read.
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

  /// Creates the value of a variable that is stored in parts so far: a pair, `forloop`.
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

  /// The loop that the name `forloop` means now, if it means one.
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
  /// - Parameter isValid: true if it is made of whole characters of other texts, and need not be examined.
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
    if work > limits.work { throw stop("work", "the template exceeds the work limit") }
  }

  /// Counts a filter's call, which costs about as much as eight nodes, and the text that it reads.
  @inline(__always)
  /// - Parameter isFast: whether text is passed over at the speed of memory; what else the filter does, it counts itself.
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
        throw stop("string", "a string is larger than \(limits.stringBytes) bytes")
      }
      try charge(count >> (isFast ? 9 : 5))
    case .array(let elements):
      if elements.count > limits.elements {
        throw stop("elements", "an array has more than \(limits.elements) elements")
      }
      try charge(elements.count >> 1)
    default: break
    }
  }

  /// Checks the size of the output.
  @inline(__always)
  mutating func check(_ output: borrowing OutputBuffer) throws(Diagnostic) {
    if output.count > limits.outputBytes {
      throw stop(
        "output", "the output is larger than \(limits.outputBytes) bytes",
        hint: "if it is meant to be so large, set 'page_size_limit' in _config.yml, in megabytes")
    }
  }

  /// The diagnostic of a limit; nothing more is rendered after it.
  mutating func stop(
    _ id: String, _ message: String,
    hint: String = "templates have limits so that a build always ends"
  ) -> Diagnostic {
    isStopped = true
    return Diagnostic("liquid.limit-\(id)", message, hint: hint)
  }

  /// The diagnostic of an array that grows too large.
  var tooManyElements: Diagnostic {
    mutating get { stop("elements", "an array has more than \(limits.elements) elements") }
  }

  // MARK: Errors

  /// A diagnostic with the chain of templates that led to it.
  func placed(_ diagnostic: Diagnostic, at location: SourceLocation? = nil) -> Diagnostic {
    var placed = diagnostic
    if placed.location == nil { placed.location = location }
    for frame in includes.reversed() {
      guard let location = frame.location else { continue }
      let note = Diagnostic.Note("'\(frame.path)' is included here", at: location)
      // A cycle of includes would fill the screen.
      let isKnown = placed.notes.contains { known in
        known.location?.range == location.range
          && known.location?.path.hasSameBytes(as: location.path) == true
      }
      if !isKnown { placed.notes.append(note) }
    }
    return placed
  }

  /// Notes an error of a tag.
  mutating func record(_ error: Diagnostic, at location: SourceLocation) {
    diagnostics.append(placed(error, at: location))
  }

}
