internal import FileSystem
internal import ArgumentParser
internal import ContentData
internal import SiteBuilder

/// The options of every command that reads a site, with Jekyll's names beside blogc's own.
struct SiteOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "The folder of the blog.")
  var source = "."

  @Option(
    name: [.short, .long], help: "The folder that the site is written to (default: _site).")
  var destination: String?

  @Option(
    name: [.short, .long],
    help: "Configuration files, separated by commas; later ones win (default: _config.yml).")
  var config: [String] = []

  @Flag(name: [.customShort("D"), .long], help: "Also build the drafts in _drafts.")
  var drafts = false

  @Flag(help: "Also build posts with a future date.")
  var future = false

  @Flag(help: "Also build documents with `published: false`.")
  var unpublished = false

  @Option(
    name: [.customShort("b"), .long], help: "The path of the site on the host.")
  var baseurl: String?

  @Option(
    name: [.customLong("limit-posts"), .customLong("limit_posts")],
    help: "Build only the newest N posts.")
  var limitPosts: Int?

  @Flag(
    name: [.customLong("strict-front-matter"), .customLong("strict_front_matter")],
    help: "An error in front matter fails the build (it always does here).")
  var strictFrontMatter = false

  @Flag(
    help:
      "Build without the plugins that blogc does not have: unknown tags print nothing, with a warning."
  )
  var permissive = false

  @Option(
    help:
      "The Dart Sass to compile style sheets with (default: BLOGC_SASS, else 'sass' on the PATH, else libsass)."
  )
  var sass: String?

  func validate() throws {
    if let limitPosts, limitPosts < 0 {
      throw ValidationError("'--limit-posts' expects a number, 0 or more.")
    }
  }

  /// The request that the options stand for.
  func request() throws -> BuildRequest {
    var request = BuildRequest()
    request.source = source
    request.destination = destination
    let files = config.flatMap { $0.split(separator: ",").map(String.init) }
    if !files.isEmpty { request.configurationFiles = files }
    if drafts { request.options["show_drafts"] = true }
    if future { request.options["future"] = true }
    if unpublished { request.options["unpublished"] = true }
    if strictFrontMatter { request.options["strict_front_matter"] = true }
    if permissive { request.options["permissive"] = true }
    if let baseurl { request.options["baseurl"] = .string(baseurl) }
    if let limitPosts { request.options["limit_posts"] = .integer(limitPosts) }
    request.environment = .ofCommand()
    if let sass { request.environment.sassProgram = sass }
    return request
  }
}

extension BuildEnvironment {
  /// The environment of this process, whose own executable compiles the style sheets.
  static func ofCommand() -> BuildEnvironment {
    var environment = BuildEnvironment.ofProcess()
    environment.sheetWorker = FileSystem.ownExecutable()
    return environment
  }
}

/// Options of `jekyll build` that mean nothing here; scripts and CI files that give them go on working.
struct JekyllOptions: ParsableArguments {
  @Flag(name: [.customShort("I"), .long], help: .hidden)
  var incremental = false

  @Flag(name: .long, help: .hidden)
  var lsi = false

  @Flag(name: [.customShort("w"), .long], inversion: .prefixedNo, help: .hidden)
  var watch = false

  @Flag(name: [.customLong("force_polling"), .customLong("force-polling")], help: .hidden)
  var forcePolling = false

  @Flag(
    name: [.customLong("disable-disk-cache"), .customLong("disable_disk_cache")], help: .hidden)
  var disableDiskCache = false

  @Flag(name: .long, help: .hidden)
  var safe = false

  @Flag(name: [.customShort("t"), .long], help: .hidden)
  var trace = false

  @Option(name: [.customShort("p"), .long], help: .hidden)
  var plugins: String?

  @Option(name: .long, help: .hidden)
  var layouts: String?

  /// A sentence for each option that was given and that has no effect.
  var remarks: [String] {
    var remarks: [String] = []
    if incremental { remarks.append("'--incremental' is not needed: every build is incremental") }
    if lsi { remarks.append("'--lsi' has no effect: related posts are the newest ones") }
    if watch { remarks.append("'--watch' has no effect here: use 'blogc serve' to watch") }
    if forcePolling { remarks.append("'--force_polling' has no effect here") }
    if disableDiskCache {
      remarks.append("'--disable-disk-cache' has no effect: there is no such cache")
    }
    if safe { remarks.append("'--safe' is not needed: blogc never runs code of a site") }
    if plugins != nil { remarks.append("'--plugins' has no effect: blogc runs no Ruby code") }
    return remarks
  }
}
