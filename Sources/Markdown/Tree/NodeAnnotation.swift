internal import MarkdownShared

/// An annotation that a pass over the tree adds to a node for the writer.
enum NodeAnnotation {
  /// The node and its children are not written.
  case hidden
  /// A quote that is an alert; `title` replaces the default title of the kind.
  case alert(AlertKind, title: [UInt8]?)
  /// A block of raw HTML that stands for a container's first line.
  case containerStart(ContainerKind, title: [UInt8])
  /// A block of raw HTML that stands for a container's last line.
  case containerEnd(ContainerKind)
  /// A block that is written as a paragraph with this text.
  case plainLine([UInt8])
  /// A paragraph that is a figure; without a caption below, the image's title is the caption.
  case figure(image: Node, hasCaption: Bool)
  /// The caption of a figure.
  case caption
  /// A paragraph that is the table of contents.
  case tableOfContents
  /// A text with starts or ends of marked text (`==…==`).
  case marked(MarkSigns)
  /// A paragraph that shows a part of another site.
  case embed(Embed)
  /// A paragraph that is a URL and may be a card.
  case card(url: [UInt8])
}
