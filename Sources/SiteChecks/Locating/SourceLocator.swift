internal import ContentData
internal import SiteModel
internal import SourceText
internal import Synchronization

/// Finds the positions in the sources from which a part of an output comes.
struct SourceLocator: Sendable {
  private let site: CheckedSite
  private let base: String
  private let url: String
  /// The sources by their resources.
  private let byResource: [Int: Int]
  /// The configuration's files.
  private let settings: [Int]
  /// The remaining budget of searches for positions that are not indexed.
  private let budget = SearchBudget(bytes: 1 << 28)
  /// The remaining number of inputs that may be collected for pages. If thousands of pages each show thousands of
  /// documents, and each page has a broken link, the work would be the product; when the budget is used up, only a
  /// page's own document and its layouts are searched.
  private let visits = SearchBudget(bytes: 1 << 22)
  private let memory = Memory()

  /// The indexes that are built on first use.
  private final class Memory: Sendable {
    let writers = AtomicLazyReference<WriterIndex>()
    /// The inputs of the last requested page.
    let last = Mutex<(path: String, inputs: PageInputs)?>(nil)
  }

  /// The part of an output to locate.
  struct Wanted {
    /// The URL in the output.
    var value: String
    var isInBody: Bool
    var isImage = false
    /// True to find only images without `alt` and links without text.
    var isSilent = false
  }

  /// A position in a source.
  struct Place {
    var location: SourceLocation
    /// True if it is in the page's own document.
    var isOwn: Bool
    /// True if Liquid makes the URL there, so that it can produce many URLs.
    var isComputed = false

    init(_ location: SourceLocation, isOwn: Bool) {
      self.location = location
      self.isOwn = isOwn
    }
  }

  /// - Parameter base: the path of the site below its host.
  init(_ site: CheckedSite, base: String) {
    self.site = site
    self.base = base
    url =
      (site.configuration.url ?? "").utf8.last == 0x2F
      ? String((site.configuration.url ?? "").dropLast()) : site.configuration.url ?? ""
    var byResource: [Int: Int] = [:]
    for (source, resource) in site.resources.enumerated() where resource >= 0 {
      byResource[resource] = source
    }
    self.byResource = byResource
    settings = site.resources.indices.filter { site.resources[$0] < 0 }
  }

  /// The index of all sources, built when a page has very many inputs.
  private var writers: WriterIndex {
    memory.writers.load() ?? memory.writers.storeIfNil(WriterIndex(site))
  }

  /// The sources from which a page was made.
  /// - Complexity: O(number of sources that the page read), once for each page; O(``visits``) in all calls
  ///   together.
  func inputs(of page: CheckedPage) -> PageInputs {
    memory.last.withLock { last in
      if let last, last.path.hasSameBytes(as: page.outputPath) { return last.inputs }
      let inputs = gathered(page)
      last = (page.outputPath, inputs)
      return inputs
    }
  }

  private func gathered(_ page: CheckedPage) -> PageInputs {
    guard visits.allows(1) else { return PageInputs(own: page.source, layouts: page.layouts) }
    var includes: [Int] = []
    var data: [Int] = []
    var documents: [Int] = []
    var last = -1
    page.reads.forEach { resource, _ in
      guard resource.number != last, let source = byResource[resource.number] else { return }
      last = resource.number
      switch site.sources[source].kind {
      case .include: includes.append(source)
      case .data: data.append(source)
      case .document: if source != page.source { documents.append(source) }
      case .layout, .copied: break
      }
    }
    data += settings
    _ = visits.allows(includes.count + documents.count + data.count)
    return PageInputs(
      own: page.source, layouts: page.layouts, includes: includes, data: data, documents: documents)
  }

  /// The positions from which a URL comes; never empty.
  /// - Complexity: O(number of the page's layouts), and O(``budget``) in all calls together for positions
  ///   that are not indexed.
  func places(of wanted: Wanted, in page: CheckedPage) -> [Place] {
    let inputs = inputs(of: page)
    let forms = forms(of: wanted.value)
    func templates(_ kind: WriterIndex.Kind, _ texts: [String]) -> [Int] {
      inputs.templates(
        isInBody: wanted.isInBody,
        inputs.includes.narrowed(to: writers.sources(writing: texts, as: kind)))
    }
    for source in templates(.address, forms) {
      let found = site.sources[source].references.references(writing: forms)
      if let places = places(of: found, wanted, source, inputs) { return places }
    }
    if !wanted.isSilent {
      if let places = values(forms, inputs) { return places }
      let documents = inputs.documents.narrowed(
        to: writers.sources(writing: forms, as: .address)
          .union(writers.sources(writing: forms, as: .value)))
      for source in [inputs.own].compactMap({ $0 }) + documents {
        let found = site.sources[source].references.references(writing: forms)
        if let places = places(of: found, wanted, source, inputs) { return places }
        if let places = values(forms, frontMatterOf: source, inputs) { return places }
      }
      if let sign = wanted.value.utf8.firstIndex(of: 0x23) {
        let fragment = AddressText.key(String(wanted.value[sign...]))
        let documents = inputs.documents.narrowed(
          to: writers.sources(writing: [fragment], as: .fragment))
        let path = AddressText.key(String(wanted.value[..<sign]))
        for source in templates(.fragment, [fragment]) + documents {
          let found = rewritten(path, fragment, source)
          if let places = places(of: found, wanted, source, inputs) { return places }
        }
      }
      // Text that becomes a URL through Liquid, or XML, which contains URLs as text.
      for source in templates(.value, forms) {
        let body = SourceRange(
          site.sources[source].bodyStart, site.sources[source].file.bytes.count)
        if let places = values(forms, source, body, inputs) { return places }
      }
    }
    return computed(wanted, forms, inputs) ?? [whole(inputs, isInBody: wanted.isInBody, page)]
  }

