import CommandRunner
import Foundation
import Testing

/// Every kind of file that a build reads, replaced by a link out of the site, a pipe or a device.
@Suite("What stands in the place of a site's file")
struct HostileFileTests {
  private static let secret = "SECRET4242"

  /// A file or folder of a site that a build reads.
  struct Place: Sendable, CustomTestStringConvertible {
    /// Where it lies.
    let path: String
    /// The files of a folder; one file without a name for a file.
    let content: [String: String]
    /// The rest of the site.
    var others: [String: String] = [:]
    var arguments: [String] = []
    /// A file whose presence shows that the place was read; nil if the secret text in the output
    /// shows it.
    var made: String?

    var isFolder: Bool { content[""] == nil }
    var testDescription: String { path + arguments.joined() + (others["_config.yml"] ?? "") }
  }

  private static let page = "---\n---\n"
  private static let includes: [String: String] = ["u.html": page + "{% include secret.txt %}"]

  private static func use(_ text: String, _ settings: String? = nil) -> [String: String] {
    var files = ["u.html": text]
    if let settings { files["_config.yml"] = settings + "\n" }
    return files
  }

  static let folders: [Place] = [
    Place(path: "_includes", content: ["secret.txt": secret], others: includes),
    Place(
      path: "_layouts", content: ["secret.html": secret], others: use("---\nlayout: secret\n---\n")),
    Place(
      path: "_data", content: ["secret.yml": "key: \(secret)"],
      others: use(page + "{{ site.data.secret.key }}")),
    Place(
      path: "_data/in", content: ["secret.csv": "a\n\(secret)"],
      others: use(page + "{{ site.data.in.secret | jsonify }}")),
    Place(path: "_posts", content: ["2020-01-01-a.md": page + secret]),
    Place(path: "_drafts", content: ["a.md": page + secret], arguments: ["--drafts"]),
    Place(
      path: "_notes", content: ["a.md": page + secret, "b.txt": secret],
      others: use("", "collections: { notes: { output: true } }")),
    Place(
      path: "deep/all/_notes", content: ["a.md": page + secret],
      others: use("", "collections_dir: deep/all\ncollections: { notes: { output: true } }")),
    Place(path: "plain", content: ["a.txt": secret, "b.md": page + secret]),
    Place(
      path: "x", content: ["secret.txt": secret],
      others: use("", "include: [x/secret.txt]\nexclude: [x]")),
    Place(path: "_x", content: ["secret.txt": secret], others: use("", "include: [_x/secret.txt]")),
    Place(
      path: "deep/inc", content: ["secret.txt": secret],
      others: use(page + "{% include secret.txt %}", "includes_dir: deep/inc")),
    Place(
      path: "deep/lay", content: ["secret.html": secret],
      others: use("---\nlayout: secret\n---\n", "layouts_dir: deep/lay")),
    Place(
      path: "deep/data", content: ["secret.json": "{\"key\": \"\(secret)\"}"],
      others: use(page + "{{ site.data.secret.key }}", "data_dir: deep/data")),
    Place(
      path: "_sass", content: ["_s.scss": ".\(secret) { b: c }"],
      others: ["u.scss": page + "@import 's';"]),
    Place(
      path: "deep/sass", content: ["_s.scss": ".\(secret) { b: c }"],
      others: ["u.scss": page + "@import 's';", "_config.yml": "sass: { sass_dir: deep/sass }\n"]),
    Place(
      path: "deep/load", content: ["s.scss": ".\(secret) { b: c }"],
      others: [
        "u.scss": page + "@import 's';", "_config.yml": "sass: { load_paths: [deep/load] }\n",
      ]),
    Place(
      path: "_themes/t", content: ["_includes/secret.txt": secret, "assets/a.txt": secret],
      others: use(page + "{% include secret.txt %}", "theme: t")),
    Place(
      path: "_themes/t/_includes", content: ["secret.txt": secret],
      others: use(page + "{% include secret.txt %}", "theme: t").merging(["_themes/t/a": ""]) { $1 }
    ),
    Place(
      path: "_themes/t/assets", content: ["a.txt": secret],
      others: use("", "theme: t").merging(["_themes/t/a": ""]) { $1 }),
    Place(
      path: "beside", content: ["part.md": secret],
      others: use(page + "{% include_relative beside/part.md %}")),
  ]

