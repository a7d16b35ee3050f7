internal import ContentData
internal import SourceText
internal import Synchronization

extension RenderContext {
  /// Renders a static fragment, or writes its cached output.
  /// - Returns: true if the node after it is to be rendered.
  mutating func render(
    _ run: StaticFragment, of block: Block, into output: inout OutputBuffer
  ) throws(Diagnostic) -> Bool {
    guard filterMemo != nil, run.roots.allSatisfy({ isGlobal($0) }) else {
      return try render(run.nodes, of: block, into: &output)
    }
    if let cost = filterMemo?.fragments.cost(of: run) {
      // The cached cost counts toward the limits, so that they apply as without the cache.
      if work + cost <= limits.work, depth + run.depth <= limits.nesting * 3 {
        try charge(cost)
        filterMemo?.fragments.write(run, into: &output, &reads, &loopEnds)
        if isRecording {
          for root in run.roots { _ = address(of: root) }
          for name in run.loops { noteLoopEnd(name, loopEnds.end(of: name)) }
        }
        return true
      }
    }
    if filterMemo?.fragments.isKnown(run) == true {
      return try render(run.nodes, of: block, into: &output)
    }
    return try makeFragment(run, of: block, into: &output)
  }

  private mutating func makeFragment(
    _ run: StaticFragment, of block: Block, into output: inout OutputBuffer
  ) throws(Diagnostic) -> Bool {
    let start = output.count
    let before = (work: work, diagnostics: diagnostics.count)
    var outer = exchange(&reads, with: reads.forPart)
    defer {
      outer.formUnion(reads)
      reads = outer
    }
    wasMade = false
    let goesOn = try render(run.nodes, of: block, into: &output)
    if goesOn, !wasMade, !reads.isPageBound, diagnostics.count == before.diagnostics {
      filterMemo?.fragments.keep(
        run, output, from: start, cost: work - before.work, reads, loopEnds)
    } else {
      filterMemo?.fragments.refuse(run)
    }
    return goesOn
  }

  /// Returns true if a name refers to one of the host's variables and is not hidden by another.
  func isGlobal(_ name: Symbol) -> Bool {
    locals.index(of: name, above: localBase) == nil && assigned.address(of: name) == nil
      && counters.address(of: name) == nil && globals.address(of: name) != nil
  }
}
