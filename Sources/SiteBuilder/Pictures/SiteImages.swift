internal import FileSystem
internal import Pictures
internal import SiteModel
internal import SiteSources
internal import SourceText

/// Everything that a build makes with libvips: variants of pictures, and cards.
struct SiteImages: Sendable {
  /// The pictures of the site; nil where images are shown as they are.
  let pictures: SitePictures?
  /// The files of the site's cards; nil where there are none.
  let cards: CardFiles?
  let library: PictureLibraryState
  /// Makes what is ordered; nil where nothing is written, as in `check`.
  let maker: PictureMaker?

  /// The settings of a site for pictures and cards.
  /// - Parameter workers: how many processes make pictures; 0 where nothing is written.
  static func of(
    _ loaded: LoadedConfiguration, _ request: BuildRequest, _ inputs: SiteInputs, workers: Int
  ) -> SiteImages {
    let library = PictureLibraryState(
      missing: request.missingPictureLibrary, isBuild: workers > 0)
    let settings = loaded.configuration.pictures
    var maker: PictureMaker?
    if settings != nil || inputs.cards != nil, workers > 0, request.missingPictureLibrary == nil {
      maker = PictureMaker(
        roots: inputs.roots, cache: PictureCache(request, loaded), workers: workers,
        cards: inputs.cards, start: process(request))
    }
    return SiteImages(
      pictures: settings.map {
        SitePictures($0, roots: inputs.roots, maker: maker, library: library)
      },
      cards: inputs.cards, library: library, maker: maker)
  }

  /// The way to start a process that makes pictures.
  static func process(
    _ request: BuildRequest
  ) -> @Sendable () throws(Diagnostic) -> any PictureChannel {
    let program = request.environment.sheetWorker
    return { () throws(Diagnostic) in
      do throws(SystemError) {
        guard let program else { throw .notFound }
        return try FileSystem.spawnWorker(program, [PictureWorkerProcess.commandName])
      } catch {
        throw Diagnostic(
          "picture.process", "no process can be started to make pictures: \(error.reason)")
      }
    }
  }
}
