package import SourceText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An error of the operating system: `errno` and its text.
package struct SystemError: Error, Sendable, Equatable {
  package let code: Int32

  package init(code: Int32) {
    self.code = code
  }

  /// The reason in the system's words, such as `No space left on device`, in lower case at its start.
  package var reason: String {
    switch self {
    case .outside: return "a symbolic link or '..' leads out of the folder"
    case .special: return "this is a pipe, a socket or a device"
    case .tooLarge: return "the file is too large to be read"
    default: break
    }
    let text = String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// The reason in every language; the system's words are translated where they are known.
  package var message: Message {
    switch self {
    case .outside:
      Message(reason, ja: "シンボリックリンクか '..' がフォルダの外を指しています")
    case .special: Message(reason, ja: "パイプかソケットかデバイスです")
    case .tooLarge: Message(reason, ja: "ファイルが大きすぎて読めません")
    default: Message(untranslated: reason)
    }
  }

  /// Another process holds a lock.
  package static let held = SystemError(code: EWOULDBLOCK)
  package static let notFound = SystemError(code: ENOENT)
  package static let exists = SystemError(code: EEXIST)
  package static let notEmpty = SystemError(code: ENOTEMPTY)
  package static let notFolder = SystemError(code: ENOTDIR)
  package static let isFolder = SystemError(code: EISDIR)
  package static let crossDevice = SystemError(code: EXDEV)
  package static let loop = SystemError(code: ELOOP)
  package static let nameTooLong = SystemError(code: ENAMETOOLONG)

  // blogc's own errors have negative numbers; the system's are positive.

  /// A path leads out of the folder that it should stay in.
  package static let outside = SystemError(code: -1)
  /// Neither a file nor a folder.
  package static let special = SystemError(code: -2)
  /// Larger than the ``FileLimit``.
  package static let tooLarge = SystemError(code: -3)
}
