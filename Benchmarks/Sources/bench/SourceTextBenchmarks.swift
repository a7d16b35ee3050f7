internal import SourceText

/// The output buffer and HTML escaping, the minimum cost of every template.
func sourceTextBenchmarks() -> [Benchmark] {
  let sentence = Array("ブログをHTMLに変換する compiler、<blogc> & \"Liquid\" のテンプレート。\n".utf8)
  let text = Array(repeatElement(sentence, count: 2_000).joined())
  return [
    Benchmark("source-text/append 2,000 blocks", bytes: text.count) {
      var output = OutputBuffer(capacity: text.count)
      for _ in 0..<2_000 { output.append(sentence) }
      keep(output)
    },
    Benchmark("source-text/check UTF-8", bytes: text.count) {
      keep(SourceFile(path: "text", bytes: text).firstInvalidByte())
    },
  ]
}
