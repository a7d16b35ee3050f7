internal import SourceText

/// How nodes are written that a pass has left something on.
extension HTMLWriter {
  /// Opens an annotated node. Nil when the annotation does not change how it opens.
  mutating func enterAnnotated(
    _ node: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) -> Step? {
    switch tree.annotation(of: node) {
    case .hidden: return .done
    case nil: return nil
    }
  }

  /// Closes an annotated node. False when the annotation does not change how it closes.
  mutating func leaveAnnotated(
    _ node: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) -> Bool {
    false
  }
}
