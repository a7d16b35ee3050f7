import ContentData
import SourceText
import Testing

@testable import Gems

@Suite struct GemfileTests {
  private func read(_ text: String) -> (Gemfile, SourceFile) {
    let file = SourceFile(path: "Gemfile", text: text)
    return (Gemfile(file), file)
  }

  @Test func `gems come with their conditions, options and groups`() throws {
    let (gemfile, _) = read(
      """
      # frozen_string_literal: true
      source 'https://gems.example'
      git_source(:github) { |repo| "https://github.com/#{repo}.git" }
      =begin
      gem "commented"
      =end
      gem "jekyll", "~> 4.3", ">= 4.3.1", require: false
      gem "minima", github: "jekyll/minima", branch: 'main'
      gem "just-the-docs", :git => "https://git.example/docs.git", :tag => "v1.0"
      gem("own", path: "../own")
      group :development, :jekyll_plugins do
        gem "jekyll-feed"; gem "jekyll-sitemap"
      end
      gem "jekyll-archives",
        "~> 2.2",
        group: :jekyll_plugins
      source "https://private.example" do
        gem %q<secret>
      end
      git "https://git.example/x.git", branch: "b" do
        gem "x"
      end
      __END__
      gem "after the end"
      """)
    #expect(gemfile.servers == ["https://gems.example"])
    #expect(
      gemfile.gems.map(\.name) == [
        "jekyll", "minima", "just-the-docs", "own", "jekyll-feed", "jekyll-sitemap",
        "jekyll-archives", "secret", "x",
      ])
    func gem(_ name: String) throws -> Gemfile.Gem {
      try #require(gemfile.gems.first { $0.name == name })
    }
    #expect(try gem("jekyll").conditions == ["~> 4.3", ">= 4.3.1"])
    #expect(try gem("minima").options == ["github": "jekyll/minima", "branch": "main"])
    #expect(try gem("just-the-docs").options["tag"] == "v1.0")
    #expect(try gem("own").options["path"] == "../own")
    #expect(try gem("secret").server == "https://private.example")
    #expect(try gem("x").options == ["git": "https://git.example/x.git", "branch": "b"])
    #expect(
      gemfile.plugins.map(\.name) == ["jekyll-feed", "jekyll-sitemap", "jekyll-archives"])
    #expect(gemfile.unread.isEmpty)
  }

  @Test func `what is a program is not run, and is said`() {
    let (gemfile, file) = read(
      """
      require 'json'
      versions = JSON.parse(URI.open('https://pages.example/versions.json').read)
      gem 'github-pages', versions['github-pages'], group: :jekyll_plugins
      gem "minima", ENV["MINIMA"] || "~> 2.5"
      gem "x#{1}"
      if ENV["LOCAL"]
        gem "jekyll-toc"
      end
      `rm -rf /`
      """)
    #expect(gemfile.gems.map(\.name) == ["github-pages", "minima", "jekyll-toc"])
    #expect(gemfile.plugins.map(\.name) == ["github-pages"])
    let unread = gemfile.unread.map { file.text(of: $0) }
    #expect(unread.count == 7)
    #expect(unread.first == "require 'json'")
    #expect(unread.contains { $0.contains("rm -rf") })
    #expect(GemFiles(gemfile: file).notes.allSatisfy { $0.severity == .note })
  }

  @Test func `no text makes the reader crash or loop`() {
    var numbers = SystemRandomNumberGenerator()
    let words = [
      "gem", "\"a\"", "'", "do", "end", ",", "\n", "(", ")", "[", ":x", "x:", "=>", "#{", "\\",
      "%q<",
      "=begin\n", "__END__", "é", "\u{0}", " ",
    ]
    for _ in 0..<500 {
      let text = (0..<40).map { _ in words.randomElement(using: &numbers)! }.joined()
      let (gemfile, file) = read(text)
      #expect(gemfile.unread.allSatisfy { $0.end <= file.bytes.count })
    }
  }

  @Test func `Bundler's lock file tells versions, origins and checksums`() throws {
    let lock = GemfileLock(
      SourceFile(
        path: "Gemfile.lock",
        text: """
          GIT
            remote: https://github.com/jekyll/minima.git
            revision: 0123456789abcdef0123456789abcdef01234567
            branch: main
            specs:
              minima (3.0.0.dev)
                jekyll (>= 3.5, < 5.0)

          PATH
            remote: .
            specs:
              mine (0.1)

          GEM
            remote: https://rubygems.org/
            specs:
              jekyll-theme-cayman (0.2.0)
                jekyll (> 3.5, < 5.0)
              nokogiri (1.15.4-x86_64-linux)

          DEPENDENCIES
            minima!

          CHECKSUMS
            jekyll-theme-cayman (0.2.0) sha256=abcdef
          """))
    #expect(lock.specs.map(\.name) == ["minima", "mine", "jekyll-theme-cayman", "nokogiri"])
    #expect(
      lock.spec(named: "minima")?.origin
        == .git(
          url: "https://github.com/jekyll/minima.git",
          revision: "0123456789abcdef0123456789abcdef01234567"))
    #expect(lock.spec(named: "mine")?.origin == .path("."))
    let cayman = try #require(lock.spec(named: "jekyll-theme-cayman"))
    #expect(cayman.version == "0.2.0" && cayman.checksum == "abcdef")
  }

  @Test(
    "Jekyll 4.4 is there if the lock has it or, without a lock, if the Gemfile accepts no earlier one",
    arguments: [
      ("gem 'jekyll', '~> 4.4'", nil, true), ("gem 'jekyll', '>= 4.4.1', '< 5'", nil, true),
      ("gem 'jekyll', '4.10.0'", nil, true), ("gem 'jekyll', '~> 4.3'", nil, false),
      ("gem 'jekyll', '< 4.5'", nil, false), ("gem 'jekyll', '!= 4.5'", nil, false),
      ("gem 'jekyll'", nil, false), ("gem 'jekyll-feed', '4.4'", nil, false),
      ("gem 'jekyll'", "4.4.0", true), ("gem 'jekyll', '>= 4.4'", "4.3.4", false),
      ("gem 'jekyll', '~> 4.4'", "none", false),
    ] as [(String, String?, Bool)])
  func jekyll44(gemfile: String, locked: String?, expected: Bool) {
    let lock = locked.map {
      SourceFile(
        path: "Gemfile.lock",
        text: "GEM\n  remote: https://e.example/\n  specs:\n    jekyll (\($0))\n")
    }
    let files = GemFiles(gemfile: SourceFile(path: "Gemfile", text: gemfile), lock: lock)
    #expect(files.haveJekyll44 == expected)
  }

  @Test func `a site without gem files has no Jekyll 4.4`() { #expect(!GemFiles().haveJekyll44) }
}
