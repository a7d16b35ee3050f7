/// What a pass over the tree leaves on a node for the writer.
enum NodeAnnotation {
  /// The node and its children are not written.
  case hidden
}
