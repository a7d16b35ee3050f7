import Foundation

/// A site as a map from paths to texts, with what a build takes from outside; made and changed by
/// numbers, so that a seed says everything.
struct RandomSite {
  /// Paths and texts of the sources.
  var files: [String: String] = [:]
  /// The clock of the builds, in seconds since 1970.
  var now: Int64 = 1_700_000_000
  var showsDrafts = false
  var showsFuture = false
  var postLimit = 0
  var baseurl: String?
  var environment = "development"
  private var counter = 0

  private static let words = [
    "swift", "cache", "日本語", "記録", "build", "page", "*em*", "**strong**", "`code`", "**「強調」**",
    "[link](/about/)", "~~gone~~", "café", "layout", "“quoted”", "https://example.com/x",
  ]
  /// Addresses that may be cards: a page of the site, one that has no title, one that comes and goes, one of the data.
  private static let cards = [
    "https://example.com/about/", "https://example.com/", "https://example.com/pages/p9/",
    "https://cards.example/",
  ]
  private static let tags = ["swift", "日記", "docker", "notes", "a b"]

  /// Makes a site: configuration, layouts, includes, posts, pages, data, styles, static files.
  init(_ numbers: inout SeededNumbers) {
    writeConfiguration(&numbers)
    for name in ["default", "post", "page", "home"] { writeLayout(name, &numbers) }
    for name in ["head.html", "nav.html", "list.html"] { writeInclude(name, &numbers) }
    for name in ["shared.html", "leaving.html", "counting.html"] {
      writeSharedInclude(name, &numbers)
    }
    for _ in 0..<Int(numbers.next() % 5 + 3) { addPost(&numbers) }
    files["index.html"] = "---\nlayout: home\ntitle: Home\n---\n" + Self.listing(&numbers)
    files["about.md"] = "---\nlayout: page\ntitle: About\n---\n" + Self.prose(&numbers)
    files["tags.html"] =
      "---\nlayout: default\n---\n{% for tag in site.tags %}<h2>{{ tag[0] }}</h2>"
      + "{% for post in tag[1] %}{{ post.title }} {{ post.url }}{% endfor %}{% endfor %}\n"
    files["plain.txt"] = "no front matter\n"
    files["assets/logo.svg"] = "<svg/>\n"
    writeData(&numbers)
    writeStyles(&numbers)
    files["_docs/one.md"] = "---\ntitle: One\norder: 1\n---\n" + Self.prose(&numbers)
    files["_docs/two.md"] = "---\ntitle: Two\norder: 2\nlayout: page\n---\n" + Self.prose(&numbers)
  }

  // Pieces.

  private static func prose(_ numbers: inout SeededNumbers) -> String {
    var text = ""
    for _ in 0..<Int(numbers.next() % 4 + 1) {
      if numbers.chance(20) { text += "## \(numbers.pick(words))\n\n" }
      for _ in 0..<Int(numbers.next() % 9 + 2) { text += numbers.pick(words) + " " }
      text += "\n\n"
    }
    if numbers.chance(15) { text += "\(numbers.pick(cards))\n\n" }
    if numbers.chance(15) { text += "{{ page.title }} of {{ site.title }}\n\n" }
    if numbers.chance(10) { text += "{% include list.html %}\n\n" }
    if numbers.chance(10) { text += "{{ site.data.facts.name }}\n\n" }
    if numbers.chance(25) { text += numbers.pick(liquid) + "\n\n" }
    if numbers.chance(10) { text += "```swift\nlet x = \(numbers.next() % 100)\n```\n" }
    return text
  }

