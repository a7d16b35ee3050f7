import Foundation

/// Requests and answers on a pipe; Tests/KramdownTests/Reference/README.md has their form.
struct FrameReader {
  /// A document and the settings that it is to be read with, as JSON.
  struct Request {
    var settings: [UInt8]
    var document: [UInt8]
  }

  private let input = FileHandle.standardInput
  private var buffer: [UInt8] = []
  private var start = 0

  /// The next request; nil at the end of the input, and for a line that is no head of a request.
  mutating func next() -> Request? {
    while buffer[start...].firstIndex(of: 0x0A) == nil {
      guard fill() else { return nil }
    }
    guard let end = buffer[start...].firstIndex(of: 0x0A) else { return nil }
    let parts = buffer[start..<end].split(separator: 0x20, maxSplits: 1)
    guard let length = Int(String(decoding: parts.first ?? [], as: UTF8.self)), length >= 0 else {
      return nil
    }
    while buffer.count < end + 1 + length {
      guard fill() else { return nil }
    }
    let document = Array(buffer[(end + 1)..<(end + 1 + length)])
    let settings = parts.count > 1 ? Array(parts[1]) : Array("{}".utf8)
    start = end + 1 + length
    if start == buffer.count || start > 1 << 20 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    return Request(settings: settings, document: document)
  }

  private mutating func fill() -> Bool {
    let data = input.availableData
    buffer.append(contentsOf: data)
    return !data.isEmpty
  }
}

/// Writes an answer.
func answer(_ kind: String, _ bytes: [UInt8]) {
  FileHandle.standardOutput.write(Data("\(kind) \(bytes.count)\n".utf8) + Data(bytes))
}