  /// The positions where Liquid makes a part of a URL, or all of it.
  private func computed(_ wanted: Wanted, _ forms: [String], _ inputs: PageInputs) -> [Place]? {
    let templates = inputs.templates(
      isInBody: wanted.isInBody, inputs.includes.patterned(writers.hasPatterns))
    let documents = wanted.isSilent ? [] : inputs.documents.patterned(writers.hasPatterns)
    for source in templates + documents {
      guard budget.allows(site.sources[source].references.patternCount * 32) else { break }
      let found = site.sources[source].references.references(fitting: forms, all: false)
      if let places = places(of: found, wanted, source, inputs) { return places }
    }
    // If Liquid makes the whole URL, the position is only certain if there is a single candidate.
    for source in templates {
      guard budget.allows(site.sources[source].references.patternCount * 32) else { break }
      let found = site.sources[source].references.references(fitting: forms, all: true)
      guard let places = places(of: found, wanted, source, inputs) else { continue }
      return places.count == 1
        ? places : [Place(site.sources[source].location, isOwn: source == inputs.own)]
    }
    return nil
  }

  /// The fallback: the document, or the layout around it.
  func whole(_ inputs: PageInputs, isInBody: Bool, _ page: CheckedPage) -> Place {
    if let own = inputs.own, isInBody || inputs.layouts.isEmpty {
      return Place(site.sources[own].location, isOwn: true)
    }
    if let layout = inputs.layouts.first {
      return Place(site.sources[layout].location, isOwn: false)
    }
    return Place(SourceLocation(path: page.outputPath), isOwn: true)
  }

  /// The forms in which sources can contain a value of an output.
  private func forms(of value: String) -> [String] {
    var forms = [AddressText.key(value)]
    func add(_ form: String) {
      if !form.isEmpty, !forms.contains(where: { $0.hasSameBytes(as: form) }) { forms.append(form) }
    }
    if !url.isEmpty, forms[0].hasBytePrefix(url) {
      add(String(decoding: forms[0].utf8.dropFirst(url.utf8.count), as: UTF8.self))
    }
    for form in forms where !base.isEmpty && form.hasBytePrefix(base + "/") {
      add(String(decoding: form.utf8.dropFirst(base.utf8.count), as: UTF8.self))
    }
    for form in forms where form.utf8.first == 0x2F {
      add(String(decoding: form.utf8.dropFirst(), as: UTF8.self))
    }
    return forms
  }

  /// The largest number of positions of one URL that are reported in one file: a hostile file may
  /// have any number.
  private static let placeLimit = 100

  /// The references of the wanted kind (images or links), or all references if there are none of
  /// that kind.
  private func places(
    of found: [SourceReference], _ wanted: Wanted, _ source: Int, _ inputs: PageInputs
  ) -> [Place]? {
    var found = found
    if wanted.isSilent {
      found = found.filter { $0.form != .literal && $0.form != .bare }
      let silent = found.filter { $0.isSilent && $0.isImage == wanted.isImage }
      if !silent.isEmpty { found = silent }
    }
    let suiting = found.filter { $0.isImage == wanted.isImage && $0.form != .literal }
    if !suiting.isEmpty { found = suiting }
    guard !found.isEmpty else { return nil }
    let file = site.sources[source].file
    return found.prefix(Self.placeLimit).map {
      var place = Place(
        SourceLocation(file, wanted.isSilent ? $0.whole : $0.range), isOwn: source == inputs.own)
      place.isComputed = !$0.pieces.isEmpty
      return place
    }
  }

  private func values(_ forms: [String], _ inputs: PageInputs) -> [Place]? {
    if let own = inputs.own, let places = values(forms, frontMatterOf: own, inputs) {
      return places
    }
    for source in inputs.data.narrowed(to: writers.sources(writing: forms, as: .value)) {
      let file = site.sources[source].file
      if let places = values(forms, source, SourceRange(0, file.bytes.count), inputs) {
        return places
      }
    }
    return nil
  }

