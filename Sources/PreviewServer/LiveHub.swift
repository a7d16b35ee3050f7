internal import ContentData

/// The open pages, and what they are told.
actor LiveHub {
  /// More pages than this are not kept informed: one that opens connections in a loop must not fill the memory.
  private static let limit = 64

  /// A page that is open in a browser.
  struct View: Sendable {
    /// The path of its address as the browser has it, percent-encoded.
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

  /// Makes a hub for the pages of a site.
  init(_ pages: SitePages) {
    self.pages = pages
    home = pages.resolver.home
  }

  /// Tells all pages; a failure is kept for those that are opened while it lasts.
  func tell(_ message: LiveMessage) {
    if case .failure = message { failure = message }
    if message == .success { failure = nil }
    for listener in listeners.values { listener.news.yield(message) }
  }

  /// Tells each page what a successful build did to it.
  /// - Parameter changed: paths below the destination that were written.
  /// - Complexity: one look at the disk for each open page.
  func tell(changed: [String]) {
    tell(.success)
    let resolver = pages.resolver
    let newHome = resolver.home
    if !newHome.hasSameBytes(as: home) {
      for number in listeners.keys { move(number, from: home, to: newHome) }
      home = newHome
    }
    for message in LiveMessage.news(of: changed, home: newHome) { tell(message) }
    for number in listeners.keys { refresh(number) }
  }

  /// Sends a page to its address below another base.
  private func move(_ number: Int, from old: String, to new: String) {
    guard let view = listeners[number]?.view, view.address.utf8.starts(with: old.utf8) else {
      return
    }
    let address = new + view.address.dropFirst(old.count)
    listeners[number]?.news.yield(.move(address))
  }

  /// Tells one page its HTML, if it shows another version.
  private func refresh(_ number: Int) {
    guard let view = listeners[number]?.view else { return }
    guard let page = pages.page(at: view.address), !page.version.hasSameBytes(as: view.version)
    else { return }
    listeners[number]?.view.version = page.version
    listeners[number]?.news.yield(.page(version: page.version, html: page.html))
  }

  /// Takes in a page. It is told at once how it is on disk now, even if that is what it shows: what is patched later is
  /// the difference between two such texts.
  /// - Returns: what it is to be told, and its number for ``forget(_:)``; a stream that ends at once when there are too
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

  /// Ends one page's stream; an unknown number is nothing.
  func forget(_ number: Int) {
    listeners.removeValue(forKey: number)?.news.finish()
  }

  /// Ends all pages' streams.
  func close() {
    for listener in listeners.values { listener.news.finish() }
    listeners = [:]
  }
}
