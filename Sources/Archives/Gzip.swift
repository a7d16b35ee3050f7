internal import CZlib

/// Decompression of gzip data (RFC 1952) by zlib.
package enum Gzip {
  /// Decompresses data of one or more gzip members.
  /// - Parameters:
  ///   - data: the whole compressed file.
  ///   - limits: how large the result may become, in bytes and in relation to the input.
  /// - Throws: ``ArchiveFault/damaged`` and ``ArchiveFault/tooLarge(_:)``, before more memory than the limit is taken.
  /// - Complexity: O(length of the result).
  package static func decompress(
    _ data: ArraySlice<UInt8>, limits: ArchiveLimits
  ) throws(ArchiveFault) -> [UInt8] {
    // Small text archives may compress better than large ones, so the ratio is checked from one megabyte on.
    let mostByRatio = max(
      1 << 20, data.count.multipliedReportingOverflow(by: limits.ratio).partialValue)
    let most = min(limits.unpackedBytes, mostByRatio)
    var result: [UInt8] = []
    var rest = data
    // A gzip file may be several members one after the other; zeros after the last one are padding.
    repeat {
      try member(&rest, into: &result, most: most, isRatio: mostByRatio < limits.unpackedBytes)
      while rest.first == 0 { rest.removeFirst() }
    } while !rest.isEmpty
    return result
  }

  /// Decompresses one member and removes it from the data.
  private static func member(
    _ data: inout ArraySlice<UInt8>, into result: inout [UInt8], most: Int, isRatio: Bool
  ) throws(ArchiveFault) {
    var stream = z_stream()
    // 15 bits of window, and 16 for a gzip header instead of zlib's own.
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, 31, ZLIB_VERSION, size) == Z_OK else { throw .damaged }
    defer { inflateEnd(&stream) }
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let (code, used, made) = step(&stream, data, &block)
      data = data.dropFirst(used)
      guard code == Z_OK || code == Z_STREAM_END else { throw .damaged }
      guard result.count + made <= most else { throw .tooLarge(isRatio ? "ratio" : "bytes") }
      result += block[..<made]
      if code == Z_STREAM_END { return }
      if used == 0, made == 0 { throw .damaged }
    }
  }

  /// Calls zlib once; its pointers do not outlive the call.
  private static func step(
    _ stream: inout z_stream, _ data: ArraySlice<UInt8>, _ block: inout [UInt8]
  ) -> (code: Int32, used: Int, made: Int) {
    // zlib counts in 32 bits.
    let offered = min(data.count, 1 << 20)
    return data.prefix(offered).withUnsafeBufferPointer { input in
      block.withUnsafeMutableBufferPointer { output in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let code = inflate(&stream, Z_NO_FLUSH)
        let used = input.count - Int(stream.avail_in)
        let made = output.count - Int(stream.avail_out)
        stream.next_in = nil
        stream.next_out = nil
        // Nothing left to read or no room to write is no fault by itself.
        return (code == Z_BUF_ERROR ? Z_OK : code, used, made)
      }
    }
  }
}
