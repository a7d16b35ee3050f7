import ConfiguredKramdown
import Foundation
import HostileDocuments
import SourceText

/// Answers all requests of standard input.
func answerFrames() {
  var reader = FrameReader()
  var renderers: [[UInt8]: ConfiguredKramdown] = [:]
  while let request = reader.next() {
    do throws(Diagnostic) {
      let renderer: ConfiguredKramdown
      if let known = renderers[request.settings] {
        renderer = known
      } else {
        renderer = try ConfiguredKramdown(json: request.settings)
        renderers[request.settings] = renderer
      }
      answer("ok", renderer.html(of: request.document))
    } catch {
      answer("error", Array(error.message.utf8))
    }
  }
}

/// Renders each hostile document at about a length and prints milliseconds of CPU, bytes and what was reported.
func printHostileTimes(length: Int) throws(Diagnostic) {
  let renderer = try ConfiguredKramdown()
  for document in HostileDocument.all + HostileDocument.kramdown {
    let text = document.text(length)
    let start = clock()
    let (html, findings) = renderer.rendered(text)
    // POSIX counts a million ticks to the second.
    let time = Int(clock() - start) / 1_000
    let told = Set(findings.map(\.id)).sorted().joined(separator: " ")
    print("\(time)\t\(text.count)\t\(html.count)\t\(document.name)\t\(told)")
  }
}
