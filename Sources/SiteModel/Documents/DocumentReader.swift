package import ContentData
package import SourceText

/// Creates documents from files, with the values that Jekyll derives from front matter, path and
/// defaults.
///
/// Each task has its own, because it caches merged defaults.
package struct DocumentReader {
  let configuration: SiteConfiguration
  private let siteTime: Timestamp
  var defaults = FrontMatterDefaults.Cache()

  /// Makes a reader.
  /// - Parameter siteTime: the moment of the build, the date of documents without one.
  package init(configuration: SiteConfiguration, siteTime: Timestamp) {
    self.configuration = configuration
    self.siteTime = siteTime
  }

  /// A file, split into its front matter and body.
  package struct Input {
    package var resource: ResourceID
    package var file: SourceFile
    /// Where the body begins.
    package var bodyStart: Int
    package var frontMatter: Object
    /// The last change of the file, which is the date of a draft.
    package var modified: Timestamp
    /// Where front matter is, for diagnostics.
    package var frontMatterRange: SourceRange
    /// True if the front matter could not be read, so that ``frontMatter`` is empty; then no title is derived, as in
    /// Jekyll.
    package var isUnread = false

    package init(
      resource: ResourceID, file: SourceFile, bodyStart: Int, frontMatter: Object,
      modified: Timestamp, frontMatterRange: SourceRange
    ) {
      self.resource = resource
      self.file = file
      self.bodyStart = bodyStart
      self.frontMatter = frontMatter
      self.modified = modified
      self.frontMatterRange = frontMatterRange
    }
  }

  /// Makes a collection's document.
  /// - Throws: `front-matter.bad-date`, `permalink.…`.
  /// - Complexity: O(size of the front matter).
  package mutating func document(
    _ input: Input, at place: DocumentPlace, inCollection number: Int
  ) throws(Diagnostic) -> Document {
    let settings = configuration.collections[number]
    let fileExtension = place.fileExtension
    // For YAML in a collection, Jekyll uses only the values of the file, without defaults and derived values.
    let isData = [".yml", ".yaml"].contains { $0.hasSameBytes(as: fileExtension) }
    let values = configuration.defaults.values(
      forPath: place.relativePath, type: settings.label, cache: &defaults)
    var data = Object()
    data.reserve(values.count + input.frontMatter.count + 7)
    data[WellKnownSymbols.draft] = .bool(place.isDraft)
    data[WellKnownSymbols.categories] = .array(place.folderCategories.map { .string($0) })
    try merge(values, into: &data, input)
    try merge(input.frontMatter, into: &data, input)
    if let text = place.dateText, data[WellKnownSymbols.date] == nil {
      data[WellKnownSymbols.date] = .timestamp(try date(text, input, place))
    }
    if data[WellKnownSymbols.title]?.isTruthy != true, !input.isUnread {
      data[WellKnownSymbols.title] = .string(Slug.title(from: place.slug))
    }
    if data[WellKnownSymbols.slug]?.isTruthy != true {
      data[WellKnownSymbols.slug] = .string(place.slug)
    }
    if data[WellKnownSymbols.ext]?.isTruthy != true {
      data[WellKnownSymbols.ext] = .string(place.fileExtension)
    }
    data[WellKnownSymbols.categories] = .array(Self.categories(of: data))
    var tags = Self.terms(of: data, WellKnownSymbols.tag, WellKnownSymbols.tags)
    if configuration.data["topics_as_tags"]?.bool == true {
      tags = Self.union(tags, Self.terms(of: data, "topics", "topics"))
    }
    data[WellKnownSymbols.tags] = .array(tags)

    var date = data[WellKnownSymbols.date]?.timestamp
    if date == nil, place.isDraft {
      date = input.modified
      data[WellKnownSymbols.date] = .timestamp(input.modified)
    }
    let permalink = Self.permalink(of: data)
    let outputExtension = outputExtension(of: fileExtension, permalink: permalink)
    let slug = data[WellKnownSymbols.slug].map(Self.text(of:))
    let pattern =
      try permalink.map { text throws(Diagnostic) in
        try Permalink(
          text, at: SourceLocation(input.file, FrontMatterKey.range(of: "permalink", in: input)))
      } ?? settings.permalink
    let facts = Permalink.Facts(
      collection: settings.label, path: pattern.names(.path) ? Self.pathFact(place) : "",
      basename: PathComponents.stem(of: place.sourcePath),
      slug: slug, categories: data[WellKnownSymbols.categories]?.array?.map(Self.text(of:)) ?? [],
      outputExtension: outputExtension,
      date: (date ?? siteTime).localized(in: configuration.zone).civil)
    let url = pattern.url(of: facts)
    if isData { data = input.frontMatter }
    try PermalinkExamination.check(url, from: input.file, input.frontMatterRange)
    var parts = Document.Parts(
      resource: input.resource, role: .member(collection: number), sourcePath: place.sourcePath,
      relativePath: place.relativePath, file: input.file,
      bodyStart: isData ? input.file.bytes.count : input.bodyStart, data: data,
      outputExtension: outputExtension, url: url,
      outputPath: URLPath.file(
        of: url, fileExtension: outputExtension, folderIndex: "index.html"))
    parts.date = date
    parts.isDraft = place.isDraft
    return Document(parts)
  }

  /// Makes a page.
  /// - Parameter path: relative to the source.
  /// - Throws: `permalink.empty`, `permalink.control-character`.
  /// - Complexity: O(size of the front matter).
  package mutating func page(_ input: Input, path: String) throws(Diagnostic) -> Document {
    var data = configuration.defaults.values(forPath: path, type: "pages", cache: &defaults)
    data.merge(input.frontMatter)
    return try page(
      input.resource, role: .page, path: path, text: DocumentText(input.file),
      bodyStart: input.bodyStart,
      data: data,
      refusesLayout: input.frontMatter[WellKnownSymbols.layout]?.isNull
        ?? configuration.defaults.nullifies(WellKnownSymbols.layout, forPath: path, type: "pages"),
      range: input.frontMatterRange)
  }

  /// Makes a page, with or without a source file.
  /// - Throws: `permalink.empty`, `permalink.control-character`.
  func page(
    _ resource: ResourceID, role: Document.Role, path: String, text: DocumentText, bodyStart: Int,
    data: Object, refusesLayout: Bool, range: SourceRange
  ) throws(Diagnostic) -> Document {
    let name = PathComponents.last(of: path)
    let fileExtension = PathComponents.fileExtension(of: name)
    let basename = PathComponents.withoutFinalDots(PathComponents.stem(of: name))
    let permalink = data[WellKnownSymbols.permalink]?.string
    if let permalink, permalink.isEmpty {
      throw Diagnostic(
        DocumentDiagnostic.emptyPermalink,
        at: SourceLocation(
          text.file, YAMLReader.place(of: ["permalink"], in: text.file, range: range) ?? range))
    }
    let outputExtension = outputExtension(of: fileExtension, permalink: permalink)
    let isHTML = Document.isHTML(outputExtension)
    let pattern: String
    if let permalink {
      pattern = permalink
    } else if !isHTML {
      pattern = "/:path/:basename:output_ext"
    } else if basename.hasSameBytes(as: "index") {
      pattern = "/:path/"
    } else {
      pattern = Permalink.pattern("/:path/:basename", endedAs: configuration.permalinkStyle)
    }
    let folder = PathComponents.folder(of: path)
    let url = Permalink.pageURL(
      pattern, folder: folder, basename: basename, outputExtension: outputExtension)
    try PermalinkExamination.check(url, from: text.file, range)
    var parts = Document.Parts(
      resource: resource, role: role, sourcePath: path, relativePath: path, text: text,
      bodyStart: bodyStart, data: data, outputExtension: outputExtension, url: url,
      outputPath: URLPath.file(
        of: url, fileExtension: outputExtension, folderIndex: "index" + outputExtension))
    parts.folder = folder
    parts.refusesLayout = refusesLayout
    parts.date = data[WellKnownSymbols.date]?.timestamp
    return Document(parts)
  }
}

