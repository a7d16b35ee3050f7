internal import ContentData

/// Keeps track of the open pages and sends messages to them.
actor LiveReloadHub {
  /// The largest number of pages that get updates, so that a page which opens connections in a loop does not
  /// fill the memory.
  private static let limit = 64

  /// A page that is open in a browser.
  struct View: Sendable {
    /// The percent-encoded path of its URL in the browser.
    var address: String
    /// The version of the page that it shows.
    var version: String
  }

  private struct Listener {
    var view: View
    let news: AsyncStream<LiveMessage>.Continuation
  }

  private let pages: SitePages
  private var listeners: [Int: Listener] = [:]
  private var nextNumber = 0
  private var failure: LiveMessage?
  private var home: String
  private var buildNumber = 0
  private var isBuilding = false

  /// Makes a hub for the pages of a site.
  init(_ pages: SitePages) {
    self.pages = pages
    home = pages.resolver.home
  }

  /// Sends a message to all pages; a failure is also sent to pages that are opened before the next success.
  func tell(_ message: LiveMessage) {
    if case .failure = message { failure = message }
    if message == .success { failure = nil }
    for listener in listeners.values { listener.news.yield(message) }
  }

  /// Sends each page its changes after a successful build.
  /// - Parameter changed: paths below the destination that were written.
  /// - Complexity: one access to the disk for each open page.
  func tell(changed: [String]) {
    tell(.success)
    let resolver = pages.resolver
    let newHome = resolver.home
    if !newHome.hasSameBytes(as: home) {
      for number in listeners.keys { move(number, from: home, to: newHome) }
      home = newHome
    }
    for message in LiveMessage.news(of: changed, home: newHome) { tell(message) }
    refreshAll()
  }

  /// Updates every page to the file on disk.
  func refreshAll() {
    for number in listeners.keys { refresh(number) }
  }

  /// Records that a build begins.
  /// - Returns: its number, for ``tell(early:of:build:)``.
  func beginBuild() -> Int {
    buildNumber += 1
    isBuilding = true
    return buildNumber
  }

  /// Records that the build has ended, so that pages published early are up to date.
  func endBuild() {
    isBuilding = false
  }

  /// The files of the open pages, below the destination.
  var openFiles: [String] {
    listeners.values.compactMap { listener in
      guard case .file(let path) = pages.resolve(listener.view.address) else { return nil }
      return path
    }
  }

  /// Sends the pages of one file its new HTML while the build still runs.
  func tell(early html: [UInt8], of path: String, build number: Int) {
    guard isBuilding, number == buildNumber else { return }
    let version = "build-\(number)"
    let page = LivePage.adding(
      script: html, version: version, badge: pages.site.badge(of: path))
    for (number, listener) in listeners {
      guard case .file(let file) = pages.resolve(listener.view.address),
        file.hasSameBytes(as: path)
      else { continue }
      listeners[number]?.view.version = version
      listener.news.yield(.page(version: version, html: page))
    }
  }

  /// Makes a page navigate to its URL below a new base URL.
  private func move(_ number: Int, from old: String, to new: String) {
    guard let view = listeners[number]?.view, view.address.utf8.starts(with: old.utf8) else {
      return
    }
    let address = new + view.address.dropFirst(old.count)
    listeners[number]?.news.yield(.move(address))
  }

  /// Sends one page its HTML, if it shows another version.
  private func refresh(_ number: Int) {
    guard let view = listeners[number]?.view else { return }
    guard let page = pages.page(at: view.address), !page.version.hasSameBytes(as: view.version)
    else { return }
    listeners[number]?.view.version = page.version
    listeners[number]?.news.yield(.page(version: page.version, html: page.html))
  }

  /// Registers a page. It receives its current HTML at once, even if it shows that version: later patches are
  /// differences between two such texts.
  /// - Returns: the messages to send, and its number for ``forget(_:)``; a stream that ends at once when there are too
  ///   many.
  func join(_ view: View) -> (number: Int, messages: AsyncStream<LiveMessage>) {
    let (stream, continuation) = AsyncStream.makeStream(
      of: LiveMessage.self, bufferingPolicy: .bufferingNewest(32))
    let number = nextNumber
    nextNumber += 1
    guard listeners.count < Self.limit else {
      continuation.finish()
      return (number, stream)
    }
    listeners[number] = Listener(
      view: View(address: view.address, version: ""), news: continuation)
    refresh(number)
    if let failure { continuation.yield(failure) }
    return (number, stream)
  }

  /// Ends one page's stream; an unknown number is ignored.
  func forget(_ number: Int) {
    listeners.removeValue(forKey: number)?.news.finish()
  }

  /// Ends all pages' streams.
  func close() {
    for listener in listeners.values { listener.news.finish() }
    listeners = [:]
  }
}
