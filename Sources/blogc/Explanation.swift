internal import SiteSources
internal import ContentData
internal import Pictures
internal import SiteBuilder
internal import SourceText

/// The output of `build --explain`.
enum Explanation {
  /// Prints a line for each rendered page.
  /// - Parameter only: the only page to print, by its file below the destination or its URL; empty
  ///   for all.
  static func print(_ report: BuildReport, only: String) {
    let wanted = only.split(separator: "/").joined(separator: "/")
    var isFound = false
    for (path, reason) in report.reasons
    where wanted.isEmpty || path.hasSameBytes(as: wanted)
      || path.hasSameBytes(as: wanted + "/index.html")
    {
      isFound = true
      Terminal.say("\(path): \(sentence(reason).text)")
      for image in report.leftPictures where image.path.hasSameBytes(as: path) {
        let sentence = sentence(image.reason)
        Terminal.say(
          Message(
            "  \(image.image) is shown as it is: \(sentence.english)",
            ja: "  \(image.image) はそのまま表示します: \(sentence.japanese)"))
      }
    }
    if !wanted.isEmpty, !isFound {
      Terminal.say(Message("\(wanted): not rebuilt", ja: "\(wanted): 作り直していません"))
    }
  }

  private static func sentence(_ reason: BuildReason) -> Message {
    switch reason {
    case .noManifest:
      Message(
        "there is no earlier build with the same settings", ja: "同じ設定での以前のビルドがありません")
    case .templatesChanged:
      Message(
        "a layout, an include or a style sheet was added or removed, or a layout's front matter changed",
        ja: "レイアウト、インクルード、スタイルシートの追加か削除、またはレイアウトのフロントマターの変更がありました")
    case .new: Message("it is new", ja: "新しいページです")
    case .metadata:
      Message(
        "its front matter or its position among other pages changed",
        ja: "フロントマターか、ほかのページの中での位置が変わりました")
    case .outputChanged:
      Message(
        "its file in the destination was changed or removed", ja: "出力先のファイルが変更または削除されました")
    case .source: Message("its source changed", ja: "ソースが変わりました")
    case .order: Message("it shows the content of other documents", ja: "ほかの文書の内容を表示しています")
    case .read(.file(let path), .listing):
      Message("the document before or after \(path) changed", ja: "\(path) の前後の文書が変わりました")
    case .read(let subject, let aspect):
      Message(
        "\(name(of: subject).english)\(suffix(aspect).english) changed",
        ja: "\(name(of: subject).japanese)\(suffix(aspect).japanese) が変わりました")
    }
  }

  private static func sentence(_ reason: PictureExemption) -> Message {
    switch reason {
    case .remote: Message("it is on another site", ja: "ほかのサイトの画像です")
    case .notOnSite: Message("the site has no such file", ja: "サイトにこのファイルがありません")
    case .svg: Message("SVG fits every width", ja: "SVG はどの幅にも合います")
    case .animation: Message("it is an animation", ja: "アニメーションです")
    case .format(let name):
      Message(
        "no other widths are made of \(name.isEmpty ? "such files" : name.uppercased())",
        ja: "\(name.isEmpty ? "この種類のファイル" : name.uppercased()) からは別の幅の画像を作りません")
    case .small(let width):
      Message(
        "it is \(width) pixels wide, not more than the smallest of 'images: widths'",
        ja: "幅が \(width) ピクセルで、'images: widths' の最小値以下です")
    case .listed: Message("'images: leave' names it", ja: "'images: leave' で指定されています")
    case .noLibrary: Message("there is no libvips", ja: "libvips がありません")
    }
  }

  private static func name(of subject: BuildReason.Subject) -> Message {
    switch subject {
    case .file(let path): Message(path, ja: path)
    case .generatedPage(let path): Message("the generated page \(path)", ja: "生成ページ \(path)")
    case .clock: Message("the time of the build, which it shows,", ja: "表示しているビルドの時刻")
    case .pages: Message("site.pages", ja: "site.pages")
    case .staticFiles: Message("site.static_files", ja: "site.static_files")
    case .dataFiles: Message("site.data", ja: "site.data")
    case .tags: Message("site.tags", ja: "site.tags")
    case .categories: Message("site.categories", ja: "site.categories")
    case .collection(0): Message("site.posts", ja: "site.posts")
    case .collection: Message("a collection that it lists", ja: "一覧しているコレクション")
    case .gone: Message("a page that it showed", ja: "表示していたページ")
    }
  }

  private static func suffix(_ aspect: ResourceAspect) -> Message {
    switch aspect {
    case .metadata: Message(" (front matter)", ja: " (フロントマター)")
    case .content: Message("", ja: "")
    case .address: Message(" (URL or date)", ja: " (URL か日付)")
    case .listing: Message(" (its members or their order)", ja: " (項目か並び順)")
    }
  }
}
