internal import SiteSources
internal import FileSystem
internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText
internal import Synchronization

/// Every file that `include` and `include_relative` can name, compiled once.
///
/// Files of the includes' folders are compiled before anything is rendered, so that all their errors
/// are known; a file beside a page is compiled when the first page asks for it.
final class IncludeLibrary: TemplateLoader {
  private final class Storage: Sendable {
    let templates: [ByteKey: Template]
    let environment: Environment

    init(_ templates: [ByteKey: Template], _ environment: Environment) {
      self.templates = templates
      self.environment = environment
    }
  }

  /// The prefix of the names of files for `include_relative`.
  private static let besideMark = "beside:"

  private let names: [String]
  private let known: Set<ByteKey>
  private let storage = AtomicLazyReference<Storage>()
  private let suggestions = AtomicLazyReference<SuggestionIndex>()
  private let beside = TemplateCache()
  private let roots: SourceRoots
  /// Files of the source by path, for `include_relative`.
  private let sources: SourceIndex
  private let collectionsDirectory: String

  init(
    names: [String], sources: SourceIndex, roots: SourceRoots, collectionsDirectory: String
  ) {
    self.names = names
    known = Set(names.map(ByteKey.init))
    self.sources = sources
    self.roots = roots
    self.collectionsDirectory = collectionsDirectory
  }

  /// Publishes the compiled includes; only the first call has an effect.
  func publish(_ templates: [ByteKey: Template], environment: Environment) {
    _ = storage.storeIfNil(Storage(templates, environment))
  }

  func template(named name: String) throws(Diagnostic) -> Template? {
    guard let storage = storage.load() else { return nil }
    guard name.hasBytePrefix(Self.besideMark) else { return storage.templates[ByteKey(name)] }
    let path = String(
      decoding: name.utf8.dropFirst(Self.besideMark.utf8.count), as: UTF8.self)
    return try beside.template(named: name) { () throws(Diagnostic) in
      try compile(path, storage.environment)
    }
  }

  private func compile(_ path: String, _ environment: Environment) throws(Diagnostic) -> Template? {
    let source = sources[path]
    let bytes: [UInt8]
    do throws(SystemError) {
      if let source {
        bytes = try roots.use(source.entry.path, isFromTheme: source.entry.isFromTheme)
      } else {
        roots.uses.noteUnlisted(path)
        bytes = try roots.use(path, isFromTheme: false)
      }
    } catch {
      throw Diagnostic(
        "source.unreadable", .error, "the file cannot be read: \(error.reason)",
        at: SourceLocation(path: path))
    }
    var problems = DiagnosticSink()
    let file = SourceFile(path: path, bytes: bytes)
    return Template.compile(
      file: file,
      from: source?.entry.role.isDocument == true ? FrontMatter.split(file: file).bodyStart : 0,
      environment: environment, resource: source?.resource, reporting: &problems)
  }

  /// A leading slash changes nothing: Jekyll appends the name to the path of the folder.
  func templateName(ofInclude file: String) -> String? {
    let file = PathComponents.withoutLeadingSlash(file)
    return known.contains(ByteKey(file)) ? file : nil
  }

  func include(inOtherFormThan file: String) -> String? {
    let wanted = UnicodeNormalization.composed(PathComponents.withoutLeadingSlash(file))
    return names.first { UnicodeNormalization.composed($0).hasSameBytes(as: wanted) }
  }

  /// Any file below the source can be named, even if it is not part of the site because of `exclude` or an underscore
  /// before its name, as in Jekyll.
  func templateName(ofFile file: String, beside page: String, inCollection: Bool) -> String? {
    let base = inCollection ? collectionsDirectory : ""
    let path = PathComponents.join(
      PathComponents.join(base, PathComponents.folder(of: page)),
      PathComponents.withoutLeadingSlash(file))
    return sources[path] != nil || roots.hasFile(path) ? Self.besideMark + path : nil
  }

  func suggestion(forInclude file: String) -> String? {
    (suggestions.load() ?? suggestions.storeIfNil(SuggestionIndex(names))).closest(to: file)
  }
}

/// The reference through which templates reach their library. The library owns the templates, so they must not retain
/// it: a site that is built repeatedly would keep the memory of every build.
final class IncludeResolver: IncludeLookup {
  private weak let library: IncludeLibrary?

  init(_ library: IncludeLibrary) { self.library = library }

  func templateName(ofInclude file: String) -> String? {
    library?.templateName(ofInclude: file)
  }

  func templateName(ofFile file: String, beside page: String, inCollection: Bool) -> String? {
    library?.templateName(ofFile: file, beside: page, inCollection: inCollection)
  }

  func include(inOtherFormThan file: String) -> String? {
    library?.include(inOtherFormThan: file)
  }

  func suggestion(forInclude file: String) -> String? {
    library?.suggestion(forInclude: file)
  }
}
