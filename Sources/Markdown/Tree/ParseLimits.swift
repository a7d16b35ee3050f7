internal import MarkdownShared
internal import SourceText

/// How much the library may take for one document.
///
/// Some short documents cost it the square of their length: thousands of `![[]()`, tables that repeat a
/// thousand empty cells in a thousand rows. Its memory functions keep count, and leave it when it is
/// over (`arena.h`).
enum ParseLimits {
  /// Processor time of the thread. A megabyte of any other Markdown takes less than a tenth of it.
  static let processorNanoseconds: UInt64 = 1_000_000_000

  /// Bytes: the densest Markdown, such as `&&&&`, needs about 180 for each of its own.
  static func memory(forBytes count: Int) -> Int { 64 << 20 + count * 256 }

  /// The result for a document that exceeds a limit.
  static func refusal(of source: UnsafeBufferPointer<UInt8>) -> MarkdownResult {
    var result = MarkdownResult()
    result.findings = [
      MarkdownFinding(
        id: "markdown.too-complex", severity: .error,
        message: "this Markdown exceeds the limits on time and memory",
        hint: "it repeats a construct many thousand times: brackets, table cells, delimiters",
        range: SourceLine.range(number: 1, in: source))
    ]
    return result
  }
}
