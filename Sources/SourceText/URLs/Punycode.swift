/// Host names in ASCII (RFC 3492): `日本語.example` becomes `xn--wgv71a119e.example`.
package enum Punycode {
  /// Encodes each label that is not ASCII.
  /// - Complexity: O(n²) in the length of a label, which DNS limits to 63.
  package static func asciiHost(_ host: String) -> String {
    if host.utf8.allSatisfy({ $0 < 0x80 }) { return host }
    return host.split(separator: ".", omittingEmptySubsequences: false).map { label in
      label.utf8.allSatisfy { $0 < 0x80 }
        ? String(label)
        : "xn--" + encoded(UnicodeNormalization.compatibilityComposed(String(label)))
    }.joined(separator: ".")
  }

  private static func encoded(_ label: String) -> String {
    let points = label.unicodeScalars.map { $0.value }
    var output = points.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = output.count
    if basic > 0 { output.append(0x2D) }
    var handled = basic
    var current: UInt32 = 0x80
    var delta: UInt32 = 0
    var bias: UInt32 = 72
    while handled < points.count {
      guard let next = points.filter({ $0 >= current }).min() else { break }
      delta &+= (next - current) &* UInt32(handled + 1)
      current = next
      for point in points {
        if point < current { delta &+= 1 }
        guard point == current else { continue }
        var rest = delta
        var step: UInt32 = 36
        while true {
          let threshold = step <= bias ? 1 : step >= bias + 26 ? 26 : step - bias
          if rest < threshold { break }
          output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
          rest = (rest - threshold) / (36 - threshold)
          step += 36
        }
        output.append(digit(rest))
        bias = adapted(delta, UInt32(handled + 1), isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta &+= 1
      current += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26)
  }

  private static func adapted(_ delta: UInt32, _ count: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps: UInt32 = 0
    while delta > 455 {
      delta /= 35
      steps += 36
    }
    return steps + 36 * delta / (delta + 38)
  }
}