  /// What a body may ask: each of these reads something else.
  private static let liquid = [
    "{{ layout.note }} {{ layout.only }}", "{{ page.next.title }} / {{ page.previous.url }}",
    "{{ page.next.next.date | date: '%Y' }}", "{{ site.posts.first.excerpt | strip_html }}",
    "{% assign p = site.posts | last %}{{ p.title }} {{ p.content | size }}",
    "{{ site.tags.swift.size }} {{ site.categories.eins.first.title }}",
    "{% for p in site.related_posts limit: 2 %}{{ p.title }}{% endfor %}",
    "{{ site.time | date: '%Y-%m-%d' }}", "{{ 'now' | date: '%Y' }}",
    "{{ site.data.deep.more.a }} {{ site.data.facts | jsonify }}",
    "{% include nav.html current='x' %}",
    "{{ '@import \"colours\"; b { color: $ink }' | scssify }}",
    "{% assign d = site.docs | where: 'order', 2 | first %}{{ d.title }}",
    "{% assign g = site.posts | group_by: 'layout' %}{% for x in g %}{{ x.name }} {{ x.size }}{% endfor %}",
    "{% for c in site.collections %}{{ c.label }} {{ c.docs.size }}{% endfor %}",
    "{% for p in site.html_pages %}{{ p.title }}{% endfor %}", "{{ site.data.extra | size }}",
    "[two](two.md) ![logo](/assets/logo.svg)", "{% link about.md %}", "{{ site.docs[0].content }}",
    "{% include_relative one.md %}", "{{ site.static_files | map: 'modified_time' | size }}",
    "{% if page.next %}more{% endif %}", "{{ page.excerpt }}",
    "{{ page.content | number_of_words }}",
  ]

  private static func listing(_ numbers: inout SeededNumbers) -> String {
    numbers.pick([
      "{% for post in site.posts %}<a href=\"{{ post.url }}\">{{ post.title }}</a>{% endfor %}\n",
      "{% for post in site.posts limit: 2 %}{{ post.date | date: '%Y-%m-%d' }} {{ post.excerpt }}"
        + "{% endfor %}\n",
      "{% for post in paginator.posts %}{{ post.title }}{% endfor %}{{ paginator.total_pages }}\n",
      "{% assign named = site.posts | where: 'layout', 'post' | sort: 'title' %}"
        + "{% for post in named %}{{ post.title | escape }}{% endfor %}\n",
      "{% for page in site.pages %}{{ page.url }} {{ page.title }}{% endfor %}\n",
      "{% for doc in site.docs %}{{ doc.title }}{{ doc.content | strip_html | size }}{% endfor %}\n",
      "{{ site.posts.size }} {{ site.posts.first.content | strip_html | truncate: 30 }}\n",
      "{% for file in site.static_files %}{{ file.path }}{% endfor %}\n",
      "{% assign last = site.posts | where_exp: 'p', 'p.tags contains \"swift\"' | first %}"
        + "{{ last.title }}{{ last.previous.title }}\n",
      "{% for tag in site.tags %}{{ tag[0] }}: {{ tag[1] | map: 'title' | join }}{% endfor %}\n",
    ])
  }

  private mutating func writeConfiguration(_ numbers: inout SeededNumbers) {
    var text = "title: Site \(numbers.next() % 50)\nurl: https://example.com\n"
    text += "timezone: \(numbers.pick(["UTC", "Asia/Tokyo"]))\n"
    text += "markdown: \(numbers.pick(["GFM", "kramdown", "CommonMark"]))\ngfm: {cards: true}\n"
    text += "lang: \(numbers.pick(["ja", "en"]))\n"
    text += "permalink: \(numbers.pick(["date", "pretty", "/:categories/:title/", "none"]))\n"
    let plugins = [
      "jekyll-feed", "jekyll-sitemap", "jekyll-seo-tag", "jekyll-paginate", "jekyll-redirect-from",
      "jekyll-archives",
    ].filter { _ in numbers.chance(45) }
    if !plugins.isEmpty { text += "plugins: [\(plugins.joined(separator: ", "))]\n" }
    if plugins.contains("jekyll-paginate") { text += "paginate: \(numbers.next() % 3 + 1)\n" }
    if plugins.contains("jekyll-archives") {
      text += "jekyll-archives:\n  enabled: [tags, categories]\n  layout: page\n"
    }
    text += "collections:\n  docs:\n    output: \(numbers.chance(60))\n"
    // The date of a document without one is the build's.
    if numbers.chance(20) { text += "    permalink: /docs/:year/:month/:name/\n" }
    if numbers.chance(40) {
      text +=
        "defaults:\n  - scope: {path: '', type: posts}\n    values: {author: 'A', layout: post}\n"
    }
    if plugins.contains("jekyll-feed"), numbers.chance(50) {
      text += "feed:\n  categories: [eins]\n  tags: true\n"
    }
    if numbers.chance(30) { text += "exclude: [plain.txt]\n" }
    // Not by chance: the numbers of the other settings stay as they are.
    if text.utf8.count % 2 == 0 { text += "search: true\n" }
    files["_config.yml"] = text
  }