  private static let gemfile =
    "source 'https://rubygems.org'\ngroup :jekyll_plugins do\n  gem 'jekyll-feed'\nend\n"

  static let files: [Place] = [
    Place(
      path: "_config.yml", content: ["": "key: \(secret)\n"], others: use(page + "{{ site.key }}")),
    Place(
      path: "_config.toml", content: ["": "key = '\(secret)'\n"],
      others: use(page + "{{ site.key }}")),
    Place(
      path: "other.yml", content: ["": "key: \(secret)\n"], others: use(page + "{{ site.key }}"),
      arguments: ["--config", "other.yml"]),
    Place(path: "Gemfile", content: ["": gemfile], made: "feed.xml"),
    Place(
      path: "CNAME", content: ["": "\(secret.lowercased()).example\n"],
      others: use(
        page + "{{ site.github | jsonify }}",
        "plugins: [jekyll-github-metadata]\nrepository: a/b\nexclude: [CNAME]")),
    Place(
      path: "_themes/t/t.gemspec", content: ["": "spec.add_runtime_dependency 'jekyll-feed'\n"],
      others: use("", "theme: t").merging(["_themes/t/_layouts/a.html": ""]) { $1 },
      made: "feed.xml"),
    Place(
      path: "_themes/t/_config.yml", content: ["": "key: \(secret)\n"],
      others: use(page + "{{ site.key }}", "theme: t").merging(["_themes/t/_layouts/a.html": ""]) {
        $1
      }),
    Place(path: "_includes/secret.txt", content: ["": secret], others: includes),
    Place(
      path: "_layouts/secret.html", content: ["": secret], others: use("---\nlayout: secret\n---\n")
    ),
    Place(
      path: "_data/secret.tsv", content: ["": "key\n\(secret)"],
      others: use(page + "{{ site.data.secret | jsonify }}")),
    Place(path: "_posts/2020-01-01-a.md", content: ["": page + secret]),
    Place(path: "a.md", content: ["": page + secret]),
    Place(path: "a/b.txt", content: ["": secret]),
    Place(
      path: "part.md", content: ["": secret], others: use(page + "{% include_relative part.md %}")),
    Place(
      path: "_sass/_s.scss", content: ["": ".\(secret) { b: c }"],
      others: ["u.scss": page + "@import 's';"]),
  ]

  /// The replacement for the file or folder.
  enum Kind: String, CaseIterable {
    case itself
    case linkInside
    case linkOutside
    case absoluteLinkOutside
    /// A folder above it is a link out of the site.
    case behindLink
    case pipe
    case linkToPipe
    case linkToZero
  }

  private struct Site {
    let outer: TemporaryFolder
    let url: URL

    /// Makes a site.
    init(_ place: Place, _ kind: Kind) throws {
      outer = try TemporaryFolder()
      url = outer.url.appendingPathComponent("site")
      try Self.write(place.others.merging(["index.html": "---\n---\nhome"]) { $1 }, below: url)
      let target = url.appendingPathComponent(place.path)
      let parent = target.deletingLastPathComponent()
      let files = FileManager.default
      if kind != .behindLink {
        try files.createDirectory(at: parent, withIntermediateDirectories: true)
      }
      switch kind {
      case .itself: try put(place, at: target)
      case .linkInside:
        try put(place, at: url.appendingPathComponent("_elsewhere/it"))
        let ups = String(repeating: "../", count: place.path.count { $0 == "/" })
        try link(target, ups + "_elsewhere/it")
      case .linkOutside:
        try put(place, at: outer.url.appendingPathComponent("outside/it"))
        let ups = String(repeating: "../", count: place.path.count { $0 == "/" })
        try link(target, ups + "../outside/it")
      case .absoluteLinkOutside:
        let outside = outer.url.appendingPathComponent("outside/it")
        try put(place, at: outside)
        try link(target, outside.path)
      case .behindLink:
        let outside = outer.url.appendingPathComponent("outside")
        try put(place, at: outside.appendingPathComponent(target.lastPathComponent))
        if files.fileExists(atPath: parent.path) {
          for name in try files.contentsOfDirectory(atPath: parent.path) {
            try files.moveItem(
              at: parent.appendingPathComponent(name), to: outside.appendingPathComponent(name))
          }
          try files.removeItem(at: parent)
        } else {
          try files.createDirectory(
            at: parent.deletingLastPathComponent(), withIntermediateDirectories: true)
        }
        try link(parent, outside.path)
      case .pipe: #expect(mkfifo(target.path, 0o644) == 0)
      case .linkToPipe:
        let pipe = url.appendingPathComponent("_pipe")
        #expect(mkfifo(pipe.path, 0o644) == 0)
        try link(target, pipe.path)
      case .linkToZero: try link(target, "/dev/zero")
      }
    }

