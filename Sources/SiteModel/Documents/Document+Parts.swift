extension Document.Parts {
  /// Makes the parts of a document, so that some of them can be changed.
  package init(_ document: Document) {
    self.init(
      resource: document.resource, role: document.role, sourcePath: document.sourcePath,
      relativePath: document.relativePath, text: document.text, bodyStart: document.bodyStart,
      data: document.data, outputExtension: document.outputExtension, url: document.url,
      outputPath: document.outputPath)
    folder = document.folder
    date = document.date
    isDraft = document.isDraft
    refusesLayout = document.refusesLayout
    textVersion = document.textVersion
  }
}
