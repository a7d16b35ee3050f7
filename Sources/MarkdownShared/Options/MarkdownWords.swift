/// The words that Markdown inserts into a page, in the language of the page or the site.
package struct MarkdownWords: Sendable {
  /// The titles of alerts in the order note, tip, important, warning, caution.
  package var alerts: [StaticString] = ["Note", "Tip", "Important", "Warning", "Caution"]
  /// The summary of `:::details` without a title.
  package var details: StaticString = "Details"
  /// The label of the link from a footnote back to the text.
  package var backToText: StaticString = "Back to content"
  /// The label of a heading's link to itself.
  package var linkToHeading: StaticString = "Link to this heading"

  /// English words, or Japanese ones for a `lang` of `ja`.
  /// - Parameter language: a page's or the site's `lang` (`ja`, `zh-TW` …), or nil.
  package init(language: String?) {
    guard (language ?? "").lowercased().utf8.starts(with: "ja".utf8) else { return }
    alerts = ["補足", "ヒント", "重要", "警告", "注意"]
    details = "詳細"
    backToText = "本文に戻る"
    linkToHeading = "この見出しへのリンク"
  }
}
