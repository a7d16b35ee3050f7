internal import FileSystem
package import ContentData
package import Pictures
internal import SiteModel
internal import SitePlugins
package import SourceText

/// The options of a build.
package struct BuildRequest: Sendable {
  /// The source folder; relative paths are relative to the working folder.
  package var source = "."
  /// True if the source was named, so that the setting `source:` is ignored.
  var namesSource: Bool { !source.hasSameBytes(as: ".") }
  /// The destination; nil for that of the configuration, or `_site`.
  package var destination: String?
  /// Configuration files; nil for `_config.yml` (or `.yaml`) of the source, which may be missing.
  package var configurationFiles: [String]?
  /// Options of the command line as configuration keys; they override files.
  package var options = Object()
  /// The folder in which the site is built instead of the destination, see ``PreviewFolder``; nil to build into the
  /// destination.
  package var previewFolder: String?
  /// The cache directory; nil for `.blogc-cache` in the source.
  package var cache: String?
  /// True to rebuild everything and ignore the manifest.
  package var isClean = false
  /// Files outside of the site that pages include by `include_relative`, as found by an earlier attempt.
  package var relativeFiles: [String] = []
  /// The number of rendering tasks; nil for one per processor.
  package var workers: Int?
  /// True to measure the time of each phase, template and page.
  package var measures = false
  /// Receives the progress of a build that takes longer than a second, from any thread; nil for no observer.
  package var progress: (@Sendable (BuildProgress) -> Void)?
  /// Called when a phase has ended, so that tests can change files during a build; nil for none.
  package var afterPhase: (@Sendable (BuildProfile.PhaseName) -> Void)?
  /// Pages that are rendered before the others; nil for none.
  package var priorityPages: PriorityPages?
  /// The environment: every input that is not a file.
  package var environment = BuildEnvironment()
  /// Why there is no libvips, as an earlier attempt found; then pictures are published as they are.
  package var missingPictureLibrary: String?

  package init() {}
}

/// The inputs of a build that are not files. They are passed explicitly so that tests can set them.
package struct BuildEnvironment: Sendable {
  /// `JEKYLL_ENV`.
  package var environment = "development"
  /// The variables that plugins read, see ``GitHubMetadata/variableNames``.
  package var variables: [String: String] = [:]
  /// `TZ`: the zone if the configuration has none.
  package var timeZone: String?
  /// The name in `TZ`, without the optional leading colon (POSIX); nil if the variable is not set.
  var timeZoneName: String? {
    timeZone.map { $0.hasBytePrefix(":") ? String($0.dropFirst()) : $0 }
  }
  /// `BLOGC_SASS` or `--sass`: a Dart Sass to use instead of libsass; no file of a site can set it.
  package var sassProgram: String?
  /// `sass` on the PATH, which is used if it is a Dart Sass.
  package var sassOnPath: String?
  /// The executable for the worker processes of style sheets and pictures, which can be stopped; nil to compile style
  /// sheets in this process and to make no pictures.
  package var sheetWorker: String?
  /// The user's home folder, which is never a destination.
  package var home: String?
  /// The folder of this user's private state, such as the key that signs manifests; nil when there is none, as
  /// without `HOME`.
  package var stateFolder: String?
  /// The moment of the build in seconds since 1970.
  package var now: (seconds: Int64, nanoseconds: Int) = (0, 0)

  package init() {}

  /// The environment of this process; `SOURCE_DATE_EPOCH` replaces the clock.
  package static func ofProcess() -> BuildEnvironment {
    var result = BuildEnvironment()
    if let name = FileSystem.environmentVariable("JEKYLL_ENV"), !name.isEmpty {
      result.environment = name
    }
    for name in GitHubMetadata.variableNames {
      if let value = FileSystem.environmentVariable(name) { result.variables[name] = value }
    }
    result.timeZone = FileSystem.environmentVariable("TZ")
    result.sassProgram = FileSystem.environmentVariable("BLOGC_SASS").flatMap {
      $0.isEmpty ? nil : $0
    }
    result.sassOnPath = FileSystem.program(named: "sass")
    result.home = FileSystem.environmentVariable("HOME")
    result.stateFolder = stateFolder(home: result.home)
    result.now = FileSystem.now()
    if let epoch = FileSystem.environmentVariable("SOURCE_DATE_EPOCH").flatMap({ Int64($0) }) {
      result.now = (epoch, 0)
    }
    return result
  }

  /// `$XDG_STATE_HOME/blogc`, else the system's usual folder for such files in the home folder.
  private static func stateFolder(home: String?) -> String? {
    if let folder = FileSystem.environmentVariable("XDG_STATE_HOME"), folder.hasBytePrefix("/") {
      return folder + "/blogc"
    }
    guard let home, home.hasBytePrefix("/") else { return nil }
    #if os(macOS)
      return home + "/Library/Application Support/blogc"
    #else
      return home + "/.local/state/blogc"
    #endif
  }
}