extension DocumentReader {
  /// Merges front matter over existing values; unites categories, and parses the date.
  private func merge(_ other: Object, into data: inout Object, _ input: Input) throws(Diagnostic) {
    if other.isEmpty { return }
    var other = other
    if let value = other[WellKnownSymbols.categories], !value.isNull {
      var theirs: [Value]
      switch value {
      case .string(let text): theirs = Self.words(text)
      case .array(let elements): theirs = elements
      default: theirs = [value]
      }
      if let mine = data[WellKnownSymbols.categories]?.array { theirs = Self.union(mine, theirs) }
      other[WellKnownSymbols.categories] = .array(theirs)
    }
    data.merge(other)
    guard let value = data[WellKnownSymbols.date] else { return }
    switch value {
    case .timestamp(let moment):
      data[WellKnownSymbols.date] = .timestamp(moment.localized(in: configuration.zone))
    case .null: data[WellKnownSymbols.date] = nil
    default:
      let text = Self.text(of: value)
      guard let moment = Timestamp(parsing: text, zone: configuration.zone) else {
        throw Diagnostic(
          DocumentDiagnostic.badDate(text),
          at: SourceLocation(input.file, FrontMatterKey.range(of: "date", in: input)))
      }
      data[WellKnownSymbols.date] = .timestamp(moment.localized(in: configuration.zone))
    }
  }

