import CommandRunner
import Foundation
import Testing

/// libsass is loaded when a style sheet is compiled, and no earlier.
@Suite("The library of style sheets") struct SassLibraryTests {
  #if os(Linux)
    /// The libsass of this machine; nil where it cannot be found.
    static let library: URL? = {
      let maps = try? Blogc.run(
        URL(filePath: "/bin/sh"),
        [
          "-c",
          "PATH=$PATH:/sbin:/usr/sbin ldconfig -p | sed -n 's/.*libsass.so.1 .*=> //p' | head -1",
        ],
        in: Blogc.repository)
      let path = maps?.output.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
      return path.isEmpty ? nil : URL(filePath: path)
    }()

    /// A folder that the dynamic linker takes its libsass from.
    private static func folder(with library: Data) throws -> TemporaryFolder {
      let folder = try TemporaryFolder()
      for name in ["libsass.so.1", "libsass.so"] {
        try library.write(to: folder.url.appending(path: name))
      }
      return folder
    }

    @Test("a style sheet without libsass is an error with a fix, and the site stays as it was")
    func missing() throws {
      let site = try StylesheetTests.site(".a { b: c; }")
      let broken = try Self.folder(with: Data("no library".utf8))
      let url = site.url.appending(path: "site")
      let environment = ["LD_LIBRARY_PATH": broken.url.path()]
      for expected in ["without a site", "beside a site"] {
        let outcome = try Blogc.run(["build"], in: url, environment: environment)
        #expect(outcome.status == 1, "\(expected): \(outcome)")
        #expect(outcome.error.contains("libsass, which compiles style sheets, cannot be loaded: "))
        #expect(outcome.error.contains("css/main.scss"))
        #expect(outcome.error.contains("install Dart Sass"))
        #expect(site.has("site/_site/css/main.css") == (expected == "beside a site"))
        #expect(try Blogc.run(["build"], in: url).status == 0)
      }
    }

    @Test("a site without style sheets needs no libsass, and neither does the version")
    func unneeded() throws {
      let site = try TemporaryFolder()
      try site.write("index.md", "---\n---\nText\n")
      let broken = try Self.folder(with: Data("no library".utf8))
      let environment = ["LD_LIBRARY_PATH": broken.url.path()]
      let outcome = try Blogc.run(["build"], in: site.url, environment: environment)
      #expect(outcome.status == 0, "\(outcome)")
      let version = try Blogc.run(["--version"], in: site.url, environment: environment)
      #expect(version.status == 0)
      #expect(version.output.contains("libsass cannot be loaded\n"))
    }

    /// The number of files that each of two builds of a site writes, the second with another
    /// libsass.
    private func written(_ site: TemporaryFolder, _ path: String) throws -> [String] {
      let library = try #require(Self.library)
      var bytes = try Data(contentsOf: library)
      let names = try Blogc.run(["--version"], in: site.url).output.split(separator: "\n")
      let version = try #require(
        names.first { $0.contains("libsass ") }?.split(separator: " ").last)
      // Between the zero bytes of its neighbours, so that no other text is meant.
      let text = Data([0]) + Data(version.utf8) + Data([0])
      bytes[try #require(bytes.range(of: text)).upperBound - 2] ^= 1
      let other = try Self.folder(with: bytes)
      let url = site.url.appending(path: path)
      return try [
        [:], [:], ["LD_LIBRARY_PATH": other.url.path()], ["LD_LIBRARY_PATH": other.url.path()],
      ]
      .map { environment in
        let outcome = try Blogc.run(["build", "--explain"], in: url, environment: environment)
        #expect(outcome.status == 0, "\(outcome)")
        return outcome.output.contains("no earlier build") ? "all" : "some or nothing"
      }
    }

    @Test(
      "another libsass makes a site with sheets again, and no other",
      .enabled(if: library != nil, "no libsass.so.1 in the dynamic linker's list"))
    func otherLibrary() throws {
      let sheets = try StylesheetTests.site(".a { b: c; }")
      let some = "some or nothing"
      #expect(try written(sheets, "site") == ["all", some, "all", some])
      let plain = try TemporaryFolder()
      try plain.write("index.md", "---\n---\nText\n")
      #expect(try written(plain, "") == ["all", some, some, some])
    }

    @Test(
      "a filter that an edited text brings in makes the site depend on libsass",
      .enabled(if: library != nil, "no libsass.so.1 in the dynamic linker's list"))
    func editedText() throws {
      let site = try TemporaryFolder()
      try site.write("_posts/2026-01-01-a.md", "---\n---\nText\n")
      try site.write("_posts/2026-01-02-b.md", "---\n---\nText\n")
      let some = "some or nothing"
      #expect(try written(site, "") == ["all", some, some, some])
      try site.write(
        "_posts/2026-01-01-a.md",
        "---\n---\n{% capture a %}.a { b: c; }{% endcapture %}{{ a | scssify }}\n")
      #expect(try written(site, "") == [some, some, "all", some])
    }
  #endif
}
