internal import Pictures
internal import SourceText

/// The diagnostics about pictures.
extension Diagnostic {
  private static let leaveHint =
    "replace the file, or publish it as it is by naming it below 'images: leave' in _config.yml"

  /// The diagnostic for a file of which no variants can be made.
  /// - Parameter path: the picture in the source.
  static func picture(
    _ problem: PictureProblem, _ path: String, at location: SourceLocation
  ) -> Diagnostic {
    switch problem {
    case .unreadable:
      Diagnostic(
        "picture.unreadable", .warning, "the picture '\(path)' is damaged, or no picture",
        at: location,
        hint: leaveHint)
    case .lfsPointer:
      Diagnostic(
        "picture.lfs-pointer",
        "the picture '\(path)' is not here: the file is a pointer of Git LFS", at: location,
        hint: "fetch it with 'git lfs pull'")
    case .tooManyPixels(let width, let height):
      Diagnostic(
        "picture.too-large",
        "the picture '\(path)' has \(width) × \(height) pixels; blogc decodes up to \(PictureLimits.pixels / 1_000_000) million",
        at: location, hint: leaveHint)
    }
  }

  static let unremovedMetadataID = "picture.metadata"

  /// The diagnostic for a picture whose metadata cannot be removed.
  static func unremovedMetadata(of path: String) -> Diagnostic {
    Diagnostic(
      unremovedMetadataID, "the metadata of the damaged picture '\(path)' cannot be removed",
      at: SourceLocation(path: path), hint: leaveHint)
  }

  /// The diagnostic for a picture whose variants could not be made.
  static func picture(
    _ failure: PictureFailure, _ path: String, at location: SourceLocation,
    settings: SourceLocation? = nil
  ) -> Diagnostic {
    switch failure {
    case .undecodable(let reason):
      Diagnostic(
        "picture.undecodable", "the picture '\(path)' cannot be decoded: \(reason)", at: location,
        hint: leaveHint)
    case .outOfTime:
      Diagnostic(
        "picture.too-complex",
        "the picture '\(path)' was not made within \(PictureLimits.seconds) seconds", at: location,
        hint: leaveHint)
    case .crash(let reason):
      Diagnostic(
        "picture.crash", "libvips crashed on the picture '\(path)': \(reason)", at: location,
        hint: leaveHint)
    case .card(let problem):
      .card(problem, of: location.path, settings: settings)
    case .unwritable(let problem):
      problem
    }
  }

  private static let libraryID = "picture.library"
  private static let libraryHint =
    "install it (apt-get install libvips42, brew install vips), or write 'without_libvips: off' below 'images' in _config.yml"

  /// There is no libvips, and a picture that it would have made smaller ones of is published as it is. That of all pictures
  /// is the same, so that it is shown once.
  /// - Parameter reason: in the dynamic linker's words.
  static func pictureWithoutLibrary(
    _ reason: String, _ severity: Severity, removesMetadata: Bool, at location: SourceLocation?
  ) -> Diagnostic {
    var notes = [Note("the system says: \(reason)")]
    if removesMetadata {
      notes.append(Note("places, times and other metadata are removed all the same"))
    }
    return Diagnostic(
      libraryID, severity,
      "there is no libvips, so pictures are published in their own size and format only",
      at: location, notes: notes, hint: libraryHint)
  }

  /// The diagnostic for a machine without libvips.
  static func missingPictureLibrary(_ reason: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      libraryID, .warning, "libvips, which makes pictures, cannot be loaded: \(reason)",
      at: location, hint: libraryHint)
  }
}
