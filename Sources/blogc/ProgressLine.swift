internal import SiteSources
internal import FileSystem
internal import SiteBuilder
internal import SourceText

/// The progress line of a long build on a terminal; it is rewritten and finally erased.
enum ProgressLine {
  /// The progress line of a build, or nil where the line cannot be rewritten: standard error is no
  /// terminal, `CI` is set, or `TERM` is `dumb` or not set.
  static var reporter: (@Sendable (BuildProgress) -> Void)? {
    let terminal = FileSystem.environmentVariable("TERM") ?? ""
    guard FileSystem.isTerminal(2), (FileSystem.environmentVariable("CI") ?? "").isEmpty,
      !terminal.isEmpty, terminal != "dumb"
    else { return nil }
    return { progress in Terminal.write("\r" + text(progress).text + "\u{1B}[K", to: 2) }
  }

  /// Erases the line.
  static func clear() { Terminal.write("\r\u{1B}[K", to: 2) }

  /// `rendering pages: 4500 of 10000, 9000 a second`.
  static func text(_ progress: BuildProgress) -> Message {
    let rate = progress.time == 0 ? 0 : UInt64(progress.done) * 1_000_000_000 / progress.time
    let (english, japanese) = name(of: progress.phase)
    return Message(
      "\(english): \(progress.done) of \(progress.total), \(rate) per second",
      ja: "\(japanese): \(progress.done) / \(progress.total) (毎秒 \(rate))")
  }

  private static func name(of phase: BuildProfile.PhaseName) -> (String, String) {
    switch phase {
    case .configure: ("reading settings", "設定を読んでいます")
    case .scan: ("scanning files", "ファイルを探しています")
    case .read: ("reading", "読み込んでいます")
    case .bodies: ("rendering bodies", "本文を変換しています")
    case .pages: ("rendering pages", "ページを生成しています")
    case .files: ("copying files", "ファイルをコピーしています")
    case .pictures: ("making pictures", "画像を作っています")
    case .write: ("moving into place", "出力先に反映しています")
    case .record: ("writing the cache", "キャッシュに書き込んでいます")
    }
  }
}
