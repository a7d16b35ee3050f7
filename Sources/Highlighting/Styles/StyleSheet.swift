internal import Lexing
package import SourceText

/// Prints a style as CSS for the classes of highlighted code and of its wrappers.
package struct StyleSheet: Sendable {
  private let style: Style
  private let dark: Style?
  private let scope: String

  /// - Parameters:
  ///   - style: the colours.
  ///   - dark: the colours where the reader's system is dark; nil for the same ones everywhere.
  ///   - scope: the selector of the element around highlighted code.
  package init(_ style: Style, dark: Style? = nil, scope: String = ".highlight") {
    self.style = style
    self.dark = dark
    self.scope = scope
  }

  /// Writes the style sheet.
  package func write(into output: inout OutputBuffer) {
    output.append("/* Highlighted code: ")
    output.append(style.name)
    if let dark {
      output.append(", in the dark ")
      output.append(dark.name)
    }
    output.append(". Printed by blogc style. */\n")
    writeLayout(into: &output)
    writeColours(of: style, indent: "", into: &output)
    if let dark {
      output.append("@media (prefers-color-scheme: dark) {\n")
      writeColours(of: dark, indent: "  ", into: &output)
      output.append("}\n")
    }
  }

  /// The rules that all styles share: weights, the table of line numbers, marked lines.
  private func writeLayout(into output: inout OutputBuffer) {
    let rules: [(selectors: [String], declarations: String)] = [
      ([""], "overflow-x: auto"),
      ([" pre"], "margin: 0; background: none"),
      ([" .c", " .ch", " .cm", " .c1", " .cs", " .sd", " .ge"], "font-style: italic"),
      ([" .k", " .kd", " .kn", " .kr", " .gh", " .gu", " .gs"], "font-weight: bold"),
      ([" .hll", " .line"], "display: block"),
      ([" .gi", " .gd"], "display: inline-block; min-width: 100%"),
      ([" table"], "border-spacing: 0; border-collapse: collapse; margin: 0"),
      ([" td", " table pre"], "padding: 0; border: 0; border-radius: 0; vertical-align: top"),
      ([" .gl"], "padding-right: 1em; text-align: right; user-select: none"),
      ([" .lineno"], "user-select: none"),
    ]
    for rule in rules {
      write(rule.selectors, rule.declarations, indent: "", into: &output)
    }
    output.append(Self.copyButton)
  }

  /// The button of `copy_button: true`, over the first line of its block at the right.
  private static let copyButton: StaticString = """
    .copy-code { display: block; position: relative; top: .5rem; z-index: 1; box-sizing: border-box; \
    width: max-content; height: 1.5rem; margin: 0 .5rem -1.5rem auto; padding: 0 .5rem; \
    border: 1px solid; border-radius: .25rem; background: Canvas; color: CanvasText; \
    font: .75rem/1 system-ui, sans-serif; cursor: pointer; opacity: 0 }
    .copy-code:has(+ pre:hover), .copy-code:hover, .copy-code:focus-visible { opacity: 1 }
    @media (hover: none) { .copy-code { opacity: 1 } }

    """

  private func writeColours(
    of style: Style, indent: StaticString, into output: inout OutputBuffer
  ) {
    let ground = "color: \(css(style.text)); background: \(css(style.background))"
    write([""], ground, indent: indent, into: &output)
    write(
      [" .hll", " .marked"], "background: \(css(style.marked))", indent: indent, into: &output)
    write(
      [" .added"], "background: \(css(style.background(of: .gi)))", indent: indent, into: &output)
    write(
      [" .removed"], "background: \(css(style.background(of: .gd)))", indent: indent,
      into: &output)
    write(
      [" .gl", " .lineno"], "color: \(css(style.colour(of: .comment)))", indent: indent,
      into: &output)
    for role in Style.Role.allCases {
      let tokens = TokenClass.allCases.filter { Style.Role.of($0) == role }
      var declarations = "color: \(css(style.colour(of: role)))"
      if let first = tokens.first, style.background(of: first) != style.background {
        declarations += "; background: \(css(style.background(of: first)))"
      }
      write(tokens.map { " .\($0.name)" }, declarations, indent: indent, into: &output)
    }
  }

  private func write(
    _ selectors: [String], _ declarations: String, indent: StaticString,
    into output: inout OutputBuffer
  ) {
    output.append(indent)
    for (index, selector) in selectors.enumerated() {
      if index > 0 { output.append(", ") }
      output.append(scope)
      output.append(selector)
    }
    output.append(" { ")
    output.append(declarations)
    output.append(" }\n")
  }

  private func css(_ colour: Style.Colour) -> String {
    let digits = String(colour, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
