/// The positions of the signs of marked text in a text, in order. The texts of one node together have an even number
/// of them, alternately starts and ends.
struct MarkSigns {
  /// The index of each sign's first byte, and true if the sign ends marked text.
  var places: [(index: Int, isEnd: Bool)] = []
}
