package import ContentData
internal import MarkdownShared
package import SourceText

/// A site's configuration, merged, checked and ready to use.
///
/// A value that all tasks share. Keys without a meaning for blogc stay in ``data``, where templates
/// find them as `site.…`.
package struct SiteConfiguration: Sendable {
  /// All settings with their defaults, as templates see them in `site`.
  package let data: Object
  /// The merged layers, in order, from which diagnostics get the locations of settings.
  package let layers: [ConfigurationLayer]
  /// `JEKYLL_ENV`, `development` unless set.
  package let environment: String
  /// The zone of dates without one, in which all dates are shown.
  package let zone: TimeZoneRules

  package let collectionsDirectory: String
  package let layoutsDirectory: String
  package let includesDirectory: String
  package let dataDirectory: String
  package let pluginsDirectories: [String]
  package let cacheDirectory: String

  /// All collections, `posts` first, then in the order of the configuration.
  package let collections: [CollectionSettings]
  package let include: [String]
  package let exclude: [String]
  package let keepFiles: [String]
  /// Extensions of Markdown files, with their dots, in lower case.
  package let markdownExtensions: [String]
  package let plugins: [String]

  /// True if unreadable front matter is an error in every file: an explicit `strict_front_matter: true`.
  package let isStrictAboutFrontMatter: Bool
  /// True if posts with unreadable front matter are skipped with a warning instead of failing the build: an
  /// explicit `strict_front_matter: false`, or a permissive build.
  package let leavesOutUnreadable: Bool
  package let showDrafts: Bool
  package let future: Bool
  package let unpublished: Bool
  /// The number of newest posts to build; 0 for all.
  package let postLimit: Int
  package let pageExcerpts: Bool
  /// The greatest size of one page in megabytes.
  package let pageSizeLimit: Int

  /// The site's permalink style or pattern; pages follow only its ending.
  package let permalinkStyle: String
  package let excerptSeparator: String
  package let url: String?
  package let baseurl: String?
  package let theme: String?
  package let defaults: FrontMatterDefaults
  /// `warn`, `lax` or `strict`.
  package let liquidErrorMode: String
  package let strictFilters: Bool
  package let strictVariables: Bool
  /// True if a site is built although it uses missing plugins: unknown tags print nothing, with a warning.
  package let isPermissive: Bool
  /// The settings of pictures; nil when they are published without variants.
  package let pictures: SitePictureSettings?
  /// The settings of cards; nil when there are none.
  package let socialCards: SocialCardSettings?
  package let markdown: String
  package let highlighter: String?

  /// Merges layers over Jekyll's defaults and reads the result.
  /// - Parameters:
  ///   - layers: files in the order of `--config`, then the command line; later ones win.
  ///   - environment: the value of `JEKYLL_ENV`.
  ///   - zone: the rules of the site's time zone.
  ///   - problems: gets wrong types with their locations; the default is used instead.
  package init(
    _ layers: [ConfigurationLayer], environment: String = "development",
    zone: TimeZoneRules = .utc, reporting problems: inout DiagnosticSink
  ) {
    var reader = ConfigurationReader(layers)
    self.layers = layers
    self.environment = environment
    self.zone = zone
    collectionsDirectory = reader.folder("collections_dir") ?? ""
    layoutsDirectory = reader.folder("layouts_dir") ?? "_layouts"
    includesDirectory = reader.folder("includes_dir") ?? "_includes"
    dataDirectory = reader.folder("data_dir") ?? "_data"
    pluginsDirectories = reader.folders("plugins_dir")
    cacheDirectory = reader.folder("cache_dir") ?? ".jekyll-cache"
    include = reader.list("include")
    let wanted = reader.list("exclude")
    exclude =
      wanted
      + ConfigurationDefaults.excludes.filter { entry in
        !wanted.contains { $0.hasSameBytes(as: entry) }
      }
    keepFiles = reader.list("keep_files", orText: true)
    markdownExtensions = (reader.text("markdown_ext") ?? "").split(separator: ",").map { part in
      "." + part.filter { $0 != " " }.lowercased()
    }
    if reader.data["gems"]?.array != nil, (reader.data["plugins"]?.array ?? []).isEmpty {
      plugins = reader.list("gems")
    } else {
      plugins = reader.list("plugins", orText: false)
    }
    isPermissive = reader.flag("permissive")
    let strictness =
      layers.last { $0.object["strict_front_matter"] != nil }?.object["strict_front_matter"]?.bool
    isStrictAboutFrontMatter = strictness == true
    leavesOutUnreadable = strictness.map { !$0 } ?? isPermissive
    showDrafts = reader.flag("show_drafts")
    future = reader.flag("future")
    unpublished = reader.flag("unpublished")
    postLimit = reader.count("limit_posts")
    pageExcerpts = reader.flag("page_excerpts")
    let limit = reader.count("page_size_limit")
    pageSizeLimit = limit == 0 ? Self.usualPageSizeLimit : min(limit, 2000)
    let style = reader.text("permalink") ?? "date"
    if !Permalink.styles.contains(style), !style.utf8.contains(where: { $0 == 0x2F || $0 == 0x3A })
    {
      reader.problems.report(
        ConfigurationDiagnostic.unknownPermalinkStyle(style, known: Permalink.styles),
        at: reader.location(of: "permalink"))
    }
    permalinkStyle = style
    excerptSeparator = reader.text("excerpt_separator") ?? ""
    url = reader.text("url")
    baseurl = reader.text("baseurl")
    theme = reader.textOrNothing("theme")
    let liquid = reader.object("liquid")
    liquidErrorMode = liquid["error_mode"]?.string ?? "warn"
    if !Self.errorModes.contains(liquidErrorMode) {
      reader.problems.report(
        ConfigurationDiagnostic.unknownErrorMode(liquidErrorMode, known: Self.errorModes),
        at: reader.location(of: "liquid", "error_mode"))
    }
    strictFilters = liquid["strict_filters"]?.isTruthy ?? false
    strictVariables = liquid["strict_variables"]?.isTruthy ?? false
    markdown = reader.text("markdown") ?? "kramdown"
    if MarkdownProfile(name: markdown) == nil,
      isPermissive || MarkdownProfile.isOfOldJekyll(markdown)
    {
      reader.problems.report(
        ConfigurationDiagnostic.replacedMarkdown(markdown), at: reader.location(of: "markdown"))
    }
    highlighter =
      reader.data["highlighter"]?.isTruthy == false ? nil : reader.text("highlighter")
    if let problem = Self.sassProblem(reader) { reader.problems.report(problem) }
    pictures = reader.pictures()
    socialCards = reader.socialCards()
    collections = Self.readCollections(&reader, style: style)
    defaults = FrontMatterDefaults(
      Self.readDefaults(&reader, zone: zone), collectionsDirectory: collectionsDirectory)
    if reader.data["exclude"]?.array != nil {
      reader.data["exclude"] = .array(exclude.map { .string($0) })
    }
    data = reader.data
    problems.report(contentsOf: reader.problems)
  }

  private static let errorModes = ["lax", "warn", "strict"]
  /// The limit on the size of a page in megabytes where none is set.
  package static let usualPageSizeLimit = 100

  /// Returns true if files with this extension are Markdown.
  package func isMarkdown(extension fileExtension: String) -> Bool {
    Self.isListed(fileExtension, in: markdownExtensions)
  }

  /// Returns true if an extension, in any case, is in a list of lower-case ones.
  static func isListed(_ fileExtension: String, in extensions: [String]) -> Bool {
    if extensions.contains(where: { $0.hasSameBytes(as: fileExtension) }) { return true }
    let isLower = fileExtension.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2E }
    if isLower { return false }
    let lower = fileExtension.lowercased()
    return extensions.contains { $0.hasSameBytes(as: lower) }
  }

  /// The extension of the output for an extension of a source file.
  package func outputExtension(of fileExtension: String) -> String {
    if isMarkdown(extension: fileExtension) { return ".html" }
    switch fileExtension {
    case ".scss", ".sass": return ".css"
    default: return fileExtension
    }
  }

  /// The settings of a collection, or nil.
  package func collection(labelled label: String) -> CollectionSettings? {
    collections.first { $0.label.hasSameBytes(as: label) }
  }
}