  private mutating func writeLayout(_ name: String, _ numbers: inout SeededNumbers) {
    let pieces = [
      "<title>{{ page.title }} {{ site.title }}</title>", "{% include head.html %}",
      "{% include nav.html current=page.url %}", "{{ page.previous.title }}|{{ page.next.url }}",
      "{% for tag in page.tags %}{{ tag }}{% endfor %}", "{{ site.data.facts.name }}",
      "{{ page.date | date_to_xmlschema }}", "{{ page.excerpt | strip_html }}",
      "{% if page.author %}{{ page.author }}{% endif %}", "{{ site.time | date: '%Y' }}",
      "{{ site.categories | size }}", "{{ jekyll.environment }}", "{{ site.baseurl }}",
      "{% for row in site.data.rows %}{{ row.name }}{% endfor %}", "{{ layout.note }}",
      "{{ page.next.excerpt }}",
      "{% if page.previous %}{{ page.previous.date | date: '%d' }}{% endif %}",
      "{% for p in site.related_posts %}{{ p.url }}{% endfor %}", "{{ page.collection }}",
      "{{ content | number_of_words }}", "{% include list.html a=page.title %}",
      "{% include shared.html kind='x' %}", "{% include_cached shared.html kind=page.layout %}",
      "{% assign left = 'a' %}{% include leaving.html %}{{ left }}{{ found.title }}",
      "{% for n in (1..2) %}{% include leaving.html kind=n %}{{ left }}{% endfor %}",
      "{% include counting.html %}{% include counting.html %}{% increment hits %}",
      "{% assign titled = site.posts | where: 'layout', 'post' | sort: 'title' %}"
        + "{% for p in titled %}{{ p.title }}{% endfor %}",
      "{% for p in site.pages %}{% if p.url == page.url %}here{% endif %}{{ p.title }}{% endfor %}",
    ]
    var text =
      name == "default" ? "---\nnote: n\(numbers.next() % 9)\n---\n" : "---\nlayout: default\n"
    if name != "default" {
      if numbers.chance(30) { text += "only: o\(numbers.next() % 9)\n" }
      text += "---\n"
    }
    for _ in 0..<Int(numbers.next() % 5) { text += numbers.pick(pieces) + "\n" }
    text += "<main>{{ content }}</main>\n"
    for _ in 0..<Int(numbers.next() % 3) { text += numbers.pick(pieces) + "\n" }
    files["_layouts/\(name).html"] = text
  }

  /// Includes whose results some pages share: some read nothing of the page, some only on some pages, some what is around
  /// them.
  private mutating func writeSharedInclude(_ name: String, _ numbers: inout SeededNumbers) {
    let pieces = [
      "{{ site.title }}", "{% for p in site.posts %}{{ p.title }} {{ p.url }},{% endfor %}",
      "{% for p in site.pages %}<a>{{ p.title }}</a>{% endfor %}", "{{ include.kind | upcase }}",
      "{% if page.author %}{{ page.title }}{% endif %}", "{{ page.lang | default: site.lang }}",
      "{% for row in site.data.rows %}{{ row.name }}{{ forloop.last }}{% endfor %}",
      "{% for t in site.tags %}{{ t[0] }}{% for p in t[1] %}{{ p.date | date: '%d' }}{% endfor %}{% endfor %}",
      "{{ n }}{{ forloop.index }}", "{{ page.next.title }}", "{% include list.html %}",
      "{{ site.posts.first.excerpt | strip_html }}", "{{ site.related_posts.first.title }}",
      "{% for p in site.docs %}{{ p.content | size }}{% endfor %}", "{{ site.time | date: '%Y' }}",
      "{% capture left %}{{ left }}{{ site.data.facts.name }}{% endcapture %}{{ left }}",
      "{% assign found = site.posts | where_exp: 'p', 'p.layout' | last %}{{ found.title }}",
    ]
    var text = name == "counting.html" ? "{% cycle 'a', 'b' %}{% increment hits %}" : ""
    if name == "leaving.html" { text += "{% assign left = left | append: 'b' %}" }
    for _ in 0..<Int(numbers.next() % 5 + 1) { text += numbers.pick(pieces) + "\n" }
    files["_includes/\(name)"] = text
  }

