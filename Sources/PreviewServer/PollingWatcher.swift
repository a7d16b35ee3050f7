internal import FileSystem
internal import SiteBuilder
internal import Synchronization

/// Watches a folder by polling: for systems without inotify.
///
/// Changes are detected by a file's size, modification time or inode.
package final class PollingWatcher: FileWatcher {
  package let changes: AsyncStream<FileChange>
  private let looking: Task<Void, Never>
  private let continuation: AsyncStream<FileChange>.Continuation

  /// Starts to watch.
  /// - Parameters:
  ///   - folder: an absolute path.
  ///   - interval: the time between two polls, each of which takes one system call per file.
  package init(folder: String, options: FileWatcherOptions, interval: Duration = .milliseconds(250))
  {
    let (stream, continuation) = AsyncStream.makeStream(
      of: FileChange.self, bufferingPolicy: .bufferingNewest(1))
    changes = stream
    self.continuation = continuation
    var known = Self.look(at: folder, options)
    looking = Task {
      while (try? await Task.sleep(for: interval)) != nil {
        guard let now = Self.look(at: folder, options) else {
          var change = FileChange()
          change.folderIsGone = true
          continuation.tell(change)
          break
        }
        let paths = Self.differences(known ?? [:], now)
        known = now
        if paths.isEmpty { continue }
        var change = FileChange()
        change.paths = paths
        continuation.tell(change)
      }
      continuation.finish()
    }
  }

  package func stop() {
    looking.cancel()
    continuation.finish()
  }

  /// Every file below a folder with its status; nil when the folder is gone.
  /// - Complexity: O(number of files).
  private static func look(
    at folder: String, _ options: FileWatcherOptions
  ) -> [String: FileStatus]? {
    guard (try? FileSystem.status(of: folder))?.kind == .folder else { return nil }
    var found: [String: FileStatus] = [:]
    var waiting = [folder]
    while let next = waiting.popLast() {
      guard let handle = try? FileSystem.openFolder(next),
        let entries = try? FileSystem.entries(of: handle)
      else { continue }
      for entry in entries {
        let path = next + "/" + entry.name
        guard let status = try? FileSystem.status(of: entry.name, in: handle) else { continue }
        if status.kind == .folder {
          if options.admits(folder: path) { waiting.append(path) }
        } else {
          found[path] = status
        }
      }
    }
    return found
  }

  /// The paths that are new, gone or changed, in order.
  private static func differences(
    _ old: [String: FileStatus], _ new: [String: FileStatus]
  ) -> [String] {
    var paths = new.filter { old[$0.key] != $0.value }.map(\.key)
    paths += old.keys.filter { new[$0] == nil }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
