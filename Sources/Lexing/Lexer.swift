/// A change of the stack of states.
struct StackStep: Sendable {
  /// How many states leave; ``everything`` empties the stack down to the root.
  var pops: UInt8 = 0
  /// The state that enters, -1 for none, or ``same``.
  var first: Int16 = -1
  /// A second state that enters on top of the first, or -1.
  var second: Int16 = -1

  static let everything: UInt8 = .max
  /// The state on top enters once more.
  static let same: Int16 = -2

  /// True if it does anything at all.
  var changesStack: Bool { pops > 0 || first != -1 }
  static let none = StackStep()
}

/// How a text that was found in the input ends a state: a here-document's word, a raw string's
/// quotes and hashes, the bracket that mirrors an opening one.
struct ClosingDelimiter: Sendable {
  /// Where a closer counts.
  enum Place: Sendable {
    case anywhere
    /// At the start of a line, not followed by a word byte.
    case lineStart
    /// As ``lineStart``, with blanks before it, which belong to it.
    case indented
    /// Alone on a line with blanks around it; the closer is the line with its line feed.
    case wholeLine
    /// Not a text: the first line that is not deeper than the one of the opening match.
    case dedent
  }

  /// The first bytes of the closer.
  var prefix: [UInt8] = []
  /// The last bytes of the closer.
  var suffix: [UInt8] = []
  /// Which bytes of the opening match stand in between, by byte value; empty for none.
  var kept: [Bool] = []
  /// True if the closer is the mirrored last byte of the opening match, which then nests.
  var mirrors = false
  var place: Place = .anywhere
  /// The class of the closer.
  var token: TokenClass = .text
}

/// The token that a match, or a group of it, becomes.
struct TokenPlan: Sendable {
  var token: TokenClass
  /// The number of a keyword table that may change class and step, or -1.
  var words: Int16 = -1
  /// The number of a language that lexes the text, or -1.
  var guest: Int16 = -1
  /// True if the guest goes on where it stopped the last time.
  var resumes = false
  /// The group that names the language of this one, or 0.
  var namingGroup: Int8 = 0
}

/// The action of a lexer rule whose pattern has matched.
struct LexerRule: Sendable {
  enum Effect: Sendable {
    case none
    /// The text up to a terminator is lexed in another language.
    case embed(guest: Int, terminator: Int)
    /// The state that is entered ends with a closer.
    case close(plan: Int)
    /// A here-document's body, in a state, starts after this line.
    case announce(plan: Int, state: Int)
    /// The line ends: announced bodies start, and the match gets a class of its own if there are some.
    case bodies(TokenClass)
    /// A guest begins anew at its next text.
    case reset(guest: Int)
  }

  /// The token that the match becomes, if it has no groups.
  var plan: TokenPlan
  /// Where the tokens that its groups become stand in ``Lexer/groupPlans``, and how many they are; 0 if the match is
  /// one token.
  var firstGroup = 0
  var groupCount = 0
  var step: StackStep = .none
  var effect: Effect = .none
  /// How many bytes of the automaton's match are only looked at.
  var lookaheadWidth = 0
  /// The entry of the matcher that finds the end of the match and its groups, or -1.
  var matcher: Int = -1
}

/// The part of a rule that the inner loop needs.
struct RuleSummary: Sendable {
  /// The work that a match needs besides writing its token.
  enum Work: UInt8, Sendable {
    case none
    /// A lookup in a keyword table.
    case words
    /// A change of the stack of states.
    case step
    /// Any other action.
    case anything
  }

  var token: TokenClass
  var work: Work
  var lookaheadWidth: UInt8
  /// The number of the table of words, or -1.
  var words: Int16
  /// The entry of the matcher, or -1.
  var matcher: Int16

  static let none = RuleSummary(
    token: .err, work: .none, lookaheadWidth: 0, words: -1, matcher: -1)

  init(
    token: TokenClass, work: Work, lookaheadWidth: UInt8, words: Int16, matcher: Int16
  ) {
    self.token = token
    self.work = work
    self.lookaheadWidth = lookaheadWidth
    self.words = words
    self.matcher = matcher
  }

  /// The summary of a rule.
  init(_ rule: LexerRule) {
    var work = Work.anything
    if case .none = rule.effect, rule.groupCount == 0, rule.plan.guest < 0,
      rule.plan.namingGroup == 0
    {
      switch (rule.plan.words >= 0, rule.step.changesStack) {
      case (false, false): work = .none
      case (true, false): work = .words
      case (false, true): work = .step
      case (true, true): work = .anything
      }
    }
    self.init(
      token: rule.plan.token, work: work,
      lookaheadWidth: UInt8(truncatingIfNeeded: rule.lookaheadWidth),
      words: work == .words ? rule.plan.words : -1, matcher: Int16(rule.matcher))
  }
}

