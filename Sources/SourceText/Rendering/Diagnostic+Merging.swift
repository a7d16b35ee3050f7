extension Diagnostic {
  /// How many further places are listed.
  private static let listedPlaces = 4

  /// Joins the diagnostics that report uses of one missing thing (``use``) and have one severity: the first one stays, with the
  /// number of the others, the names that they use, and the first of their places.
  ///
  /// A warning about the thing itself is dropped when a use of it is reported, and its place is noted there.
  /// - Parameter diagnostics: in input order, each once.
  /// - Complexity: O(n).
  package static func merged(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var groups: [Group: [Int]] = [:]
    var named: [[UInt8]: Int] = [:]
    for (number, diagnostic) in diagnostics.enumerated() {
      guard let use = diagnostic.use else { continue }
      if use.name == nil {
        named[Array(use.owner.utf8)] = named[Array(use.owner.utf8)] ?? number
      } else {
        groups[Group(use, diagnostic.severity), default: []].append(number)
      }
    }
    if groups.isEmpty { return diagnostics }
    var dropped: Set<Int> = []
    var changed: [Int: Diagnostic] = [:]
    for (group, members) in groups {
      var first = diagnostics[members[0]]
      if members.count > 1 { first = joined(members.map { diagnostics[$0] }) }
      dropped.formUnion(members.dropFirst())
      if let number = named[group.owner] {
        dropped.insert(number)
        first.notes.append(Note("it is named here", at: diagnostics[number].location))
        first.hint = first.hint ?? diagnostics[number].hint
      }
      changed[members[0]] = first
    }
    return diagnostics.indices.filter { !dropped.contains($0) }.map {
      changed[$0] ?? diagnostics[$0]
    }
  }

  /// The uses that are shown as one.
  private struct Group: Hashable {
    let owner: [UInt8]
    let severity: Severity

    init(_ use: Use, _ severity: Severity) {
      owner = Array(use.owner.utf8)
      self.severity = severity
    }
  }

  /// One diagnostic for several uses of one thing.
  /// - Parameter uses: at least two.
  private static func joined(_ uses: [Diagnostic]) -> Diagnostic {
    var result = uses[0]
    var names: [String] = []
    var seen: Set<[UInt8]> = []
    for name in uses.compactMap({ $0.use?.name }) where seen.insert(Array(name.utf8)).inserted {
      names.append(name)
    }
    result.message = "\(result.message) (\(uses.count) uses)"
    if names.count > 1 {
      result.notes.append(
        Note("the names used are \(names.map { "'\($0)'" }.joined(separator: ", "))"))
    }
    for other in uses.dropFirst().prefix(listedPlaces) {
      result.notes.append(Note("also here", at: other.location))
    }
    return result
  }
}
