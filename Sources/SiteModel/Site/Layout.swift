package import ContentData
package import SourceText

/// A layout as it was read: its front matter and the start of its template.
package struct Layout: Sendable {
  /// The name that front matter uses: the path below the layouts' folder without its extension.
  package let name: String
  package let resource: ResourceID
  package let file: SourceFile
  /// Where the template begins in the file.
  package let bodyStart: Int
  package let data: Object

  package init(
    name: String, resource: ResourceID, file: SourceFile, bodyStart: Int, data: Object
  ) {
    self.name = name
    self.resource = resource
    self.file = file
    self.bodyStart = bodyStart
    self.data = data
  }

  /// The layout around this one, if its front matter names one.
  package var outer: String? { data[WellKnownSymbols.layout]?.string }
}
