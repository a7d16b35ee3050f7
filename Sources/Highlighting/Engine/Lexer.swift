/// A change of the stack of states.
struct StackStep: Sendable {
  /// How many states leave; ``everything`` empties the stack down to the root.
  var pops: UInt8 = 0
  /// The state that enters, or -1.
  var first: Int16 = -1
  /// A second state that enters on top of the first, or -1.
  var second: Int16 = -1

  static let everything: UInt8 = .max

  /// Whether it does anything at all.
  var changesStack: Bool { pops > 0 || first >= 0 }
  static let none = StackStep()
}

/// How a text that was found in the input ends a state: a here-document's word, a raw string's
/// quotes and hashes, the bracket that mirrors an opening one.
struct CloserPlan: Sendable {
  /// Where a closer counts.
  enum Place: Sendable {
    case anywhere
    /// At the start of a line, not followed by a word byte.
    case lineStart
    /// As ``lineStart``, with blanks before it.
    case indented
    /// Not a text: the first line that is not deeper than the one of the opening match.
    case dedent
  }

  /// What the closer starts with.
  var prefix: [UInt8] = []
  /// What it ends with.
  var suffix: [UInt8] = []
  /// Which bytes of the opening match stand in between, by byte value; empty for none.
  var kept: [Bool] = []
  /// Whether the closer is the mirrored last byte of the opening match, which then nests.
  var mirrors = false
  var place: Place = .anywhere
  /// The class of the closer.
  var token: TokenClass = .text
}

/// What one rule of a lexer does when its pattern has matched.
struct LexerRule: Sendable {
  enum Effect: Sendable {
    case none
    /// The matched text is lexed in another language.
    case lexAs(guest: Int)
    /// The text up to a terminator is lexed in another language.
    case embed(guest: Int, terminator: Int)
    /// The state that is entered ends with a closer.
    case close(plan: Int)
    /// A here-document's body, in a state, starts after this line.
    case announce(plan: Int, state: Int)
    /// The line ends: announced bodies start.
    case bodies
  }

  var token: TokenClass
  var step: StackStep = .none
  /// The number of a word table that may change class and step, or -1.
  var words: Int16 = -1
  /// The number of the root that matches the body alone when the pattern looks ahead, or -1.
  var bodyRoot: Int16 = -1
  var effect: Effect = .none
  /// Whether it does nothing but give its token to what its pattern matches; noted when the lexer is made.
  fileprivate(set) var isPlain = false

  fileprivate var doesNothingElse: Bool {
    guard case .none = effect else { return false }
    return !step.changesStack && words < 0 && bodyRoot < 0
  }
}

/// A language's tables, made from its description on first use and immutable after that.
package final class Lexer: Sendable {
  let automaton: Automaton
  /// Rules by mark − 1.
  let rules: [LexerRule]
  let words: [WordTable]
  let plans: [CloserPlan]
  let terminators: [[UInt8]]
  /// The languages that rules hand text to, by name.
  let guests: [String]
  /// The state that code without an opening mark starts in.
  let inlineStart: (state: Int16, opening: [UInt8])?

  init(
    automaton: Automaton, rules: [LexerRule], words: [WordTable], plans: [CloserPlan],
    terminators: [[UInt8]], guests: [String], inlineStart: (state: Int16, opening: [UInt8])?
  ) {
    self.automaton = automaton
    self.rules = rules.map { rule in
      var rule = rule
      rule.isPlain = rule.doesNothingElse
      return rule
    }
    self.words = words
    self.plans = plans
    self.terminators = terminators
    self.guests = guests
    self.inlineStart = inlineStart
  }
}
