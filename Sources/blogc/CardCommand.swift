internal import ArgumentParser
internal import Authoring
internal import FileSystem
internal import SiteSources
internal import SourceText

/// `blogc card`: draws the card of a post, to be looked at.
struct CardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "card",
    abstract: Message(
      "Draw the card that other sites show for a post.", ja: "ほかのサイトが記事を紹介するときのカード画像を描きます。"
    ).text,
    discussion: Message(
      """
      The post is given by its file, its name, its address or its title. The card is a PNG of 1200 × 630 pixels, drawn \
      with the template that the site would use; the site is not built. A build makes the cards of all posts \
      where _config.yml has 'social_cards: true'.

      Examples:
        blogc card _posts/2026-01-02-tea.md
        blogc card tea --output look.png
      """,
      ja: """
        記事はファイル、名前、アドレス、タイトルのいずれかで指定します。サイトと同じテンプレートで 1200 × 630 ピクセルの PNG を描きます。
        サイトはビルドしません。_config.yml に 'social_cards: true' と書けば、ビルドのたびにすべての記事のカードを作ります。

        例:
          blogc card _posts/2026-01-02-tea.md
          blogc card tea --output look.png
        """
    ).text)

  @Argument(
    help: .text(
      "The post: its file, name, address or title.", ja: "記事: ファイル、名前、アドレス、タイトルのいずれか。"))
  var post: String

  @Option(
    name: [.short, .long],
    help: .text(
      "The file to write (default: the post's name with .card.png).",
      ja: "書き込むファイル (既定: 記事の名前に .card.png を付けたもの)。"))
  var output: String?

  @OptionGroup var site: SourceOptions

  mutating func run() async throws {
    var problems = DiagnosticSink()
    do throws(Diagnostic) {
      var request = site.request
      request.environment.sheetWorker = FileSystem.ownExecutable()
      let card = try await CardPreview.draw(post, request, reporting: &problems)
      let path = output ?? PathComponents.stem(of: card.post) + ".card.png"
      try Self.write(card.file, to: path)
      Terminal.say(path)
      if card.isCut {
        Terminal.warn(
          Message(
            "The text did not fit and was cut: shorten the title, or allow more lines or smaller type in the template",
            ja: "文字が収まらないので途中まで描きました。タイトルを短くするか、テンプレートで行数や文字の大きさを変えてください"))
      }
    } catch {
      Terminal.print([error], as: .terminal(colored: Terminal.colours))
      throw ExitCode(1)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    do throws(SystemError) {
      let folder = PathComponents.folder(of: path)
      let handle = try FileSystem.openFolder(folder.isEmpty ? "." : folder)
      try FileSystem.write(
        bytes.span, to: PathComponents.last(of: path), in: handle, exclusively: false)
    } catch {
      throw Diagnostic("card.unwritable", "'\(path)' cannot be written: \(error.reason)")
    }
  }
}
