internal import Synchronization
package import ContentData
package import SourceText

/// Finds templates by the name that a tag computes.
package protocol TemplateLoader: Sendable {
  /// The template of a name, compiled; the same object every time, so that it is parsed once per run.
  /// - Returns: nil when there is none.
  /// - Throws: when the name is not allowed or the file cannot be read.
  func template(named name: String) throws(Diagnostic) -> Template?
}

/// Templates that were compiled in this run, by name.
package final class TemplateCache: Sendable {
  private let templates = Mutex<[ByteKey: Template]>([:])

  package init() {}

  /// The template of a name, made by the closure on first use. If two tasks make it at the same
  /// time, one of the two results is kept.
  package func template(
    named name: String, orMake make: () throws(Diagnostic) -> Template?
  ) throws(Diagnostic) -> Template? {
    let key = ByteKey(name)
    if let known = templates.withLock({ $0[key] }) { return known }
    guard let made = try make() else { return nil }
    return templates.withLock { templates in
      if let known = templates[key] { return known }
      templates[key] = made
      return made
    }
  }
}

/// A drop that prints as the name of its Ruby class: `{{ site }}`.
package protocol NamedDrop: Drop {
  /// The name of the class, such as `Jekyll::Drops::SiteDrop`.
  var className: String { get }
}

/// A drop of Liquid's own that `jsonify` and `inspect` also show as the name of its class: `{{ forloop | jsonify }}`.
package protocol OpaqueDrop: NamedDrop {}

/// A drop that Ruby's `inspect` shows within an array or object by its class and path.
package protocol InspectedDrop: Drop {
  /// The text, such as `#<Jekyll::Document _posts/2016-02-26-a.md collection=posts>`.
  var inspection: String { get }
}

/// A drop that can write its value without making a `String`, such as a page's content.
package protocol BytesDrop: Drop {
  /// Appends the bytes that printing the drop gives.
  func write(into output: inout OutputBuffer, noting reads: inout ReadSet)
}