/// The outcome of a build.
package struct BuildReport: Sendable {
  /// All diagnostics, in the order of the inputs.
  package var diagnostics = DiagnosticSink()
  package var posts = 0
  package var pages = 0
  package var files = 0
  package var written = 0
  package var unchanged = 0
  package var removed = 0
  /// The duration in nanoseconds.
  package var duration: UInt64 = 0
  /// The destination as the user named it.
  package var destination = ""
  /// The folders of the build; nil if it ended before these were known.
  package var place: BuildPlace?
  /// Paths below the destination that were written.
  package var changed: [String] = []
  /// Documents that a published site would not contain, by their paths below the destination.
  package var unpublished: [String: UnpublishedKind] = [:]
  /// The reason for each rendered page, in the order of the pages.
  package var reasons: [(path: String, reason: BuildReason)] = []
  /// The images of these pages that are shown as the author wrote them, with the reason.
  package var leftPictures: [(path: String, image: String, reason: PictureExemption)] = []
  /// The time profile, if ``BuildRequest/measures`` is set.
  package var profile: BuildProfile?
  /// The number of rendered bodies; the others were reused from the last build.
  package var renderedBodies = 0
  /// True if only content was edited, so that only a part of the site was loaded.
  package var knewOnlyTexts = false
  /// True if the manifest turned out to be wrong, so that the build has to start again without it.
  package var isUntrusted = false
  /// True if files of the source were saved during the build, so that it has to start again.
  package var isOvertaken = false
  /// The files that pages included by `include_relative` and that the scan did not list, for the next attempt.
  package var relativeFiles: [String] = []
  /// Why there is no libvips, where pictures should have been made with it: the next attempt does without it.
  package var missingPictureLibrary: String?

  package init() {}

  /// True if the site was written; otherwise the destination is unchanged.
  package var succeeded: Bool { errorCount == 0 }
  /// The number of errors.
  package var errorCount: Int { diagnostics.count { $0.severity == .error } }
  /// The number of warnings.
  package var warningCount: Int { diagnostics.count { $0.severity == .warning } }
}

/// The folders of a build and the address of its site.
package struct BuildPlace: Sendable, Equatable {
  /// The absolute path of the source folder.
  package let source: String
  /// The absolute path of the folder in which the site was built.
  package let destination: String
  /// The absolute path of the destination in the command line or configuration, which differs for a
  /// preview.
  package let namedDestination: String
  /// The site's `baseurl`; empty at the root of a host.
  package let baseurl: String

  package init(source: String, destination: String, namedDestination: String, baseurl: String) {
    self.source = source
    self.destination = destination
    self.namedDestination = namedDestination
    self.baseurl = baseurl
  }
}

/// The reason why a document is in a build but not on the published site.
package enum UnpublishedKind: String, Sendable {
  case draft
  case future
}