  private mutating func writeInclude(_ name: String, _ numbers: inout SeededNumbers) {
    files["_includes/\(name)"] =
      name == "list.html"
      ? numbers.pick(["<i>list</i>", "{{ site.posts.size }}", "{{ site.data.facts.name }}"]) + "\n"
      : "<!-- \(numbers.next() % 100) {{ include.current }} -->"
        + (numbers.chance(40) ? "{% include list.html %}" : Self.listing(&numbers))
  }

  private mutating func writeData(_ numbers: inout SeededNumbers) {
    files["_data/facts.yml"] = "name: fact \(numbers.next() % 100)\n"
    files["_data/cards.yml"] = "https://cards.example/: {title: card \(numbers.next() % 100)}\n"
    files["_data/rows.csv"] = "name,value\nrow \(numbers.next() % 100),1\n"
    files["_data/deep/more.json"] = "{\"a\": \(numbers.next() % 100)}\n"
  }

  private mutating func writeStyles(_ numbers: inout SeededNumbers) {
    files["assets/style.scss"] = "---\n---\n@import \"colours\";\nbody { color: $ink; }\n"
    files["_sass/_colours.scss"] = "$ink: #\(numbers.next() % 899_999 + 100_000);\n"
  }

  private func post(title: String, _ numbers: inout SeededNumbers) -> String {
    var text = "---\ntitle: \(title)\n"
    if numbers.chance(70) { text += "layout: post\n" }
    if numbers.chance(60) {
      text += "tags: [\(numbers.pick(Self.tags)), \(numbers.pick(Self.tags))]\n"
    }
    if numbers.chance(40) { text += "categories: \(numbers.pick(["eins", "zwei"]))\n" }
    if numbers.chance(10) { text += "published: false\n" }
    if numbers.chance(10) { text += "redirect_from: /old/\(numbers.next() % 99)/\n" }
    return text + "---\n" + Self.prose(&numbers)
  }

  private mutating func addPost(_ numbers: inout SeededNumbers) {
    counter += 1
    // Some are in the future until the clock steps on.
    let day =
      numbers.chance(15)
      ? "2023-12-\(10 + numbers.next() % 15)"
      : "2022-0\(numbers.next() % 8 + 1)-1\(numbers.next() % 9)"
    let name = numbers.pick(["post", "記事", "note"]) + "-\(counter)"
    files["_posts/\(day)-\(name).md"] = post(
      title: "\(numbers.pick(Self.words.prefix(6))) \(counter)", &numbers)
  }

  // Edits.

  /// What can happen between two builds.
  enum Edit: String, CaseIterable {
    case addPost, deletePost, renamePost, body, sameSizeBody, title, date, tags, layout, include
    case data, dataFile, rivalData, newInclude, newLayout, configuration, sass, staticFile, addPage,
      deletePage, page, document
    case bodyLiquid, bodyHead, bodyTwo, bodyExcerpt, bodyComment, bodyPage, bodyMistake, bodyMended
    case bodyFence, bodyRenamed, bodyImage, bodyNewest
    case clock, drafts, future, limit, baseurl, environment, addDraft, touch
    case deleteOutput, damageOutput, cutManifest, flipManifest, loseManifest, foreignFile
    /// The clock goes back, to before dates that have come.
    case clockBack
    /// A post is dated at the very second of the build.
    case dateNow
    /// The file has as many bytes as before, and its time is set back.
    case timeRestored, outputTimeRestored
    /// A file is saved while a build runs; the last one has its old text again when the build ends.
    case savedMeanwhile, savedMeanwhileSameSize, savedAndRestored

    /// Any of them; texts are edited more often than all else, as by authors.
    static func pick(_ numbers: inout SeededNumbers) -> Edit {
      numbers.chance(35)
        ? numbers.pick([
          .body, .sameSizeBody, .document, .touch, .bodyComment, .bodyRenamed, .bodyFence,
          .savedMeanwhile,
        ])
        : numbers.pick(allCases)
    }
  }

  private func names(_ test: (String) -> Bool) -> [String] { files.keys.filter(test).sorted() }

  private func posts() -> [String] { names { $0.hasPrefix("_posts/") } }

