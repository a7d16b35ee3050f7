internal import ContentData
internal import Liquid
internal import SourceText
internal import Synchronization

/// Jekyll's `include`, `include_relative` and `include_cached`: the file name is unquoted and may
/// contain `{{ … }}`, and `key=value` parameters are available in the file as `include.key`.
struct IncludeTag: HostTag {
  /// The location in which the file is searched for.
  enum Origin: Sendable {
    /// In the folders of includes, the site's first, then the theme's.
    case includes
    /// Beside the rendered page.
    case besidePage
  }

  private enum Name: Sendable {
    case literal(String)
    case computed(Template)
  }

  private static let variable: Symbol = "include"

  /// The last number of a tag that always includes the same file; 0 stands for none.
  private static let lastNumber = Atomic<UInt32>(0)

  private let tag: String
  private let name: Name
  private let number: UInt32
  /// The parameters; nil when the tag has none: then the file sees those of the including file.
  private let parameters: [TagParameter]?
  private let origin: Origin
  private let isCached: Bool
  private let site: FilterContext
  private let location: SourceLocation

  init(
    _ markup: TagMarkup, from origin: Origin, isCached: Bool, site: FilterContext
  ) throws(Diagnostic) {
    tag = markup.name
    self.origin = origin
    self.isCached = isCached
    self.site = site
    location = markup.location
    let bytes = Array(markup.text.utf8)
    let end = IncludeMarkup.endOfName(in: bytes)
    let file = String(decoding: bytes[..<end], as: UTF8.self)
    guard !file.isEmpty else {
      throw markup.error(JekyllDiagnostic.includeWithoutName(tag: tag))
    }
    if file.utf8.contains(UInt8(ascii: "{")) {
      name = .computed(try markup.template(file))
    } else {
      if let problem = IncludeMarkup.problem(inFileName: file, tag: tag) {
        throw markup.error(problem)
      }
      name = .literal(file)
    }
    if case .literal = name, case .includes = origin {
      number = Self.lastNumber.wrappingAdd(1, ordering: .relaxed).newValue
    } else {
      number = 0
    }
    let rest = String(decoding: bytes[end...], as: UTF8.self)
    let (list, stop) = markup.parameters(rest)
    guard stop == rest.utf8.count else {
      let wrong = String(decoding: Array(rest.utf8)[stop...], as: UTF8.self)
      throw markup.error(JekyllDiagnostic.includeParameters(tag: tag, rest: wrong))
    }
    parameters = list.isEmpty ? nil : list
  }

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    let file = try fileName(&context)
    let template =
      number == 0
      ? try self.template(file, &context)
      : try context.template(ofTag: number) { context throws(Diagnostic) in
        try self.template(file, &context)
      }
    var values = Object()
    for parameter in parameters ?? [] {
      values[parameter.name] = try context.evaluate(parameter.value)
    }
    guard isCached else { return try render(template, values, into: &output, &context) }
    let key = key(file, values, &context)
    if let known = context.text(keptFor: key) { return output.append(known) }
    let mark = output.count
    try render(template, values, into: &output, &context)
    context.keep(text: output.text(from: mark), for: key)
  }

  private func render(
    _ template: Template, _ values: Object, into output: inout OutputBuffer,
    _ context: inout RenderContext
  ) throws(Diagnostic) {
    if parameters != nil { context.push(Self.variable, .object(values)) }
    do throws(Diagnostic) {
      try context.include(template, at: location, into: &output)
    } catch {
      if parameters != nil { context.pop() }
      throw error
    }
    if parameters != nil { context.pop() }
  }

  private func fileName(_ context: inout RenderContext) throws(Diagnostic) -> String {
    switch name {
    case .literal(let file): return file
    case .computed(let template):
      var text = OutputBuffer(capacity: 128)
      try template.render(into: &text, context: &context)
      let file = text.text()
      if let problem = IncludeMarkup.problem(inFileName: file, tag: tag) {
        throw Diagnostic(problem)
      }
      return file
    }
  }

  private func template(
    _ file: String, _ context: inout RenderContext
  ) throws(Diagnostic) -> Template {
    switch origin {
    case .includes:
      if let name = site.includes.templateName(ofInclude: file) {
        return try context.template(named: name)
      }
      if let name = site.includes.include(inOtherFormThan: file) {
        context.diagnostics.report(
          JekyllDiagnostic.otherNormalForm(tag: tag, name: file), at: location)
        return try context.template(named: name)
      }
      throw Diagnostic(
        JekyllDiagnostic.missingInclude(
          file, tag: tag, suggestion: site.includes.suggestion(forInclude: file)))
    case .besidePage:
      let page = context.value(of: WellKnownSymbols.page) ?? .null
      var path = context.member(WellKnownSymbols.path, of: page)?.string ?? ""
      if path.hasByteSuffix(PageView.pathSuffix) {
        path = String(Substring(path.utf8.dropLast(PageView.pathSuffix.utf8.count)))
      }
      if let name = site.includes.templateName(
        ofFile: file, beside: path,
        inCollection: context.member(WellKnownSymbols.collection, of: page)?.isNull == false)
      {
        return try context.template(named: name)
      }
      throw Diagnostic(JekyllDiagnostic.missingRelativeInclude(file, tag: tag, page: path))
    }
  }

  // MARK: include_cached

  /// The key under which calls share their output: the file and the parameters.
  private func key(
    _ file: String, _ values: Object, _ context: inout RenderContext
  ) -> String {
    var key = file
    for entry in values.entries {
      key += "\u{0}\(entry.key.name)\u{0}"
      if case .drop(let drop) = entry.value, drop.plainValue(noting: &context.reads) == nil {
        key += "\(ObjectIdentifier(drop))"
      } else {
        key += context.inspected(entry.value)
      }
    }
    return key
  }
}

