/// Turns the source of a body or an excerpt into HTML by the converter of its extension.
package protocol BodyConverter: Sendable {
  /// - Parameters:
  ///   - source: the source after Liquid.
  ///   - fileExtension: the source file's extension with its dot.
  /// - Returns: HTML for Markdown, the source itself for anything else.
  func convert(_ source: [UInt8], fileExtension: String) -> [UInt8]
}
