extension Diagnostic {
  /// The number of further locations that are listed.
  private static let listedPlaces = 4

  /// Merges the diagnostics about uses of the same missing owner (``use``) with the same severity: the first one is
  /// kept, with the number of the others, the used names, and the first of their locations.
  ///
  /// A warning about the owner itself is removed when a use of it is reported, and its location becomes a note
  /// there.
  /// - Parameter diagnostics: in input order, each once.
  /// - Complexity: O(n).
  package static func merged(_ diagnostics: some Sequence<Diagnostic>) -> [Diagnostic] {
    let diagnostics = Array(diagnostics)
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
        first.notes.append(
          Note(
            Message("it is named here", ja: "ここで指定されています"),
            at: diagnostics[number].location))
        first.advice = first.advice ?? diagnostics[number].advice
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

  /// One diagnostic for several uses of the same owner.
  /// - Parameter uses: at least two.
  private static func joined(_ uses: [Diagnostic]) -> Diagnostic {
    var result = uses[0]
    var names: [String] = []
    var seen: Set<[UInt8]> = []
    for name in uses.compactMap({ $0.use?.name }) where seen.insert(Array(name.utf8)).inserted {
      names.append(name)
    }
    result.sentence = Message(
      "\(result.message) (\(uses.count) uses)",
      ja: "\(result.sentence.japanese) (\(uses.count) か所)")
    if names.count > 1 {
      let list = names.map { "'\($0)'" }.joined(separator: ", ")
      result.notes.append(Note(Message("the names used are \(list)", ja: "使われている名前: \(list)")))
    }
    for other in uses.dropFirst().prefix(listedPlaces) {
      result.notes.append(Note(Message("also here", ja: "ここにもあります"), at: other.location))
    }
    return result
  }
}
