import CommandRunner
import Foundation
import Testing

/// The sources of the Swift packages, with their licences.
private let checkouts = Blogc.repository.appendingPathComponent(".build/checkouts")

/// The files of a release, made from a stand-in for the executable: `make dist` itself takes a release build.
@Suite(
  "A release",
  .enabled(
    if: ["dpkg-deb", "dpkg-shlibdeps", "clang", "git"].allSatisfy { Blogc.find($0) != nil }
      && FileManager.default.fileExists(atPath: Blogc.repository.path + "/.git")
      && FileManager.default.fileExists(atPath: checkouts.path),
    "needs Debian's packaging tools, clang, git and the sources of the Swift packages"))
struct ReleaseTests {
  private static func shell(
    _ commands: String, in folder: URL, _ environment: [String: String] = [:]
  ) throws -> Blogc.Outcome {
    try Blogc.run(
      URL(fileURLWithPath: "/bin/bash"), ["-ec", commands], in: folder, environment: environment)
  }

  /// A folder with the files of a release in `one` and, made again from another place, in `two`.
  private static func release() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.c", "#include <stdio.h>\nint main(int n, char **w) { return n > 1 ? !puts(w[1]) : 0; }\n")
    let made = try shell(
      """
      clang -o blogc a.c
      mkdir elsewhere
      cp blogc elsewhere/
      "$ROOT/packaging/dist" blogc "$CHECKOUTS" one
      cd elsewhere
      "$ROOT/packaging/dist" blogc "$CHECKOUTS" ../two
      """, in: folder.url,
      [
        "ROOT": Blogc.repository.path, "CHECKOUTS": checkouts.path,
        "RELEASE_URL": "https://example.com/v0", "GIT_CONFIG_GLOBAL": "/dev/null",
      ])
    try #require(made.status == 0, "\(made.output)\(made.error)")
    return folder
  }

  @Test("has the same bytes wherever it is made, and sums that hold")
  func reproducible() throws {
    let folder = try Self.release()
    let compared = try Self.shell("diff -r one two", in: folder.url)
    #expect(compared.status == 0, "\(compared.output)")
    let checked = try Self.shell(
      "cd one && sha256sum --check --strict SHA256SUMS", in: folder.url)
    #expect(checked.status == 0, "\(checked.error)")
    #expect(checked.output.split(separator: "\n").count == 5)
    let formula = try folder.text("one/blogc.rb")
    #expect(formula.contains("url \"https://example.com/v0/blogc-"))
    #expect(!formula.contains("@"))
  }

  @Test("has an archive and a package with manual pages, completions and licences, owned by root")
  func contents() throws {
    let folder = try Self.release()
    let archive = try Self.shell("tar -tvzf one/blogc-*-linux-*.tar.gz", in: folder.url).output
    for path in [
      "bin/blogc", "share/man/man1/blogc.1.gz", "share/man/ja/man1/blogc.1.gz",
      "share/bash-completion/completions/blogc", "share/zsh/site-functions/_blogc",
      "share/fish/vendor_completions.d/blogc.fish", "share/doc/blogc/copyright", "LICENSE",
      "README.md", "README.ja.md",
    ] {
      #expect(archive.contains("/\(path)\n"), "\(path)")
    }
    #expect(archive.split(separator: "\n").allSatisfy { $0.contains(" 0/0 ") })
    let package = try Self.shell(
      "dpkg-deb -I one/*.deb && dpkg-deb -c one/*.deb && dpkg-deb --fsys-tarfile one/*.deb | tar -xO ./usr/share/doc/blogc/copyright",
      in: folder.url
    ).output
    for text in [
      " Package: blogc\n", ", tzdata\n", "libc6 (>= ", " ./usr/bin/blogc\n",
      "swift-nio 2.", "libsass 3.", "Apache License",
    ] {
      #expect(package.contains(text), "\(text)")
    }
    let list =
      try JSONSerialization.jsonObject(
        with: Data(
          try Self.shell("cat one/*.spdx.json", in: folder.url).output.utf8)) as? [String: Any]
    let names = (list?["packages"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
    #expect(names?.count == 13 && names?.contains("utf8proc") == true, "\(names ?? [])")
  }

  @Test("installs in GitHub's runners by an action whose steps are pinned")
  func action() throws {
    let action = try String(
      contentsOf: Blogc.repository.appendingPathComponent("action.yml"), encoding: .utf8)
    for line in action.split(separator: "\n") where line.contains("uses:") {
      #expect(line.contains(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/), "\(line)")
    }
    #expect(action.contains("sha256sum --check"))
  }
}
