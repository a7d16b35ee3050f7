internal import MarkdownShared
internal import SourceText

extension MarkdownParser {
  /// Renders a document as kramdown would: its source is rewritten, the library parses it, and a writer
  /// of its own writes the tree.
  mutating func renderKramdown(
    _ bytes: UnsafeBufferPointer<UInt8>, options: MarkdownOptions, into output: inout OutputBuffer
  ) -> MarkdownResult {
    let source = Self.kramdownSource(bytes, options.features)
    let text = source.text
    return text.withUnsafeBufferPointer { rewritten in
      let scan = ByteScan(rewritten)
      guard scan.hasDelimiter, let sentinels = MarkerCharacters(scan, rewritten) else {
        return renderKramdown(rewritten, scan, nil, source, bytes, options, &output)
      }
      var marked: [UInt8] = []
      guard
        let marks = DelimiterRunRewriter.mark(
          rewritten, sentinels, rule: .kramdown, readsTildes: true, into: &marked)
      else { return renderKramdown(rewritten, scan, nil, source, bytes, options, &output) }
      return marked.withUnsafeBufferPointer {
        renderKramdown($0, scan, (sentinels, marks), source, bytes, options, &output)
      }
    }
  }

  private static func kramdownSource(
    _ bytes: UnsafeBufferPointer<UInt8>, _ features: MarkdownFeatures
  ) -> KramdownSource {
    if features.contains(.nestedIndentedItems), IndentedItems.mayHave(bytes) {
      var nested: [UInt8] = []
      if IndentedItems.nest(bytes, into: &nested) {
        return nested.withUnsafeBufferPointer { KramdownSource($0) }
      }
    }
    return KramdownSource(bytes)
  }

  /// - Parameters:
  ///   - text: what the library parses.
  ///   - marks: what was put beside delimiter runs, if anything was.
  ///   - bytes: the document as its author wrote it.
  private mutating func renderKramdown(
    _ text: UnsafeBufferPointer<UInt8>, _ scan: ByteScan,
    _ marks: (MarkerCharacters, DelimiterRunRewriter.Marks)?, _ source: KramdownSource,
    _ bytes: UnsafeBufferPointer<UInt8>, _ options: MarkdownOptions, _ output: inout OutputBuffer
  ) -> MarkdownResult {
    var features = options.features
    features.formUnion([.strikethrough, .doubleTilde, .taskLists])
    var writer = KramdownWriter(options: options, source: source, start: output.count)
    let start = output.count
    let written: Void? = parse(text, settings: ParserSettings(features, scan)) { tree in
      if let marks { MarkerRemoval.run(tree, marks.0, marks.1) }
      writer.write(tree, into: &output)
    }
    guard written != nil, !writer.isOverLimit else {
      output.truncate(to: start)
      return ParseLimits.refusal(of: bytes)
    }
    var result = writer.result
    result.findings += writer.unknownLanguages.findings(in: bytes, options.highlighter)
    return result
  }
}
