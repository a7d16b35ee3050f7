/// The findings in Markdown by its lines alone, without parsing it, for any profile.
package enum MarkdownSourceFindings {
  /// List items indented so little that they will not nest in the item above, one for each list.
  /// - Complexity: O(n).
  package static func indentedItems(
    _ bytes: Span<UInt8>
  ) -> [MarkdownFinding] {
    IndentedItems.mayHave(bytes) ? IndentedItems.findings(bytes) : []
  }
}
