/// Findings about Markdown that need only its lines, without parsing, for any profile.
package enum MarkdownSourceFindings {
  /// List items indented so little that they will not nest in the item above, one for each list.
  /// - Complexity: O(n).
  package static func indentedItems(
    _ bytes: Span<UInt8>
  ) -> [MarkdownFinding] {
    IndentedItems.mayHave(bytes) ? IndentedItems.findings(bytes) : []
  }
}