  /// Applies an edit of the sources; edits of the destination and the manifest are the caller's.
  mutating func apply(_ edit: Edit, _ numbers: inout SeededNumbers) {
    switch edit {
    case .addPost: addPost(&numbers)
    case .deletePost:
      if posts().count > 1 { files[numbers.pick(posts())] = nil }
    case .renamePost:
      guard !posts().isEmpty else { return }
      let old = numbers.pick(posts())
      counter += 1
      files[old.dropLast(3) + "-\(counter).md"] = files[old]
      files[old] = nil
    case .body:
      change(posts(), &numbers) { $0 + "more \($1.next() % 1000)\n" }
    case .sameSizeBody, .timeRestored:
      change(posts(), &numbers) { text, _ in
        Self.sameSize(text)
      }
    case .title:
      change(posts(), &numbers) {
        Self.replaceLine("title: ", in: $0, by: "title: new \($1.next() % 99)")
      }
    case .date:
      change(posts(), &numbers) {
        Self.replaceLine(
          "title: ", in: $0, by: "title: dated\ndate: 2022-03-0\($1.next() % 9 + 1) 10:00:00")
      }
    case .tags:
      change(posts(), &numbers) {
        Self.replaceLine("tags: ", in: $0, by: "tags: [\($1.pick(Self.tags))]")
      }
    case .layout: writeLayout(numbers.pick(["default", "post", "page", "home"]), &numbers)
    case .include:
      if numbers.chance(50) {
        writeSharedInclude(
          numbers.pick(["shared.html", "leaving.html", "counting.html"]), &numbers)
      } else {
        writeInclude(numbers.pick(["head.html", "nav.html", "list.html"]), &numbers)
      }
    case .data: writeData(&numbers)
    case .dataFile:
      let path = "_data/extra.yml"
      files[path] = files[path] == nil ? "- name: extra\n" : nil
    case .rivalData:
      // Two files with one key: the later one counts.
      let path = numbers.pick(["_data/facts.json", "_data/facts/name.yml", "_data/deep.yml"])
      files[path] = files[path] == nil ? "{\"name\": \"rival\"}\n" : nil
    case .newInclude:
      let path = "_includes/new.html"
      files[path] = files[path] == nil ? "new\n" : nil
    case .newLayout:
      let path = "_layouts/new.html"
      files[path] = files[path] == nil ? "new {{ content }}\n" : nil
    case .configuration: writeConfiguration(&numbers)
    case .sass: writeStyles(&numbers)
    case .staticFile:
      let path = numbers.pick(["assets/logo.svg", "assets/new.txt"])
      files[path] = numbers.chance(30) ? nil : "static \(numbers.next() % 100)\n"
    case .addPage:
      counter += 1
      files["pages/p\(counter).md"] =
        "---\ntitle: Page \(counter)\nlayout: page\n---\n" + Self.prose(&numbers)
    case .deletePage:
      let pages = names { $0.hasPrefix("pages/") }
      if !pages.isEmpty { files[numbers.pick(pages)] = nil }
    case .page:
      files["index.html"] =
        "---\nlayout: home\ntitle: Home \(numbers.next() % 9)\n---\n" + Self.listing(&numbers)
    case .bodyLiquid:
      change(posts(), &numbers) { $0 + "\n\n" + $1.pick(Self.liquid) + "\n" }
    case .bodyHead, .bodyRenamed:
      // The first paragraph is the excerpt.
      change(posts(), &numbers) { Self.insert("changed \($1.next() % 1000)\n", atBodyOf: $0) }
    case .bodyTwo:
      for _ in 0..<2 { change(posts(), &numbers) { $0 + "two \($1.next() % 1000)\n" } }
    case .bodyExcerpt:
      change(posts(), &numbers) {
        Self.insert("{{ page.title }} \($1.next() % 1000)\n\n", atBodyOf: $0)
      }
    case .bodyComment:
      change(posts(), &numbers) {
        Self.replaceLine("title: ", in: $0, keeping: true, by: "# comment \($1.next() % 99)")
      }
    case .bodyPage:
      change(["about.md", "tags.html", "assets/style.scss"], &numbers) {
        $0 + "more \($1.next() % 1000)\n"
      }
    case .bodyMistake:
      change(posts(), &numbers) { $0 + "\n{% nosuchtag \($1.next() % 9) %}\n" }
    case .bodyMended:
      for path in posts() {
        files[path] = files[path]?.split(separator: "\n", omittingEmptySubsequences: false)
          .filter { !$0.hasPrefix("{% nosuchtag") }.joined(separator: "\n")
      }
    case .bodyFence:
      change(posts(), &numbers) { $0 + "\n```nosuchlanguage\nx \($1.next() % 99)\n```\n" }
    case .bodyImage:
      change(posts(), &numbers) { $0 + "\n![logo](/assets/logo.svg) \($1.next() % 99)\n" }
    case .bodyNewest:
      if let newest = posts().last { change([newest], &numbers) { $0 + "new \($1.next() % 99)\n" } }
    case .document:
      change(names { $0.hasPrefix("_docs/") }, &numbers) { $0 + "doc \($1.next() % 1000)\n" }
    case .clock: now += Int64(numbers.pick([60, 86_400, 3_000_000]))
    case .clockBack: now -= Int64(numbers.pick([1, 60, 86_400, 3_000_000]))
    case .dateNow:
      let date = Date(timeIntervalSince1970: Double(now)).ISO8601Format()
      change(posts(), &numbers) { text, _ in
        Self.replaceLine("title: ", in: text, by: "title: now\ndate: \(date)")
      }
    case .drafts: showsDrafts.toggle()
    case .future: showsFuture.toggle()
    case .limit: postLimit = numbers.pick([0, 2])
    case .baseurl: baseurl = numbers.pick([nil, "/blog"])
    case .environment: environment = numbers.pick(["development", "production"])
    case .addDraft:
      counter += 1
      files["_drafts/d\(counter).md"] = post(title: "Draft \(counter)", &numbers)
    case .touch, .deleteOutput, .damageOutput, .cutManifest, .flipManifest, .loseManifest,
      .foreignFile,
      .outputTimeRestored, .savedMeanwhile, .savedMeanwhileSameSize, .savedAndRestored:
      break
    }
  }

