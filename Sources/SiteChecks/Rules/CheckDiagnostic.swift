package import MarkdownShared
internal import SiteModel
package import SourceText

/// The findings of `blogc check`, a case for each sentence.
///
/// The severity is the default of the rule.
package enum CheckDiagnostic: DiagnosticKind {
  // MARK: Links

  /// An empty reference.
  case emptyURL(PageFacts.Kind)
  /// A reference to a file that the site does not have, with a suggestion, and the name of the picture if it is an
  /// image.
  case missingTarget(PageFacts.Kind, url: String, similar: String?, pictureName: String? = nil)
  /// A reference to a path of the host outside of the site's base.
  case outsideOfBase(PageFacts.Kind, url: String, base: String, similar: String?)
  case missingBaseurl(PageFacts.Kind, url: String, base: String, target: String)
  /// A reference to a file whose name has another normal form of Unicode.
  case otherForm(PageFacts.Kind, url: String, path: String)
  /// A fragment that a page does not have; no owner for the page itself.
  case missingAnchor(owner: String?, name: String, similar: String?)
  case emptyLink(url: String)
  case insecureLink(url: String)
  /// An answer of another site.
  case external(url: String, answer: String)

  // MARK: Pages

  case duplicateID(String)
  case skippedHeading(level: Int, previous: Int)
  case emptyHeading(level: Int)
  /// An image, or an area of an image map, without alternative text.
  case missingAlt(url: String, isArea: Bool)
  /// An image whose text is the name of a file.
  case fileNameAlt(String)
  case missingTitle
  case missingLang

  // MARK: Sources

  case unknownKey(String, similar: String)
  /// A setting of the site that nothing reads.
  case unknownSetting(String, similar: String)
  /// A list that is written as a string with commas.
  case commaTags(key: String, words: String)
  case dateMismatch(date: String, name: String)
  case controlCharacter(String)
  /// A finding of a Markdown engine.
  case listIndent(MarkdownDiagnostic)
  case fullwidthHash
  case fullwidthSpaceAfterHash
  case headingWithoutSpace(signs: String)
  case fullwidthIndent(sign: String)
  case fullwidthSpaceAfterMarker(String)

  // MARK: The site

  case orphan(url: String)
  case longName(bytes: Int, limit: Int)
  case longURL(bytes: Int, limit: Int)
  case missingURL
  /// A `url` without a scheme.
  case relativeSiteURL(String)
  /// Sources with the same output file, with the message of the build.
  case conflict(message: Message, hint: Message?)
  case decomposedName
  /// URLs that differ only in case, or only in their Unicode normal form.
  case similarURLs(url: String, differInForm: Bool)
  /// A published picture that tells where it was taken.
  case pictureLocation
  /// A picture that pages show and whose file is large, in tenths of a megabyte.
  case heavyPicture(tenths: Int, limit: Int)
  case largePicture(megapixels: Int, limit: Int)
  case unusedLayout(String)
  case unusedInclude(String)

  package static var examples: [Self] {
    PageFacts.Kind.allCases.flatMap { kind in
      [
        .emptyURL(kind), .missingTarget(kind, url: "/a/", similar: "/b/"),
        .outsideOfBase(kind, url: "/a/", base: "/blog", similar: nil),
        .missingBaseurl(kind, url: "/a/", base: "/blog", target: "/blog/a/"),
        .otherForm(kind, url: "/a/", path: "a.html"),
      ]
    } + [
      .outsideOfBase(.link, url: "/a/", base: "/blog", similar: "/blog/a/"),
      .missingAnchor(owner: nil, name: "a", similar: "b"),
      .missingAnchor(owner: "/a/", name: "a", similar: nil), .emptyLink(url: "/a/"),
      .insecureLink(url: "http://a.example/"),
      .external(url: "https://a.example/", answer: "responds with 404 (not found)"),
      .duplicateID("a"), .skippedHeading(level: 3, previous: 1), .emptyHeading(level: 2),
      .missingAlt(url: "a.png", isArea: false), .missingAlt(url: "/a/", isArea: true),
      .fileNameAlt("IMG_1234.jpg"), .pictureLocation, .heavyPicture(tenths: 74, limit: 3),
      .largePicture(megapixels: 60, limit: 40),
      .missingTitle, .missingLang, .unknownKey("titel", similar: "title"),
      .dateMismatch(date: "2020-01-01", name: "2020-01-02"), .controlCharacter("U+0007"),
      .listIndent(.indentedItem), .fullwidthHash,
      .fullwidthSpaceAfterHash, .headingWithoutSpace(signs: "##"), .fullwidthIndent(sign: "-"),
      .fullwidthSpaceAfterMarker("-"), .orphan(url: "/a/"), .longName(bytes: 300, limit: 255),
      .longURL(bytes: 3000, limit: 2000), .missingURL,
      .relativeSiteURL("example.com"), .unknownSetting("tite", similar: "title"),
      .commaTags(key: "tags", words: "a, b"),
      .missingTarget(.image, url: "a.png", similar: nil, pictureName: "a.png"),
      .conflict(message: Message("two files become one", ja: "2 つのファイルが重なります"), hint: nil),
      .decomposedName, .similarURLs(url: "/A/", differInForm: false),
      .similarURLs(url: "/A/", differInForm: true), .unusedLayout("old"), .unusedInclude("a.html"),
    ]
  }

  package var definition: DiagnosticDefinition {
    let rule = rule
    let (message, hint) = sentences
    return DiagnosticDefinition(
      id: rule.id, severity: rule.defaultSeverity, message: message, hint: hint)
  }

  private var sentences: (message: Message, hint: Message?) {
    switch self {
    case .emptyURL(let kind):
      (
        Message("\(kind.noun) has an empty URL", ja: "\(kind.japaneseNoun)の URL が空です"), nil
      )
    case .missingTarget(let kind, let url, let similar, let pictureName):
      (
        kind.absence(of: url),
        similar.map { .didYouMean($0) }
          ?? pictureName.map {
            Message(
              "put it into the blog's folder, such as assets/\($0), and write /assets/\($0)",
              ja: "画像をブログのフォルダ (たとえば assets/\($0)) に置き、/assets/\($0) と書いてください")
          }
      )
    case .outsideOfBase(let kind, let url, let base, let similar):
      (
        Message(
          "\(kind.noun) '\(url)' leads out of the site, whose root is '\(base)/'",
          ja: "\(kind.japaneseNoun) '\(url)' はサイトの外を指しています (サイトのルートは '\(base)/' です)"),
        similar.map { .didYouMean($0) }
          ?? Message(
            "link to other paths of the host by full URL, with https://",
            ja: "同じホストの別のパスには、https:// から始まる URL でリンクしてください")
      )
    case .missingBaseurl(let kind, let url, let base, let target):
      (
        Message(
          "\(kind.noun) '\(url)' lacks the site's baseurl '\(base)'",
          ja: "\(kind.japaneseNoun) '\(url)' に baseurl '\(base)' が付いていません"),
        Message(
          "write '\(target)', or use the filter relative_url",
          ja: "'\(target)' と書くか、relative_url フィルタを使ってください")
      )
    case .otherForm(let kind, let url, let path):
      (
        Message(
          "\(kind.noun) '\(url)' differs from its file's name in Unicode normal form",
          ja: "\(kind.japaneseNoun) '\(url)' とファイル名で Unicode の正規化形式が異なります"),
        Message(
          "the file is '\(path)'; use NFC for both", ja: "ファイルは '\(path)' です。どちらも NFC にしてください")
      )
    case .missingAnchor(let owner, let name, let similar):
      (
        owner.map {
          Message("'\($0)' has no anchor '#\(name)'", ja: "'\($0)' に '#\(name)' というアンカーがありません")
        }
          ?? Message("this page has no anchor '#\(name)'", ja: "このページに '#\(name)' というアンカーがありません"),
        similar.map { .didYouMean("#\($0)") }
      )
    case .emptyLink(let url):
      (
        Message("the link to '\(url)' has no text", ja: "'\(url)' へのリンクに文字がありません"),
        Message(
          "describe the target, or add an aria-label", ja: "リンク先を説明する文字を入れるか、aria-label を付けてください")
      )
    case .insecureLink(let url):
      (
        Message(
          "'\(url)' links to this site by http, but the site uses https",
          ja: "'\(url)' は http でこのサイトを指していますが、サイトは https です"),
        Message("write a path, or https:", ja: "パスか https: で書いてください")
      )
    case .external(let url, let answer):
      (
        Message(
          "'\(url)' \(answer)", ja: "'\(url)': \(DiagnosticLanguage.japanese.sentence(answer))"),
        nil
      )
    case .duplicateID(let name):
      (
        Message("the id '\(name)' occurs twice on one page", ja: "id '\(name)' が同じページで重複しています"),
        Message(
          "links to '#\(name)' only reach the first one; rename one of them",
          ja: "'#\(name)' へのリンクは最初の要素にしか移動しません。どちらかの id を変更してください")
      )
    case .skippedHeading(let level, let previous):
      (
        Message(
          "a level-\(level) heading follows a level-\(previous) heading",
          ja: "見出しのレベルが \(previous) から \(level) に飛んでいます"),
        Message(
          "screen readers navigate by heading level; make it level \(previous + 1)",
          ja: "スクリーンリーダーは見出しのレベルで移動します。レベル \(previous + 1) にしてください")
      )
    case .emptyHeading(let level):
      (
        Message("a heading of level \(level) is empty", ja: "レベル \(level) の見出しが空です"),
        Message("add text or remove it", ja: "文字を入れるか、削除してください")
      )
    case .missingAlt(let url, let isArea):
      (
        isArea
          ? Message(
            "the area that leads to '\(url)' has no alt text",
            ja: "'\(url)' のリンク領域に代替テキスト (alt) がありません")
          : Message("the image '\(url)' has no alt text", ja: "画像 '\(url)' に代替テキスト (alt) がありません"),
        Message(
          "describe the image; use alt=\"\" if it is decorative",
          ja: "画像の内容を書いてください。装飾の場合は alt=\"\" にします")
      )
    case .fileNameAlt(let alt):
      (
        Message(
          "the alt text '\(alt)' is the name of a file", ja: "代替テキスト '\(alt)' はファイルの名前です"),
        Message(
          "describe the image; use alt=\"\" if it is decorative",
          ja: "画像の内容を書いてください。装飾の場合は alt=\"\" にします")
      )
    case .pictureLocation:
      (
        Message("this picture tells where it was taken", ja: "この画像には撮影場所が記録されています"),
        Message(
          "remove it from the file, or write 'images: true' in _config.yml, which removes it from all",
          ja: "ファイルから消すか、_config.yml に 'images: true' と書いてすべての画像から取り除いてください")
      )
    case .heavyPicture(let tenths, let limit):
      (
        Message(
          "this picture has \(tenths / 10).\(tenths % 10) MB, and pages show it; the limit is \(limit) MB",
          ja: "ページに表示する画像が \(tenths / 10).\(tenths % 10) MB あり、上限 (\(limit) MB) を超えています"),
        .smallerPictures
      )
    case .largePicture(let megapixels, let limit):
      (
        Message(
          "this picture has \(megapixels) million pixels, and pages show it; the limit is \(limit) million",
          ja: "ページに表示する画像が \(megapixels) 百万ピクセルあり、上限 (\(limit) 百万) を超えています"),
        .smallerPictures
      )
    case .missingTitle:
      (
        Message("the page has no title", ja: "ページにタイトルがありません"),
        Message(
          "write <title>{{ page.title }}</title> into its head",
          ja: "head に <title>{{ page.title }}</title> と書いてください")
      )
    case .missingLang:
      (
        Message("the page does not declare its language", ja: "ページの言語が指定されていません"),
        Message(
          "write <html lang=\"…\">, so that it is read aloud and broken into lines rightly",
          ja: "読み上げと改行が正しくなるように <html lang=\"…\"> と書いてください")
      )
    case .unknownKey(let name, let similar):
      (
        Message("the key '\(name)' is not used anywhere", ja: "キー '\(name)' はどこでも使われていません"),
        .didYouMean(similar)
      )
    case .unknownSetting(let name, let similar):
      (
        Message(
          "the setting '\(name)' is not used anywhere", ja: "設定 '\(name)' はどこでも使われていません"),
        .didYouMean(similar)
      )
    case .commaTags(let key, let words):
      (
        Message(
          "spaces separate '\(key)' here, so that the commas belong to them",
          ja: "'\(key)' は空白で区切られるため、コンマが名前に含まれます"),
        Message(
          "write a list: \(key): [\(words)]", ja: "リストで書いてください: \(key): [\(words)]")
      )
    case .dateMismatch(let date, let name):
      (
        Message(
          "the date '\(date)' differs from the date in the file name, '\(name)'",
          ja: "日付 '\(date)' がファイル名の日付 '\(name)' と異なります"),
        Message(
          "the date in the front matter is used; rename the file",
          ja: "フロントマターの日付が使われます。ファイル名を変更してください")
      )
    case .controlCharacter(let name):
      (
        Message("the character \(name) cannot stand in a feed", ja: "文字 \(name) はフィードに入れられません"),
        Message(
          "delete it; it is left out of feeds and sitemaps", ja: "消してください。フィードとサイトマップからは除かれます")
      )
    case .listIndent(let finding): (finding.definition.message, finding.definition.hint)
    case .fullwidthHash:
      (
        Message("a full-width '＃' does not start a heading", ja: "全角の '＃' は見出しになりません"),
        Message("write '#' and a space", ja: "'#' と空白を書いてください")
      )
    case .fullwidthSpaceAfterHash:
      (
        Message(
          "a full-width space after '#' does not start a heading", ja: "'#' のあとの空白が全角なので見出しになりません"),
        Message("write an ordinary space", ja: "半角の空白にしてください")
      )
    case .headingWithoutSpace(let signs):
      (
        Message(
          "'\(signs)' needs a space after it to be a heading", ja: "'\(signs)' のあとに空白がないので見出しになりません"
        ),
        Message(
          "add a space, or a backslash before '#' if it is meant literally",
          ja: "空白を入れるか、文字として使う場合は '#' の前にバックスラッシュを置いてください")
      )
    case .fullwidthIndent(let sign):
      (
        Message(
          "a full-width space before '\(sign)' turns it into plain text",
          ja: "'\(sign)' の前に全角の空白があるため、通常の文章として扱われます"),
        Message("indent with ordinary spaces", ja: "半角の空白でインデントしてください")
      )
    case .fullwidthSpaceAfterMarker(let marker):
      (
        Message(
          "a full-width space after '\(marker)' does not start a list item",
          ja: "'\(marker)' のあとが全角スペースなので、リスト項目になりません"),
        Message("write an ordinary space", ja: "半角の空白にしてください")
      )
    case .orphan(let url):
      (
        Message("no page links to this post ('\(url)')", ja: "この記事 ('\(url)') へのリンクがどこにもありません"),
        Message(
          "list it on the home page or in an archive, or link to it",
          ja: "トップページや一覧に載せるか、ほかのページからリンクしてください")
      )
    case .longName(let bytes, let limit):
      (
        Message(
          "the URL has a component of \(bytes) bytes; file systems allow at most \(limit)",
          ja: "URL の 1 区切りが \(bytes) バイトになり、ファイルシステムの上限 (\(limit) バイト) を超えます"),
        Message("give it a shorter permalink", ja: "permalink を短くしてください")
      )
    case .longURL(let bytes, let limit):
      (
        Message(
          "the URL has \(bytes) bytes; the limit is \(limit)",
          ja: "URL が \(bytes) バイトになり、上限 (\(limit) バイト) を超えます"),
        Message("give it a shorter permalink", ja: "permalink を短くしてください")
      )
    case .missingURL:
      (
        Message("the site has no 'url'", ja: "'url' が設定されていません"),
        Message(
          "write url: https://… so that the feed, the sitemap and absolute_url are right",
          ja: "フィード、サイトマップ、absolute_url のために url: https://… を設定してください")
      )
    case .relativeSiteURL(let url):
      (
        Message(
          "the site's 'url' is not absolute: '\(url)'", ja: "サイトの 'url' が絶対 URL ではありません: '\(url)'"),
        Message(
          "write it with its scheme: https://example.com",
          ja: "スキームから書いてください: https://example.com")
      )
    case .conflict(let message, let hint): (message, hint)
    case .decomposedName:
      (
        Message(
          "the name is in decomposed Unicode (NFD), as macOS writes names",
          ja: "名前が macOS で使われる分解形 (NFD) の Unicode です"),
        Message(
          "rename it to NFC, the form that keyboards produce, so that links to it work",
          ja: "リンクが正しく働くように、キーボード入力と同じ NFC の名前に変更してください")
      )
    case .similarURLs(let url, let differInForm):
      (
        Message(
          "case-insensitive file systems treat '\(url)' and another URL as the same",
          ja: "大文字と小文字を区別しないファイルシステムでは、'\(url)' が別の URL と同じになります"),
        differInForm
          ? Message(
            "make them differ in more than their Unicode form", ja: "Unicode の正規形以外にも違いを付けてください")
          : Message("make them differ in more than case", ja: "大文字と小文字以外にも違いを付けてください")
      )
    case .unusedLayout(let name):
      (
        Message("no page uses the layout '\(name)'", ja: "レイアウト '\(name)' は使われていません"),
        Message("delete it if it is no longer needed", ja: "今後使わない場合は削除してください")
      )
    case .unusedInclude(let name):
      (
        Message("no template includes '\(name)'", ja: "'\(name)' はどこからも読み込まれていません"),
        Message("delete it if it is no longer needed", ja: "今後使わない場合は削除してください")
      )
    }
  }
}
