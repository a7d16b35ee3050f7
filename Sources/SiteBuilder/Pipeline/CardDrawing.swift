internal import ContentData
internal import FileSystem
internal import Pictures
internal import SiteModel
package import SiteSources
package import SourceText

/// The drawing of one card, to be looked at.
package enum CardDrawing {
  /// Draws the card of a document, whatever its front matter says of cards and images.
  /// - Parameter path: the document, relative to the source.
  /// - Returns: a PNG, and whether the end of a text had to be left out.
  /// - Throws: why it cannot be drawn.
  package static func draw(
    _ path: String, _ reading: LoadedSite, _ request: BuildRequest
  ) throws(Diagnostic) -> (file: [UInt8], isCut: Bool) {
    let prepared = reading.prepared
    guard let cards = prepared.plan.cards,
      let item = (prepared.documents + prepared.pages).first(where: {
        $0.document.sourcePath.hasSameBytes(as: path)
      })
    else { throw Diagnostic("card.no-document", "'\(path)' is not on the site") }
    if let reason = cards.library.missing {
      throw .cardsWithoutLibrary(reason, .error, at: nil)
    }
    var problems = DiagnosticSink()
    var renderer = PageRenderer(prepared.plan)
    guard let card = renderer.makeCard(item, cards, isForced: true, &problems) else {
      throw problems.first ?? Diagnostic("card.no-document", "'\(path)' is not on the site")
    }
    let font = try font(reading.inputs.cards)
    defer { font?.remove() }
    let process = PictureProcess(try SiteImages.process(request)())
    defer { process.end() }
    let job = CardJob(
      svg: card.svg, font: cards.settings.fontFile == nil ? cards.settings.font ?? "" : "",
      fontFile: font?.file ?? "")
    let place = SourceLocation(path: item.document.file.path)
    switch process.answer(to: job) {
    case .outcome(.card(let file, let isCut)): return (file, isCut)
    case .outcome(.failure(let failure)):
      throw .card(failure, of: item.document.file.path, settings: cards.location)
    case .outcome(.missing(let reason)): throw .cardsWithoutLibrary(reason, .error, at: nil)
    case .ended(.outOfTime): throw .picture(.outOfTime, card.path, at: place)
    case .ended(.other(let reason)): throw .picture(.crash(reason), card.path, at: place)
    }
  }

  private static func font(_ files: CardFiles?) throws(Diagnostic) -> FontFolder? {
    guard let bytes = files?.font else { return nil }
    do throws(SystemError) {
      return try FontFolder(bytes)
    } catch {
      throw .unstaged("font", of: nil, error)
    }
  }
}
