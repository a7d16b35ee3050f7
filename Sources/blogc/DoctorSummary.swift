internal import ContentData
internal import SourceText

/// The summary at the end of `blogc doctor`: the differences from Jekyll's site.
enum DoctorSummary {
  /// The lines of the summary, the most visible differences first; empty if the site will look the
  /// same.
  /// - Complexity: O(number of findings).
  static func lines(of findings: some Collection<Diagnostic>) -> [Message] {
    var lines: [Message] = []
    func add(_ english: String, _ japanese: String, _ ids: [String]) {
      let count = findings.count { finding in
        ids.contains { id in
          id.hasSuffix(".") ? finding.id.hasPrefix(id) : finding.id.hasSameBytes(as: id)
        }
      }
      if count > 0 {
        lines.append(Message("  \(english): \(count)", ja: "  \(japanese): \(count)"))
      }
    }
    add(
      "theme missing or of another version", "テーマがない、またはバージョンが異なる", ["theme."])
    add(
      "plugins, tags and filters without a counterpart", "対応するもののないプラグイン・タグ・フィルタ",
      ["plugin.", "liquid.unknown-tag", "liquid.unknown-filter"])
    add(
      "languages whose code is not coloured", "色の付かないコードの言語",
      ["doctor.uncoloured-language", "markdown.unknown-language"])
    add(
      "addresses that several pages share", "複数のページで重複する URL",
      ["doctor.url-conflict", "doctor.url-case", "output.conflict"])
    if lines.isEmpty { return [] }
    return [Message("Differs from Jekyll's site:", ja: "Jekyll のサイトと異なる点:")] + lines
  }
}