    private func link(_ place: URL, _ target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: place.path, withDestinationPath: target)
    }

    private func put(_ place: Place, at target: URL) throws {
      if let text = place.content[""] {
        try Self.write([target.lastPathComponent: text], below: target.deletingLastPathComponent())
      } else {
        try Self.write(place.content, below: target)
      }
    }

    private static func write(_ files: [String: String], below folder: URL) throws {
      for (path, text) in files {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }

    /// Returns true if the built site shows that the place was read.
    func shows(_ place: Place) -> Bool {
      let site = url.appendingPathComponent("_site")
      if let made = place.made {
        return FileManager.default.fileExists(atPath: site.appendingPathComponent(made).path)
      }
      return (FileManager.default.subpaths(atPath: site.path) ?? []).contains { path in
        guard let bytes = try? Data(contentsOf: site.appendingPathComponent(path)) else {
          return false
        }
        return String(decoding: bytes, as: UTF8.self).uppercased().contains(secret)
      }
    }
  }

  private func build(_ place: Place, _ kind: Kind) throws {
    let site = try Site(place, kind)
    let outcome = try Blogc.run(["build"] + place.arguments, in: site.url)
    #expect(outcome.status == 0 || outcome.status == 1, "\(kind) at \(place.path)")
    let isOwn = kind == .itself || kind == .linkInside
    #expect(site.shows(place) == isOwn, "\(kind) at \(place.path): \(outcome.error)")
    if !isOwn {
      let names = place.path.split(separator: "/")
      let named = kind == .behindLink ? names[names.count - 2] : names[names.count - 1]
      #expect(outcome.error.contains(named), "nothing is said of \(kind) at \(place.path)")
    }
  }

  @Test(
    "a folder that is a link out of the site, lies behind one, or is a pipe, gives nothing",
    .timeLimit(.minutes(5)), arguments: folders)
  func folder(_ place: Place) throws {
    for kind in Kind.allCases where kind != .behindLink || place.path.contains("/") {
      try build(place, kind)
    }
  }

  @Test(
    "a file that is a link out of the site, a pipe or a device is not read",
    .timeLimit(.minutes(5)), arguments: files)
  func file(_ place: Place) throws {
    for kind in Kind.allCases where kind != .behindLink || place.path.contains("/") {
      try build(place, kind)
    }
  }

  @Test(
    "a file beyond the limit of its kind is an error in both languages, and no memory is taken for it"
  )
  func size() throws {
    let site = try TemporaryFolder()
    try site.write("index.html", "---\n---\nhome")
    try site.write("_data/large.yml", "x")
    let file = try FileHandle(forWritingTo: site.url.appendingPathComponent("_data/large.yml"))
    try file.truncate(atOffset: 1 << 40)
    try file.close()
    let english = try Blogc.run(["build"], in: site.url)
    #expect(english.status == 1)
    #expect(english.error.contains("the file is too large to be read"))
    let japanese = try Blogc.run(["build"], in: site.url, environment: ["LC_ALL": "ja_JP.UTF-8"])
    #expect(japanese.error.contains("ファイルが大きすぎて読めません"))
  }

  @Test(
    "nothing is made outside of the site by 'new' and 'rename' where a folder is a link out of it")
  func making() throws {
    let outer = try TemporaryFolder()
    try outer.write("site/index.html", "---\n---\nhome")
    try outer.write("site/_drafts/a.md", "---\ntitle: A\n---\n")
    try outer.write("outside/keep", "keep")
    let site = outer.url.appendingPathComponent("site")
    try FileManager.default.createSymbolicLink(
      atPath: site.appendingPathComponent("_posts").path, withDestinationPath: "../outside")
    #expect(try Blogc.run(["new", "post", "B"], in: site).status == 1)
    #expect(try Blogc.run(["publish", "a"], in: site).status == 1)
    let outside = outer.url.appendingPathComponent("outside").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == ["keep"])
  }
}
