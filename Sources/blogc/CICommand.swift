internal import SiteSources
internal import Authoring
internal import ArgumentParser
internal import ContentData
internal import SiteBuilder
internal import SiteModel
internal import SourceText

/// `blogc ci`: writes the files with which a service builds and publishes the blog.
struct CICommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ci",
    abstract: Message(
      "Write the files with which a hosting or CI service publishes the blog.",
      ja: "ブログを公開するサービスの設定ファイルを作成します。"
    ).text,
    discussion: Message(
      """
      The service fetches one pinned file, checks its sum, builds the blog and publishes it. Files \
      that are there already are never touched. For GitHub, --action names blogc's own action, which \
      does the same in one step.

      Examples:
        blogc ci github --from https://example.com/blogc-linux-x86_64.tar.gz --sha256 3b1e…
        blogc ci netlify --from https://example.com/blogc-linux-x86_64.tar.gz --sha256 3b1e…
        blogc ci github --action OWNER/blogc@v0.1.0
      """,
      ja: """
        サービスは固定した 1 つのファイルを取得してチェックサムを確かめ、ブログをビルドして公開します。
        すでにあるファイルは変更しません。GitHub では、--action で blogc のアクションを指定すると 1 ステップで済みます。

        例:
          blogc ci github --from https://example.com/blogc-linux-x86_64.tar.gz --sha256 3b1e…
          blogc ci netlify --from https://example.com/blogc-linux-x86_64.tar.gz --sha256 3b1e…
          blogc ci github --action OWNER/blogc@v0.1.0
        """
    ).text)

  /// The supported services.
  enum Service: String, ExpressibleByArgument, CaseIterable {
    case github
    case gitlab
    case cloudflare
    case netlify

    /// The message with the remaining steps to publish the blog.
    func nextStep(branch: String) -> Message {
      switch self {
      case .github:
        Message(
          "Next: choose \"GitHub Actions\" in the repository's Settings → Pages → Source, commit, and push \(branch)",
          ja:
            "次に、リポジトリの Settings → Pages → Source で「GitHub Actions」を選び、コミットして \(branch) を push してください"
        )
      case .gitlab:
        Message(
          "Next: commit, and push \(branch); the address is in Deploy → Pages",
          ja: "次に、コミットして \(branch) を push してください。アドレスは Deploy → Pages に表示されます")
      case .cloudflare, .netlify:
        Message(
          "Next: commit, push, and connect the repository in the service's dashboard",
          ja: "次に、コミットして push し、サービスの管理画面でリポジトリを接続してください")
      }
    }

    /// The files, by their paths below the blog's folder, as templates with `@FROM@`, `@SHA256@` and `@BRANCH@`.
    var files: [(path: String, bytes: [UInt8])] {
      switch self {
      case .github: [(".github/workflows/blog.yml", PackageResources.ci_github_yml)]
      case .gitlab: [(".gitlab-ci.yml", PackageResources.ci_gitlab_yml)]
      case .cloudflare:
        [
          ("wrangler.toml", PackageResources.ci_cloudflare_toml),
          ("build-blog.sh", PackageResources.ci_build_sh),
        ]
      case .netlify:
        [
          ("netlify.toml", PackageResources.ci_netlify_toml),
          ("build-blog.sh", PackageResources.ci_build_sh),
        ]
      }
    }
  }

  @Argument(
    help: .text(
      "The service: github, gitlab, cloudflare or netlify.",
      ja: "サービス: github、gitlab、cloudflare、netlify のいずれか。"))
  var service: Service

  @Option(
    help: .text(
      "The URL of a release's blogc-linux-x86_64.tar.gz.",
      ja: "リリースの blogc-linux-x86_64.tar.gz の URL。"))
  var from: String?

  @Option(
    name: .customLong("sha256"),
    help: .text(
      "The file's SHA-256 checksum, as printed by sha256sum.",
      ja: "そのファイルの SHA-256 チェックサム (sha256sum の出力)。"))
  var sha256: String?

  @Option(
    help: .text(
      "For github: blogc's own action as OWNER/NAME@VERSION, instead of --from and --sha256.",
      ja: "github 用: blogc のアクション (OWNER/NAME@VERSION)。--from と --sha256 の代わりになります。"))
  var action: String?

  @Option(name: [.short, .long], help: .text("The folder of the blog.", ja: "ブログのフォルダ。"))
  var source = "."

  @Option(
    help: .text(
      "The branch whose pushes are published (default: the current branch, else main).",
      ja: "push のたびに公開するブランチ (既定: 現在のブランチ、なければ main)。"))
  var branch: String?

  func validate() throws {
    if let action {
      guard service == .github, from == nil, sha256 == nil else {
        throw ValidationError(
          Message(
            "'--action' is for github, without '--from' and '--sha256'.",
            ja: "'--action' は github 専用で、'--from' や '--sha256' と一緒には使えません。"
          ).text)
      }
      guard Self.isAction(action) else {
        throw ValidationError(
          Message(
            "'--action' expects OWNER/NAME@VERSION, such as OWNER/blogc@v0.1.0.",
            ja: "'--action' には、所有者/名前@バージョンを指定してください。例: OWNER/blogc@v0.1.0"
          ).text)
      }
      return
    }
    guard let from, let sha256 else {
      throw ValidationError(
        Message(
          "Missing '--from' and '--sha256': the URL of a release's .tar.gz and its line in SHA256SUMS."
            + (service == .github ? " Or name blogc's action: --action OWNER/blogc@v0.1.0" : ""),
          ja: "'--from' にリリースの .tar.gz の URL を、'--sha256' に SHA256SUMS にあるチェックサムを指定してください。"
            + (service == .github ? "または、blogc のアクションを指定してください: --action 所有者/blogc@v0.1.0" : "")
        ).text)
    }
    let plain = from.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-._~:/?=&%+@".utf8.contains(byte)
    }
    guard plain, from.hasPrefix("https://") || from.hasPrefix("file:///") else {
      throw ValidationError(
        Message(
          "'--from' expects an https URL without spaces or quotes.",
          ja: "'--from' には、空白や引用符のない https の URL を指定してください。"
        ).text)
    }
    guard sha256.utf8.count == 64, sha256.utf8.allSatisfy(\.isHexDigit) else {
      throw ValidationError(
        Message(
          "'--sha256' expects 64 hexadecimal digits, as printed by sha256sum.",
          ja: "'--sha256' には、sha256sum の出力する 16 進数 64 桁を指定してください。"
        ).text)
    }
  }

  /// Returns true for `OWNER/NAME@VERSION` with only characters that have no special meaning in
  /// YAML.
  private static func isAction(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[1].isEmpty
      && parts[0].split(separator: UInt8(ascii: "/")).count >= 2
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || "-._/@".utf8.contains(byte)
      }
  }

  mutating func run() async throws {
    let published = YAMLText.scalar(branch ?? Repository(source: source).branch ?? "main")
    let templates =
      action == nil
      ? service.files : [(".github/workflows/blog.yml", PackageResources.ci_action_yml)]
    let values = [
      "@FROM@": from ?? "", "@SHA256@": sha256 ?? "", "@BRANCH@": published,
      "@ACTION@": action ?? "",
    ]
    let files = templates.map { file in (file.path, Self.filled(file.bytes, values)) }
    do throws(Diagnostic) {
      try FileCreation.create(files, below: source)
    } catch {
      Terminal.print([error], as: .terminal(colored: Terminal.colours))
      throw ExitCode(1)
    }
    for file in files { Terminal.say(file.0) }
    Terminal.warn(service.nextStep(branch: published))
  }

  /// A template with its placeholders replaced.
  private static func filled(_ bytes: [UInt8], _ values: [String: String]) -> [UInt8] {
    var parts = String(decoding: bytes, as: UTF8.self).split(
      separator: "@", omittingEmptySubsequences: false)
    var text = parts.isEmpty ? "" : String(parts.removeFirst())
    var isPlain = true
    for part in parts {
      if isPlain, let value = values["@\(part)@"] {
        text += value
        isPlain = false
      } else {
        text += isPlain ? "@\(part)" : String(part)
        isPlain = true
      }
    }
    return Array(text.utf8)
  }
}
