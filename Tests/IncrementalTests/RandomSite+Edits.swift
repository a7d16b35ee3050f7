import Foundation

/// The edits of a random site.
extension RandomSite {
  /// A change between two builds, or while one runs.
  enum Edit: String, CaseIterable {
    case addPost, deletePost, renamePost, body, sameSizeBody, title, date, tags, layout, include
    case data, dataFile, rivalData, newInclude, newLayout, configuration, sass, staticFile, addPage,
      deletePage, page, document
    case bodyLiquid, bodyHead, bodyTwo, bodyExcerpt, bodyComment, bodyPage, bodyMistake, bodyMended
    case bodyFence, bodyRenamed, bodyImage, bodyNewest
    case clock, drafts, future, limit, baseurl, environment, addDraft, touch
    case deleteOutput, damageOutput, cutManifest, flipManifest, loseManifest, foreignFile
    /// The clock is set back, so that dates that had passed are in the future again.
    case clockBack
    /// A post gets the second of the build as its date.
    case dateNow
    /// A file of the same size as before, with its former modification time.
    case timeRestored, outputTimeRestored
    /// A file is saved while a build runs; in the last case, its old text is restored before the build ends.
    case savedMeanwhile, savedMeanwhileSameSize, savedAndRestored

    /// Picks an edit; edits of texts are the most frequent, as they are for authors.
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

  /// Applies an edit of the sources, the clock or the options; the caller applies edits of the destination and the manifest.
  mutating func apply(_ edit: Edit, _ numbers: inout SeededNumbers) {
    switch edit {
    case .addPost, .deletePost, .renamePost, .title, .date, .tags, .addPage, .deletePage, .page,
      .dateNow, .addDraft:
      changeDocuments(edit, &numbers)
    case .body, .sameSizeBody, .timeRestored, .bodyLiquid, .bodyHead, .bodyRenamed, .bodyTwo,
      .bodyExcerpt, .bodyComment, .bodyPage, .bodyMistake, .bodyMended, .bodyFence, .bodyImage,
      .bodyNewest, .document:
      changeBody(edit, &numbers)
    case .layout, .include, .data, .dataFile, .rivalData, .newInclude, .newLayout,
      .configuration, .sass, .staticFile:
      changeInput(edit, &numbers)
    case .clock, .clockBack, .drafts, .future, .limit, .baseurl, .environment:
      changeOption(edit, &numbers)
    case .touch, .deleteOutput, .damageOutput, .cutManifest, .flipManifest, .loseManifest,
      .foreignFile, .outputTimeRestored, .savedMeanwhile, .savedMeanwhileSameSize,
      .savedAndRestored:
      break
    }
  }

  /// Adds, deletes or renames a post, page or draft, or changes its front matter.
  private mutating func changeDocuments(_ edit: Edit, _ numbers: inout SeededNumbers) {
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
    case .dateNow:
      let date = Date(timeIntervalSince1970: Double(now)).ISO8601Format()
      change(posts(), &numbers) { text, _ in
        Self.replaceLine("title: ", in: text, by: "title: now\ndate: \(date)")
      }
    case .addDraft:
      counter += 1
      files["_drafts/d\(counter).md"] = post(title: "Draft \(counter)", &numbers)
    default: preconditionFailure("\(edit) is another kind of edit")
    }
  }

  /// Changes the body of a post, page or document of a collection.
  private mutating func changeBody(_ edit: Edit, _ numbers: inout SeededNumbers) {
    switch edit {
    case .body:
      change(posts(), &numbers) { $0 + "more \($1.next() % 1000)\n" }
    case .sameSizeBody, .timeRestored:
      change(posts(), &numbers) { text, _ in
        Self.sameSize(text)
      }
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
    default: preconditionFailure("\(edit) is another kind of edit")
    }
  }

  /// Changes a layout, an include, data, the configuration, a style sheet or a static file.
  private mutating func changeInput(_ edit: Edit, _ numbers: inout SeededNumbers) {
    switch edit {
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
    default: preconditionFailure("\(edit) is another kind of edit")
    }
  }

  /// Changes the clock or an option of the builds.
  private mutating func changeOption(_ edit: Edit, _ numbers: inout SeededNumbers) {
    switch edit {
    case .clock: now += Int64(numbers.pick([60, 86_400, 3_000_000]))
    case .clockBack: now -= Int64(numbers.pick([1, 60, 86_400, 3_000_000]))
    case .drafts: showsDrafts.toggle()
    case .future: showsFuture.toggle()
    case .limit: postLimit = numbers.pick([0, 2])
    case .baseurl: baseurl = numbers.pick([nil, "/blog"])
    case .environment: environment = numbers.pick(["development", "production"])
    default: preconditionFailure("\(edit) is another kind of edit")
    }
  }

  /// Returns a text with one letter replaced, of the same size.
  private static func sameSize(_ text: String) -> String {
    var bytes = Array(text.utf8)
    if let last = bytes.lastIndex(where: { (0x61...0x79).contains($0) }) { bytes[last] += 1 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Picks a file that is saved while a build runs, of any kind except the configuration, and makes its new text.
  func saved(_ edit: Edit, _ numbers: inout SeededNumbers) -> (path: String, text: String)? {
    let paths = names { $0 != "_config.yml" }
    guard !paths.isEmpty else { return nil }
    // In half of the cases a template, data or a style sheet.
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

  /// Replaces each line with a given start.
  ///
  /// - Parameter keeping: if the old line is kept, below the new one.
  private static func replaceLine(
    _ start: String, in text: String, keeping: Bool = false, by line: String
  ) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(start) ? (keeping ? line + "\n" + $0 : line) : String($0) }
      .joined(separator: "\n")
  }

  /// Inserts a text at the beginning of a body, after the front matter.
  private static func insert(_ added: String, atBodyOf text: String) -> String {
    guard let end = text.range(of: "\n---\n") else { return text }
    return text[..<end.upperBound] + added + text[end.upperBound...]
  }
}
