package import ContentData
package import SourceText

/// A compiled template: immutable, rendered by any number of tasks at once.
package final class Template: Sendable {
  /// The file that it was compiled from.
  package let file: SourceFile
  /// The tree.
  package let body: Block
  /// The template's resource, recorded as a dependency whenever it is rendered.
  package let resource: ResourceID?
  /// Its number in ``SharedResults``; 0 if its results are not shared.
  let part: UInt32
  /// The static fragments, if the template is rendered more than once.
  let runs: [StaticFragment]
  /// The errors in it, in order; rendering a template with errors reports them all.
  package let errors: [Diagnostic]

  init(
    file: SourceFile, body: Block, resource: ResourceID?, errors: [Diagnostic],
    constants: [Symbol]
  ) {
    self.file = file
    self.body = body
    self.resource = resource
    self.errors = errors
    part = resource == nil ? 0 : SharedResults.nextNumber()
    // Layouts and includes have a resource of their own; the text of a page is rendered once.
    runs = resource == nil ? [] : StaticFragment.all(in: body, constants: constants)
  }
}