/// The grammar of the markup in an `include` tag.
enum IncludeMarkup {
  /// The end of the file name: white space outside of `{{ … }}`. Everything before the first `{{`
  /// belongs to the name, as in Jekyll.
  static func endOfName(in bytes: [UInt8]) -> Int {
    var index = 0
    if let brace = bytes.indices.dropLast().first(where: {
      bytes[$0] == UInt8(ascii: "{") && bytes[$0 + 1] == UInt8(ascii: "{")
    }) {
      index = brace
    }
    while index < bytes.count {
      if bytes[index...].starts(with: "{{".utf8) {
        guard
          let close = (index..<bytes.count - 1).first(where: {
            bytes[$0] == UInt8(ascii: "}") && bytes[$0 + 1] == UInt8(ascii: "}")
          })
        else { return bytes.count }
        index = close + 2
      } else if bytes[index] == 0x20 || (bytes[index] >= 0x09 && bytes[index] <= 0x0D) {
        return index
      } else {
        index += 1
      }
    }
    return index
  }

  /// Returns the problem of a file name, nil when there is none: letters and digits of any script,
  /// `_ / . - ( ) + ~ # @`, and no `..`, `//` or `./`.
  static func problem(inFileName file: String, tag: String) -> JekyllDiagnostic? {
    var previousIsMark = false
    for scalar in file.unicodeScalars {
      let isMark = scalar == "." || scalar == "/"
      let isAllowed =
        isMark || Slug.isLetterMarkOrDigit(scalar) || "_-()+~#@".unicodeScalars.contains(scalar)
      if !isAllowed || (isMark && previousIsMark) {
        let reason: JekyllDiagnostic.BadNameReason? =
          file.utf8.contains(UInt8(ascii: "="))
          ? .braces : file.range(ofBytes: "..") != nil ? .outside : nil
        return .badIncludeName(file, tag: tag, reason: reason)
      }
      previousIsMark = isMark
    }
    return file.isEmpty ? .emptyIncludeName(tag: tag) : nil
  }
}
