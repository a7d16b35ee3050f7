internal import SiteSources
internal import ContentData
internal import SiteBuilder
internal import SourceText

/// The output of `build --profile`: the time by phase, by layout and include, and by page.
enum ProfileTable {
  /// The number of pages that are shown.
  private static let pageLimit = 10

  /// Three aligned tables, the slowest first.
  static func text(_ profile: BuildProfile) -> String {
    func head(_ english: String, _ japanese: String) -> String {
      Message(english, ja: japanese).text
    }
    var phases = TextTable([
      (head("PHASE", "段階"), .left), (head("TIME", "時間"), .right), (head("SHARE", "割合"), .right),
    ])
    let whole = profile.phases.reduce(0) { $0 + $1.time }
    for phase in profile.phases {
      phases.add([
        title(of: phase.name).text, milliseconds(phase.time), share(phase.time, of: whole),
      ])
    }
    phases.add([head("total", "合計"), milliseconds(whole), share(whole, of: whole)])
    var templates = TextTable([
      (head("TEMPLATE", "テンプレート"), .left), (head("KIND", "種類"), .left),
      (head("CALLS", "回数"), .right), (head("TOTAL", "合計"), .right), (head("MEAN", "平均"), .right),
      (head("OWN", "自身"), .right), (head("SHARED", "共有"), .right), (head("WATCHED", "記録"), .right),
      (head("NOT SHARED WHERE", "共有しない理由"), .left),
    ])
    for template in profile.templates {
      templates.add([
        template.path,
        template.kind == .layout ? head("layout", "レイアウト") : head("include", "インクルード"),
        String(template.calls), milliseconds(template.total),
        milliseconds(template.total / UInt64(max(1, template.calls))),
        milliseconds(template.own), String(template.used), String(template.missed),
        template.obstacle.map { MessageLanguage.current.ofDiagnostics.sentence($0) } ?? "",
      ])
    }
    var pages = TextTable([
      (head("PAGE", "ページ"), .left), (head("BODY", "本文"), .right),
      (head("LAYOUTS", "レイアウト"), .right), (head("TOTAL", "合計"), .right),
    ])
    for page in profile.pages.prefix(pageLimit) {
      pages.add([
        page.path, milliseconds(page.body), milliseconds(page.layouts), milliseconds(page.total),
      ])
    }
    var text = phases.text(.aligned)
    if !profile.templates.isEmpty { text += "\n" + templates.text(.aligned) }
    if !profile.pages.isEmpty { text += "\n" + pages.text(.aligned) }
    return text
  }

  /// The profile as JSON, with all pages, in nanoseconds.
  static func json(_ profile: BuildProfile) -> [UInt8] {
    let value: Value = .object([
      "phases": .array(
        profile.phases.map {
          .object(["name": .string(name(of: $0.name)), "ns": .integer(Int($0.time))])
        }),
      "templates": .array(
        profile.templates.map {
          .object([
            "path": .string($0.path), "kind": $0.kind == .layout ? "layout" : "include",
            "calls": .integer($0.calls), "total_ns": .integer(Int($0.total)),
            "own_ns": .integer(Int($0.own)), "shared": .integer($0.used),
            "watched": .integer($0.missed),
            "not_shared_where": $0.obstacle.map { .string($0) } ?? .null,
          ])
        }),
      "pages": .array(
        profile.pages.map {
          .object([
            "path": .string($0.path), "body_ns": .integer(Int($0.body)),
            "layouts_ns": .integer(Int($0.layouts)),
          ])
        }),
    ])
    var buffer = OutputBuffer()
    JSONWriter.writeIndented(value, into: &buffer)
    return buffer.bytes()
  }

  /// The name of a phase for people; programs get the English ``name(of:)``.
  private static func title(of phase: BuildProfile.PhaseName) -> Message {
    let japanese =
      switch phase {
      case .configure: "設定"
      case .scan: "ファイルの検索"
      case .read: "読み込みとコンパイル"
      case .bodies: "本文の変換"
      case .pages: "ページの生成"
      case .files: "ファイルのコピー"
      case .pictures: "画像の作成"
      case .write: "出力先への反映"
      case .record: "キャッシュの書き込み"
      }
    return Message(name(of: phase), ja: japanese)
  }

  private static func name(of phase: BuildProfile.PhaseName) -> String {
    switch phase {
    case .configure: "configure"
    case .scan: "scan"
    case .read: "read and compile"
    case .bodies: "render bodies"
    case .pages: "render pages"
    case .files: "copy files"
    case .pictures: "make pictures"
    case .write: "move into place"
    case .record: "write the cache"
    }
  }

  /// `12.345 ms`.
  private static func milliseconds(_ nanoseconds: UInt64) -> String {
    let fraction = String(nanoseconds / 1000 % 1000)
    return
      "\(nanoseconds / 1_000_000).\(String(repeating: "0", count: 3 - fraction.utf8.count))\(fraction) ms"
  }

  /// `12 %`.
  private static func share(_ part: UInt64, of whole: UInt64) -> String {
    "\(whole == 0 ? 100 : part * 100 / whole) %"
  }
}
