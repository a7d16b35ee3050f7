/// The places of the signs of marked text in a text, in order: an even number of them in all texts of a node, every other one
/// an end.
struct MarkSigns {
  /// A sign: its first byte, and whether it ends marked text.
  var places: [(index: Int, isEnd: Bool)] = []
}
