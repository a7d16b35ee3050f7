internal import ContentData

/// The stack of current loop variables and parameters, innermost last.
///
/// It manages its own memory for two reasons: a variable can be read without a copy (``Borrowed``), and a loop can
/// refer to the elements of its collection instead of retaining each of them.
struct LocalStack: ~Copyable {
  /// The owner of a variable's value.
  enum State {
    /// The stack owns the value.
    case owned
    /// The value belongs to the collection of a running loop.
    case lent
    /// The key of a pair in a loop over an object; its value is borrowed like ``lent``.
    case pair(Symbol)
    /// The loop that the name `forloop` means; its drop, once one was needed, is owned by the stack.
    case loop(Int)

    var isOwner: Bool {
      switch self {
      case .owned, .loop: true
      case .lent, .pair: false
      }
    }
  }

  private struct Local {
    let name: Symbol
    var state: State
    var value: Value
  }

  private var base: UnsafeMutablePointer<Local>
  private var capacity: Int
  private(set) var count = 0
  /// The last requested key of a pair, and its name.
  private var key: Symbol?
  private let keyName: UnsafeMutablePointer<Value>
  /// The address of a `nil`, for undefined names.
  let nothing: UnsafePointer<Value>

  init() {
    capacity = 16
    base = .allocate(capacity: capacity)
    keyName = .allocate(capacity: 2)
    keyName.initialize(repeating: .null, count: 2)
    nothing = UnsafePointer(keyName + 1)
  }

  deinit {
    for index in 0..<count { Self.release(base + index) }
    base.deallocate()
    keyName.deinitialize(count: 2)
    keyName.deallocate()
  }

  private static func release(_ local: UnsafeMutablePointer<Local>) {
    if local.pointee.state.isOwner { local.deinitialize(count: 1) }
  }

  /// Adds a variable.
  mutating func push(_ name: Symbol, _ value: Value, _ state: State = .owned) {
    if count == capacity { grow() }
    (base + count).initialize(to: Local(name: name, state: state, value: value))
    count += 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Local>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }

  /// Removes the variables that were pushed last.
  mutating func pop(_ number: Int) {
    for _ in 0..<min(number, count) {
      count -= 1
      Self.release(base + count)
    }
  }

  /// The innermost variable of a name.
  /// - Parameter bottom: the number of hidden variables, from the outermost on.
  /// - Complexity: O(number of variables), comparing integers.
  @inline(__always)
  func index(of name: Symbol, above bottom: Int) -> Int? {
    var index = count
    while index > bottom {
      index -= 1
      if base[index].name == name { return index }
    }
    return nil
  }

  @inline(__always)
  func state(at index: Int) -> State { base[index].state }

  /// The address of a variable's value; valid until a variable is pushed, popped or set.
  @inline(__always)
  func address(at index: Int) -> UnsafePointer<Value> {
    UnsafePointer(address(ofValueIn: base + index))
  }

  @inline(__always)
  private func address(
    ofValueIn local: UnsafeMutablePointer<Local>
  ) -> UnsafeMutablePointer<Value> {
    withUnsafeMutablePointer(to: &local.pointee.value) { $0 }
  }

  /// The address of a pair's key as a string; valid until another key is requested.
  @inline(__always)
  mutating func keyAddress(_ symbol: Symbol) -> UnsafePointer<Value> {
    if key != symbol {
      key = symbol
      keyName.pointee = .string(symbol.name)
    }
    return UnsafePointer(keyName)
  }

  /// Sets a variable to a value that the stack owns.
  /// - Parameter state: ``State/owned``, or the loop that the variable still stands for.
  mutating func set(at index: Int, _ value: Value, _ state: State = .owned) {
    let local = base + index
    if local.pointee.state.isOwner {
      local.pointee.value = value
    } else {
      address(ofValueIn: local).initialize(to: value)
    }
    local.pointee.state = state
  }

  /// Makes a variable refer to a value without copying it; the owner must keep the value alive as long
  /// as the variable exists.
  @inline(__always)
  mutating func show(at index: Int, _ source: UnsafePointer<Value>, _ state: State = .lent) {
    let local = base + index
    let target = address(ofValueIn: local)
    if local.pointee.state.isOwner { target.deinitialize(count: 1) }
    UnsafeMutableRawPointer(target).copyMemory(
      from: source, byteCount: MemoryLayout<Value>.size)
    local.pointee.state = state
  }
}
