/// A pseudorandom generator that gives the same numbers for the same seed on every machine:
/// SplitMix64.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Markdown made of pieces that interact: markers, fences, brackets, HTML, text of several scripts.
enum GeneratedDocument {
  private static let pieces: [String] = [
    "a", "b c", "foo", "*", "**", "***", "_", "__", "`", "``", "[", "]", "(", ")", "](", "![",
    "](/u \"t\")", "](<a b>)", "[x]: /url 'title'\n", "[x]", "[x][]", "[^1]",
    "[^1]: note\n\n    more\n",
    "<b>", "</b>", "<!-- c -->", "<https://e.org/?a=b&c>", "<div>\n", "</div>\n\n", "<script>",
    "&amp;",
    "&copy;", "&#x41;", "&", "\\", "\\*", "\"", "'", "#", "# h\n", "## h ##\n", "h\n===\n",
    "h\n---\n",
    "\n", "\n\n", "\n\n", "  \n", "\\\n", "- ", "- a\n", "  - b\n", "1. ", "3) x\n", "+ ", "> ",
    "> q\n",
    ">> ", "    code\n", "```\n", "```rb x\ny\n```\n", "~~~\n", "---\n", "***\n", "\t", " ", "   ",
    "|a|b|\n|:-|-:|\n|c|d|\n", "|", "| - |\n", "- [ ] t\n", "- [x] d\n", "日本語", "「", "」", "。", "é",
    "<a href=\"x\">", "javascript:x", "[l](javascript:x)", "![i](data:text/html)", "\u{a0}", "😀",
    "\r\n",
    "<?php ?>", "<![CDATA[x]]>", "<title>", "</title >",
  ]

  /// The document of a number: up to 40 pieces.
  static func text(number: Int) -> String {
    var numbers = SeededNumbers(seed: 0xB10C + UInt64(number))
    var text = ""
    for _ in 0..<Int.random(in: 1...40, using: &numbers) {
      text += pieces.randomElement(using: &numbers) ?? ""
    }
    return text
  }
}
