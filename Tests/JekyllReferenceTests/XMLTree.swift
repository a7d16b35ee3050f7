import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An XML document as one text that does not depend on the order of attributes, on the kind of quotes
/// or on white space between elements.
final class XMLTree: NSObject, XMLParserDelegate {
  private var result = ""
  private var text = ""

  /// The canonical text of a document, nil when it is not well-formed.
  static func canonical(_ data: Data) -> String? {
    let tree = XMLTree()
    let parser = XMLParser(data: data)
    parser.delegate = tree
    guard parser.parse() else { return nil }
    return tree.result
  }

  private func flush() {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !words.isEmpty { result += words + "\n" }
    text = ""
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    flush()
    let list = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    result += "<\(name)\(list)>\n"
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    flush()
    result += "</\(name)>\n"
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    text += String(decoding: block, as: UTF8.self)
  }
}
