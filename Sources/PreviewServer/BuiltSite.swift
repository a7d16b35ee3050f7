package import SiteSources
internal import FileSystem
internal import SiteBuilder
internal import SourceText
internal import Synchronization

/// The site of the preview, which is built into a destination like that of `blogc build` and served from there.
package final class BuiltSite: PreviewSite {
  private struct State {
    var place: BuildPlace?
    var unpublished: [String: UnpublishedKind] = [:]
    var report = BuildReport()
  }

  private let request: BuildRequest
  private let state = Mutex(State())

  /// Makes a site; nothing is built yet.
  /// - Parameter request: the request for each build; its clock is updated each time.
  package init(_ request: BuildRequest) {
    self.request = request
  }

  /// The report of the last build.
  package var report: BuildReport { state.withLock { $0.report } }

  /// The location of the last build that determined one.
  package var place: BuildPlace? { state.withLock { $0.place } }

  /// The source folder, absolute and without symbolic links; nil when there is none.
  package var source: String? {
    place?.source ?? (try? FileSystem.realPath(request.source))
  }

  package func build(
    open: [String], early: @escaping @Sendable (_ path: String, _ page: [UInt8]) -> Void
  ) async -> PreviewOutcome {
    let report = await patientBuild(PriorityPages(open, take: early))
    state.withLock { state in
      state.report = report
      // After errors in the configuration, the previous place is more complete.
      if report.succeeded || state.place == nil { state.place = report.place ?? state.place }
      if report.succeeded { state.unpublished = report.unpublished }
    }
    return PreviewOutcome(
      changed: report.changed, diagnostics: report.diagnostics, failed: !report.succeeded)
  }

  /// Builds; while another process builds the same site, waits for it, at most ten seconds.
  private func patientBuild(_ priorityPages: PriorityPages) async -> BuildReport {
    var request = request
    request.priorityPages = priorityPages
    var triesLeft = 500
    while true {
      let (sass, worker) = (request.environment.sassProgram, request.environment.sheetWorker)
      request.environment = .ofProcess()
      request.environment.sassProgram = sass ?? request.environment.sassProgram
      request.environment.sheetWorker = worker
      let report = await Build.run(request)
      let isHeldUp = report.diagnostics.contains { $0.id == "build.locked" }
      guard isHeldUp, triesLeft > 0 else { return report }
      triesLeft -= 1
      try? await Task.sleep(for: .milliseconds(20))
    }
  }

  package var baseurl: String { place?.baseurl ?? "" }

  package func badge(of path: String) -> String? {
    state.withLock { $0.unpublished[path]?.rawValue }
  }

  package func entry(at path: String) -> AddressResolver.Entry? {
    withFolder(of: path) { folder, name in
      guard let name else { return .folder }
      switch try? FileSystem.status(of: name, in: folder).kind {
      case .file: return .file
      case .folder: return .folder
      case .link, .other, nil: return nil
      }
    }
  }

  package func file(at path: String) -> SiteFile? {
    withFolder(of: path) { folder, name in
      guard let name, let handle = try? FileSystem.openFile(name, in: folder) else { return nil }
      return SiteFile(handle)
    }
  }

  /// Opens the directory that contains a path, without following symbolic links below the destination, and passes
  /// it to a closure.
  ///
  /// - Parameters:
  ///   - path: below the destination; empty for the destination itself.
  ///   - body: gets the folder and the name in it, or nil for the destination itself.
  /// - Returns: nil when there is no such folder.
  /// - Complexity: one system call for each component of the path.
  private func withFolder<Result>(
    of path: String, _ body: (borrowing FileHandle, _ name: String?) -> Result?
  ) -> Result? {
    guard let place, var folder = try? FileSystem.openFolder(place.destination) else { return nil }
    var names = path.split(separator: "/").map(String.init)
    guard !names.contains(".."), !names.contains(".") else { return nil }
    let last = names.popLast()
    for name in names {
      guard let next = try? FileSystem.openFolder(name, in: folder, followingLink: false) else {
        return nil
      }
      folder = next
    }
    return body(folder, last)
  }
}
