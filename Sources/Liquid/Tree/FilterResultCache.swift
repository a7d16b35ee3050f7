package import ContentData
package import SourceText
internal import Synchronization

/// Results of filters over the site's large collections, computed once for all pages of a build.
///
/// A collection is identified by its first and last element and its length, and compared by the address of its
/// elements: the cache retains the array, so the address stays valid. Elements are immutable, so that a result is
/// valid during the whole build. A result is only cached when its array occurs a second time: most arrays exist
/// for one page.
package final class FilterResultCache: Sendable {
  /// The smallest array that is worth the lookup.
  package static let minimumCount = 32
  /// The largest number of results.
  private static let capacity = 4096

  /// The key of a cached result.
  struct Key: Hashable {
    let first: ObjectIdentifier
    let last: ObjectIdentifier
    let count: Int
    let filter: String
    let arguments: [UInt8]
  }

  private struct Entry {
    /// The array that the result was made of.
    let source: [Value]
    let result: Value
    let reads: ReadSet
  }

  private struct State {
    var entries: [Key: Entry] = [:]
    var seen: Set<Int> = []
  }

  private let state = Mutex(State())

  package init() {}

  func result(for key: Key, of source: [Value]) -> (Value, ReadSet)? {
    state.withLock { state in
      guard let entry = state.entries[key], entry.source.span.isIdentical(to: source.span) else {
        return nil
      }
      return (entry.result, entry.reads)
    }
  }

  /// Returns true if a result is worth caching because its key was looked up before.
  func wants(_ key: Key) -> Bool {
    state.withLock { state in
      if state.entries.count >= Self.capacity { return false }
      if state.seen.contains(key.hashValue) { return true }
      if state.seen.count >= Self.capacity * 4 { state.seen.removeAll() }
      state.seen.insert(key.hashValue)
      return false
    }
  }

  func keep(_ result: Value, _ reads: ReadSet, for key: Key, source: [Value]) {
    state.withLock { state in
      state.entries[key] = Entry(source: source, result: result, reads: reads)
    }
  }
}

extension RenderContext {
  /// The result of a filter, from the memo if the input is a large collection of drops.
  ///
  /// The resources that the computation reads are noted in either case.
  /// - Parameters:
  ///   - filter: the filter's name; part of the key.
  ///   - value: the collection.
  ///   - arguments: the filter's arguments; plain values.
  ///   - compute: makes the result.
  package mutating func memoized(
    _ filter: String, _ value: Value, _ arguments: borrowing FilterArguments,
    _ compute: (inout RenderContext) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    guard let memo = environment.memo, case .array(let elements) = plain(value),
      elements.count >= FilterResultCache.minimumCount, case .drop(let first)? = elements.first,
      case .drop(let last)? = elements.last
    else { return try compute(&self) }
    var text = OutputBuffer(capacity: 64)
    for index in 0..<arguments.count {
      if case .drop = arguments[index] { return try compute(&self) }
      try inspect(arguments[index], into: &text)
      text.append(0)
    }
    for argument in arguments.named {
      text.append(argument.name.name)
      try inspect(argument.value, into: &text)
    }
    let key = FilterResultCache.Key(
      first: ObjectIdentifier(first), last: ObjectIdentifier(last), count: elements.count,
      filter: filter, arguments: text.bytes())
    if let (result, made) = memo.result(for: key, of: elements) {
      reads.formUnion(made)
      return result
    }
    guard memo.wants(key) else { return try compute(&self) }
    let outer = reads
    reads = outer.forPart
    let result: Value
    do throws(Diagnostic) {
      result = try compute(&self)
    } catch {
      reads.formUnion(outer)
      throw error
    }
    // Page-bound results, such as the content of other documents, are not cached.
    if !reads.isPageBound { memo.keep(result, reads, for: key, source: elements) }
    reads.formUnion(outer)
    return result
  }
}