extension SiteConfiguration {
  private static func readCollections(
    _ reader: inout ConfigurationReader, style: String
  ) -> [CollectionSettings] {
    var entries = Object()
    entries["posts"] = .object(Object())
    switch reader.data["collections"] {
    case .array(let names)?:
      for name in names {
        if let name = name.string { entries[Symbol(name)] = .object(Object()) }
      }
    case .object(let collections)?:
      for entry in collections.entries {
        entries[entry.key] = entry.value.object == nil ? .object(Object()) : entry.value
      }
    case nil, .null?:
      break
    default:
      reader.complain("collections", .listOrMap)
    }
    var posts = entries["posts"]?.object ?? Object()
    posts["output"] = true
    if posts["permalink"]?.string == nil {
      posts["permalink"] = .string(Permalink.pattern(ofStyle: style))
    }
    entries["posts"] = .object(posts)
    reader.data["collections"] = .object(entries)
    return entries.entries.compactMap { entry in
      settings(label: entry.key.name, entry.value.object ?? Object(), style: style, &reader)
    }
  }

  private static func settings(
    label: String, _ metadata: Object, style: String, _ reader: inout ConfigurationReader
  ) -> CollectionSettings? {
    let label = String(
      decoding: label.utf8.filter { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E: true
        default: false
        }
      }, as: UTF8.self)
    let pattern =
      metadata["permalink"]?.string ?? Permalink.pattern("/:collection/:path", endedAs: style)
    let permalink: Permalink
    do {
      permalink = try Permalink(pattern, at: permalinkLocation(label, reader))
    } catch {
      reader.problems.report(error)
      // The build will fail; the documents get valid URLs so that further errors can be found.
      guard let standIn = try? Permalink("/:collection/:path") else { return nil }
      permalink = standIn
    }
    return CollectionSettings(
      label: label, metadata: metadata, output: metadata["output"]?.isTruthy ?? false,
      permalink: permalink, sortKey: metadata[WellKnownSymbols.sortBy]?.string,
      order: metadata[WellKnownSymbols.order]?.array?.compactMap(\.string))
  }

  /// The location of a collection's permalink: in its settings, or for posts at the top level.
  private static func permalinkLocation(
    _ label: String, _ reader: ConfigurationReader
  ) -> SourceLocation? {
    let isOwn = reader.layers.contains { layer in
      layer.object["collections"]?.object?[Symbol(label)]?.object?["permalink"] != nil
    }
    return isOwn
      ? reader.location(of: "collections", label, "permalink") : reader.location(of: "permalink")
  }

  private static func readDefaults(
    _ reader: inout ConfigurationReader, zone: TimeZoneRules
  ) -> [FrontMatterDefaults.Rule] {
    guard let entries = reader.data["defaults"]?.array else {
      if reader.data["defaults"]?.isNull == false { reader.ignore("defaults", .list) }
      return []
    }
    var rules: [FrontMatterDefaults.Rule] = []
    for (index, entry) in entries.enumerated() {
      guard let object = entry.object, var values = object[WellKnownSymbols.values]?.object else {
        reader.problems.report(
          ConfigurationDiagnostic.defaultsWithoutValues,
          at: reader.location(of: "defaults", "\(index)"))
        continue
      }
      if let text = values[WellKnownSymbols.date]?.string,
        let date = Timestamp(parsing: text, zone: zone)
      {
        values[WellKnownSymbols.date] = .timestamp(date)
      }
      let scope = object[WellKnownSymbols.scope]?.object
      var type = scope?[WellKnownSymbols.type]?.string
      switch type {
      case "page", "post", "draft": type? += "s"
      default: break
      }
      rules.append(
        FrontMatterDefaults.Rule(
          path: scope?[WellKnownSymbols.path]?.string ?? "", type: type, values: values))
    }
    return rules
  }
}
