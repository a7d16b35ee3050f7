internal import SourceText
package import ContentData

/// The `defaults:` of the configuration: front matter for documents by path and type.
package struct FrontMatterDefaults: Sendable {
  /// One entry of the list.
  package struct Rule: Sendable {
    /// The path to which it is limited; `""` for all.
    package var path: String
    /// The type to which it is limited: a collection's label or `pages`; nil for all.
    package var type: String?
    package var values: Object

    package init(path: String, type: String?, values: Object) {
      self.path = path
      self.type = type
      self.values = values
    }
  }

  private struct Prepared: Sendable {
    let rule: Rule
    /// The path without a leading slash and without the folder of collections.
    let prefix: String
    let glob: GlobPattern?
  }

  private let rules: [Prepared]
  /// An index of the rules' paths, or of their literal beginnings for patterns; only used for many
  /// rules.
  private let starts: PrefixIndex
  /// The keys that any rule sets to null.
  private let nullKeys: Set<Symbol>

  /// The number of rules up to which they are compared one by one.
  private static let fewRules = 16

  /// True if there is no rule at all.
  package var isEmpty: Bool { rules.isEmpty }

  /// Prepares the rules for matching.
  /// - Parameters:
  ///   - rules: in the order of the configuration.
  ///   - collectionsDirectory: `collections_dir`; paths of rules may begin with it.
  package init(_ rules: [Rule] = [], collectionsDirectory: String = "") {
    self.rules = rules.map { rule in
      var prefix = Self.sanitized(rule.path)
      if !collectionsDirectory.isEmpty, prefix.hasBytePrefix(collectionsDirectory + "/") {
        prefix = String(
          decoding: prefix.utf8.dropFirst(collectionsDirectory.utf8.count + 1), as: UTF8.self)
      }
      let glob =
        prefix.utf8.contains(UInt8(ascii: "*")) ? GlobPattern(prefix, folderAware: true) : nil
      return Prepared(rule: rule, prefix: prefix, glob: glob)
    }
    nullKeys = Set(
      rules.flatMap { $0.values.entries.lazy.filter { $0.value.isNull }.map(\.key) })
    starts = PrefixIndex(
      rules.count <= Self.fewRules
        ? []
        : self.rules.map { rule in
          rule.glob.map { String(decoding: $0.literalStart, as: UTF8.self) } ?? rule.prefix
        })
  }

  /// The rules that may apply to a path, in their order.
  /// - Complexity: that of ``PrefixIndex/numbers(in:)``; O(number of rules) for few rules.
  private func candidates(_ path: String) -> [Int] {
    guard rules.count > Self.fewRules else { return Array(rules.indices) }
    return starts.numbers(in: path).sorted()
  }

  private static func sanitized(_ path: String) -> String {
    var bytes = path.utf8[...]
    guard bytes.first == UInt8(ascii: "/") else { return path }
    bytes.removeFirst()
    return String(Substring(bytes))
  }

  /// The merged values for a document, the most specific rule last.
  ///
  /// A rule with a longer path takes precedence; among equally long paths a rule with a type; then
  /// the later rule.
  /// - Parameters:
  ///   - path: the document's path relative to the source (without `collections_dir`).
  ///   - type: its collection's label, or `pages`.
  ///   - cache: caches merged values by the set of applying rules; each task has its own.
  /// - Complexity: that of ``candidates(_:)``, and O(length of the path) for each of them.
  package func values(forPath path: String, type: String?, cache: inout Cache) -> Object {
    if rules.isEmpty { return Object() }
    let path = Self.sanitized(path)
    var applying: [Int] = []
    for index in candidates(path) where applies(rules[index], path: path, type: type) {
      applying.append(index)
    }
    if applying.isEmpty { return Object() }
    if let known = cache.merged[applying] { return known }
    var result = Object()
    var winner: Rule?
    for index in applying {
      let rule = rules[index].rule
      if winner == nil || Self.precedes(rule, over: winner!) {
        result.merge(rule.values)
        winner = rule
      } else {
        result = rule.values.merging(result)
      }
    }
    cache.merged[applying] = result
    return result
  }

  /// Returns true if the rule that applies to a key of a page sets it to null. Merged values cannot show this,
  /// because null replaces nothing; Jekyll looks a page's layout up in the rules themselves.
  /// - Complexity: that of ``values(forPath:type:cache:)`` if any rule sets a key to null, else O(1).
  package func nullifies(_ key: Symbol, forPath path: String, type: String?) -> Bool {
    guard nullKeys.contains(key) else { return false }
    let path = Self.sanitized(path)
    var winner: Rule?
    for rule in candidates(path).map({ rules[$0] })
    where rule.rule.values[key] != nil && applies(rule, path: path, type: type) {
      if winner == nil || Self.precedes(rule.rule, over: winner!) { winner = rule.rule }
    }
    return winner?.values[key]?.isNull == true
  }

  /// Cached merges, by the numbers of their rules.
  package struct Cache {
    fileprivate var merged: [[Int]: Object] = [:]
    package init() {}
  }

  private func applies(_ rule: Prepared, path: String, type: String?) -> Bool {
    if let wanted = rule.rule.type {
      guard let type, type.hasSameBytes(as: wanted) else { return false }
    }
    if rule.prefix.isEmpty { return true }
    guard let glob = rule.glob else { return path.hasBytePrefix(rule.prefix) }
    if glob.matches(path) { return true }
    var bytes = path.utf8[...]
    while let slash = bytes.lastIndex(of: UInt8(ascii: "/")) {
      bytes = bytes[..<slash]
      if glob.matches(String(Substring(bytes))) { return true }
    }
    return false
  }

  private static func precedes(_ new: Rule, over old: Rule) -> Bool {
    let newLength = sanitized(new.path).unicodeScalars.count
    let oldLength = sanitized(old.path).unicodeScalars.count
    if newLength != oldLength { return newLength > oldLength }
    return new.type != nil || old.type == nil
  }
}