  private func values(
    _ forms: [String], frontMatterOf source: Int, _ inputs: PageInputs
  ) -> [Place]? {
    guard let block = site.sources[source].frontMatter else { return nil }
    return values(forms, source, block, inputs)
  }

  private func values(
    _ forms: [String], _ source: Int, _ range: SourceRange, _ inputs: PageInputs
  ) -> [Place]? {
    let file = site.sources[source].file
    for form in forms {
      let found = site.sources[source].values.places(of: form, in: file, range, within: budget)
      if !found.isEmpty {
        return found.prefix(Self.placeLimit).map {
          Place(SourceLocation(file, $0), isOwn: source == inputs.own)
        }
      }
    }
    return nil
  }

  /// Links of a source to source files that are rewritten to URLs, which keep their fragments.
  private func rewritten(_ path: String, _ fragment: String, _ source: Int) -> [SourceReference] {
    site.sources[source].references.references(withFragment: fragment).filter { reference in
      guard let end = reference.key.utf8.firstIndex(of: 0x23) else { return false }
      let name = String(reference.key[..<end])
      return site.configuration.isMarkdown(extension: PathComponents.fileExtension(of: name))
        && path.range(of: Self.slug(PathComponents.stem(of: name)))
    }
  }

  /// A file's name without its date, as its URL contains it.
  private static func slug(_ stem: String) -> String {
    let place = DocumentPlace(
      stem + ".md", collectionsDirectory: "", specialFolder: "", isDraft: false)
    let lower = place.slug.lowercased()
    return ["index", "readme"].contains { $0.hasSameBytes(as: lower) } ? "" : place.slug
  }

  // MARK: Tags

  /// The position of a tag in the templates around a page, innermost first.
  func tag(
    _ tag: (ReferenceList) -> SourceRange?, in page: CheckedPage
  ) -> Place {
    let inputs = inputs(of: page)
    for source in inputs.layouts + inputs.includes.list + [inputs.own].compactMap({ $0 }) {
      if let range = tag(site.sources[source].references.list) {
        return Place(
          SourceLocation(site.sources[source].file, range), isOwn: source == inputs.own)
      }
    }
    return whole(inputs, isInBody: page.layouts.isEmpty, page)
  }

  /// The positions of an id: those in the page's own document, then those in templates.
  func places(ofID name: String, in page: CheckedPage) -> [Place] {
    let inputs = inputs(of: page)
    let includes = inputs.includes.narrowed(to: writers.sources(writing: [name], as: .id))
    var places: [Place] = []
    for source in inputs.templates(isInBody: true, includes) {
      for definition in site.sources[source].references.ids(named: name).prefix(Self.placeLimit) {
        places.append(
          Place(
            SourceLocation(site.sources[source].file, definition.range), isOwn: source == inputs.own
          ))
      }
    }
    return places
  }

  /// The position of a document's permalink, or the document.
  func permalink(ofSource number: Int) -> SourceLocation {
    let source = site.sources[number]
    if let block = source.frontMatter,
      let range = YAMLReader.place(of: ["permalink"], in: source.file, range: block)
    {
      return SourceLocation(source.file, range)
    }
    return source.location
  }

  /// The headings in the source of a page's own document, if their number and levels equal those of
  /// the rendered body.
  func headings(of page: CheckedPage, _ rendered: [PageFacts.Heading]) -> [SourceLocation]? {
    guard let own = page.source else { return nil }
    let found = site.sources[own].references.list.headings
    guard found.map(\.level) == rendered.map(\.level) else { return nil }
    let file = site.sources[own].file
    return found.map { SourceLocation(file, $0.range) }
  }

  /// A heading of a template around a page.
  func templateHeading(level: Int, in page: CheckedPage) -> Place {
    let inputs = inputs(of: page)
    for source in inputs.layouts + inputs.includes.list {
      if let heading = site.sources[source].references.list.headings.first(where: {
        $0.level == level
      }) {
        return Place(SourceLocation(site.sources[source].file, heading.range), isOwn: false)
      }
    }
    return whole(inputs, isInBody: false, page)
  }

  /// The empty headings of a level in the page's own source.
  func emptyHeadings(level: Int, in page: CheckedPage) -> [SourceLocation] {
    guard let own = page.source else { return [] }
    return site.sources[own].references.list.headings.filter { $0.isEmpty && $0.level == level }
      .map { SourceLocation(site.sources[own].file, $0.range) }
  }
}

extension String {
  /// Returns true if the string contains the bytes of another.
  func range(of part: String) -> Bool {
    let wanted = Array(part.utf8)
    guard !wanted.isEmpty else { return true }
    let bytes = Array(utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { bytes[$0...].starts(with: wanted) }
  }
}