  /// A text of the same size.
  private static func sameSize(_ text: String) -> String {
    var bytes = Array(text.utf8)
    if let last = bytes.lastIndex(where: { (0x61...0x79).contains($0) }) { bytes[last] += 1 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A file that is saved while a build runs, of any kind but the configuration, and its new text.
  func saved(_ edit: Edit, _ numbers: inout SeededNumbers) -> (path: String, text: String)? {
    let paths = names { $0 != "_config.yml" }
    guard !paths.isEmpty else { return nil }
    // As often a template, data or a style sheet as any other file.
    let inputs = paths.filter { path in
      ["_layouts/", "_includes/", "_data/", "_sass/"].contains { path.hasPrefix($0) }
    }
    let path = numbers.chance(50) && !inputs.isEmpty ? numbers.pick(inputs) : numbers.pick(paths)
    guard let text = files[path] else { return nil }
    if edit == .savedMeanwhileSameSize { return (path, Self.sameSize(text)) }
    let number = numbers.next() % 1000
    switch (path as NSString).pathExtension {
    case "yml": return (path, text.replacing(#/fact|card|extra|rival/#, with: "saved \(number)"))
    case "scss": return (path, text + ".saved { order: \(number); }\n")
    case "json": return (path, "{\"a\": \(number), \"name\": \"saved\"}\n")
    case "csv": return (path, text + "saved \(number),2\n")
    default: return (path, text + "saved \(number)\n")
    }
  }

  private mutating func change(
    _ paths: [String], _ numbers: inout SeededNumbers,
    _ body: (String, inout SeededNumbers) -> String
  ) {
    guard !paths.isEmpty else { return }
    let path = numbers.pick(paths)
    if let text = files[path] { files[path] = body(text, &numbers) }
  }

  /// - Parameter keeping: whether the line stays, below the new one.
  private static func replaceLine(
    _ start: String, in text: String, keeping: Bool = false, by line: String
  ) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(start) ? (keeping ? line + "\n" + $0 : line) : String($0) }
      .joined(separator: "\n")
  }

  /// Puts a text in front of a body.
  private static func insert(_ added: String, atBodyOf text: String) -> String {
    guard let end = text.range(of: "\n---\n") else { return text }
    return text[..<end.upperBound] + added + text[end.upperBound...]
  }
}
