internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-email-protect: the filter `encode_email`, which percent-encodes letters and digits.
struct EmailProtectPlugin: Plugin {
  let gem = "jekyll-email-protect"
  let filters = ["encode_email"]

  func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink
  ) {
    environment.register(filter: "encode_email", arguments: 0...0) {
      value, _, context throws(Diagnostic) in
      .string(Self.encoded(context.text(of: value)))
    }
    environment.markPure(filters: ["encode_email"])
  }

  /// A text with its letters and digits percent-encoded.
  /// - Complexity: O(n).
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      let isEncoded = properties.isAlphabetic || properties.generalCategory == .decimalNumber
      for byte in Array(String(scalar).utf8) {
        if isEncoded {
          bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        } else {
          bytes.append(byte)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