  private func date(
    _ text: String, _ input: Input, _ place: DocumentPlace
  ) throws(Diagnostic) -> Timestamp {
    guard let moment = Timestamp(parsing: text, zone: configuration.zone) else {
      throw Diagnostic(
        DocumentDiagnostic.badDateInName(
          path: place.sourcePath, date: text, fileExtension: place.fileExtension),
        at: SourceLocation(path: input.file.path))
    }
    return moment
  }

  private func outputExtension(of fileExtension: String, permalink: String?) -> String {
    if let permalink, permalink.utf8.last != UInt8(ascii: "/") {
      let own = PathComponents.fileExtension(of: permalink)
      if !own.isEmpty { return own }
    }
    return configuration.outputExtension(of: fileExtension)
  }

  private static func permalink(of data: Object) -> String? {
    data[WellKnownSymbols.permalink]?.string
  }

  /// The path below the collection's folder, without extension and final dots.
  private static func pathFact(_ place: DocumentPlace) -> String {
    var path = String(
      decoding: place.relativePath.utf8.dropLast(place.fileExtension.utf8.count), as: UTF8.self)
    if let range = path.range(ofBytes: place.isDraft ? "_posts" : place.specialFolder) {
      path.removeSubrange(range)
    }
    return PathComponents.withoutFinalDots(path)
  }

  private static func categories(of data: Object) -> [Value] {
    var result: [Value] = []
    if let own = data[WellKnownSymbols.categories]?.array { result = own }
    result += terms(of: data, WellKnownSymbols.category, WellKnownSymbols.categories)
    return union([], flattened(result).filter { !$0.isNull }.map { .string(text(of: $0)) })
  }

  /// The values of a singular key, or else of its plural: a list, or a string split at white space.
  private static func terms(of data: Object, _ singular: Symbol, _ plural: Symbol) -> [Value] {
    if let one = data[singular], one.isTruthy { return flattened([one]).filter { !$0.isNull } }
    switch data[plural] {
    case .string(let text)?: return words(text)
    case .array(let elements)?: return flattened(elements).filter { !$0.isNull }
    default: return []
    }
  }

  private static func flattened(_ values: [Value]) -> [Value] {
    guard values.contains(where: { $0.array != nil }) else { return values }
    return values.flatMap { value in value.array.map(flattened) ?? [value] }
  }

  private static func words(_ text: String) -> [Value] {
    text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
      .map { .string(String(Substring($0))) }
  }

  /// The values of both lists, each once, in order of first appearance.
  private static func union(_ first: [Value], _ second: [Value]) -> [Value] {
    var seen: Set<ByteKey> = []
    return (first + second).filter { seen.insert(ByteKey(text(of: $0))).inserted }
  }

  /// The strings of a key with one value or a list of values; empty for a missing key or null.
  package static func texts(of value: Value?) -> [String] {
    switch value {
    case .array(let values)?:
      values.filter { !$0.isNull }.map(text(of:))
    case nil, .null?: []
    case let value?: [text(of: value)]
    }
  }

  /// A value as Ruby's `to_s` prints it in a category or slug.
  package static func text(of value: Value) -> String {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): String(number)
    case .bool(let truth): truth ? "true" : "false"
    case .timestamp(let moment): plainText(of: moment)
    case .drop(let drop as BigInteger): drop.digits
    default: ""
    }
  }

  private static func plainText(of moment: Timestamp) -> String {
    var buffer = OutputBuffer(capacity: 64)
    moment.appendText(to: &buffer)
    return buffer.text()
  }
}

/// Locates the values of keys in front matter, for diagnostics.
enum FrontMatterKey {
  /// The range of the value, or the whole block when the value came from elsewhere.
  /// - Complexity: O(length of the front matter).
  static func range(of key: String, in input: DocumentReader.Input) -> SourceRange {
    YAMLReader.place(of: [key], in: input.file, range: input.frontMatterRange)
      ?? input.frontMatterRange
  }
}
