internal import SourceText

extension MarkdownParser {
  /// Renders a document as kramdown would: its source is rewritten, the library parses it, and a writer
  /// of its own writes the tree.
  mutating func renderKramdown(
    _ bytes: UnsafeBufferPointer<UInt8>, options: MarkdownOptions, into output: inout OutputBuffer
  ) -> MarkdownResult {
    let source = KramdownSource(bytes)
    let text = source.text
    return text.withUnsafeBufferPointer { rewritten in
      var features = options.features
      features.formUnion([.strikethrough, .doubleTilde, .taskLists])
      let settings = ParserSettings(features, ByteScan(rewritten))
      var writer = KramdownWriter(options: options, source: source)
      let written: Void? = parse(rewritten, settings: settings) { tree in
        writer.write(tree, into: &output)
      }
      guard written != nil else { return WorkBound.refusal(of: bytes) }
      var result = writer.result
      result.findings += writer.unknownLanguages.findings(in: bytes, options.highlighter)
      return result
    }
  }
}