/// The tables of a language, built from its description on first use and immutable except for the automata's states.
package final class Lexer: Sendable {
  /// The automata that find matches.
  let automata: AutomatonPool
  /// Rules by mark − 1.
  let rules: [LexerRule]
  let summaries: [RuleSummary]
  /// The plans for the tokens of rules' groups, for all rules in order.
  let groupPlans: [TokenPlan]
  /// The patterns of rules that the automaton cannot decide alone.
  let matcher: MatcherProgram
  /// For each symbol the number of its context: the class of symbols before a position that conditions at the start
  /// of patterns distinguish.
  let contextOf: [UInt8]
  /// The number of contexts.
  let contextCount: Int
  /// The automaton's root by state × contexts + context.
  let roots: [Int32]
  /// The roots to continue with when the matcher of a rule has failed, grouped by root.
  private let continuations: [Continuation]
  /// The start of each root's group in ``continuations``, and the end of the last.
  private let continuationStarts: [Int32]
  let words: KeywordTables
  let plans: [ClosingDelimiter]
  let terminators: [[UInt8]]
  /// The languages that rules hand text to, by name.
  let guests: [String]
  /// Finds the languages by name.
  let find: Language.Finder
  /// The start state of code that does not match a pattern (an entry of the matcher), such as PHP
  /// without `<?php`.
  let inlineStart: (state: Int16, opening: Int)?

  /// The number of states that runs have built, for measuring.
  package var stateCount: Int { automata.stateCount }

  /// The root to continue with when the matcher of a rule has failed.
  struct Continuation: Sendable {
    /// The rule's mark.
    var mark: Int32
    var root: Int32
  }

  /// The root to continue with when the matcher of a rule has failed; -1 when there is none.
  /// - Complexity: O(rules with matchers at the root).
  func continuation(root: Int32, mark: Int) -> Int32 {
    for place in Int(continuationStarts[Int(root)])..<Int(continuationStarts[Int(root) + 1])
    where continuations[place].mark == Int32(mark) {
      return continuations[place].root
    }
    return -1
  }

  init(
    automaton: AutomatonProgram, rules: [LexerRule], groupPlans: [TokenPlan],
    matcher: MatcherProgram, contextOf: [UInt8], contextCount: Int, roots: [Int32],
    continuations: [[Continuation]],
    words: KeywordTables, plans: [ClosingDelimiter], terminators: [[UInt8]], guests: [String],
    find: @escaping Language.Finder, inlineStart: (state: Int16, opening: Int)?
  ) {
    automata = AutomatonPool(automaton)
    self.rules = rules
    self.groupPlans = groupPlans
    self.matcher = matcher
    self.contextOf = contextOf
    self.contextCount = contextCount
    self.roots = roots
    self.continuations = Array(continuations.joined())
    var starts: [Int32] = [0]
    starts.reserveCapacity(continuations.count + 1)
    for list in continuations { starts.append(starts[starts.count - 1] + Int32(list.count)) }
    continuationStarts = starts
    summaries = rules.map(RuleSummary.init)
    self.words = words
    self.plans = plans
    self.terminators = terminators
    self.guests = guests
    self.find = find
    self.inlineStart = inlineStart
  }

  /// Passes the borrowed tables to a closure; they must not outlive it.
  @inline(__always)
  func withTables(_ body: (LexerTables) -> Void) {
    matcher.withMatcher { matcher in
      words.withLookup { words in
        rules.withUnsafeBufferPointer { rules in
          summaries.withUnsafeBufferPointer { summaries in
            groupPlans.withUnsafeBufferPointer { groupPlans in
              roots.withUnsafeBufferPointer { roots in
                contextOf.withUnsafeBufferPointer { contextOf in
                  body(
                    LexerTables(
                      matcher: matcher, words: words, rules: rules, summaries: summaries,
                      groupPlans: groupPlans, roots: roots, contextOf: contextOf))
                }
              }
            }
          }
        }
      }
    }
  }
}

/// Borrowed tables of a lexer, valid during one run, so that accesses cause no reference counting.
struct LexerTables {
  let matcher: PatternMatcher
  let words: KeywordLookup
  let rules: UnsafeBufferPointer<LexerRule>
  let summaries: UnsafeBufferPointer<RuleSummary>
  let groupPlans: UnsafeBufferPointer<TokenPlan>
  let roots: UnsafeBufferPointer<Int32>
  let contextOf: UnsafeBufferPointer<UInt8>
}
