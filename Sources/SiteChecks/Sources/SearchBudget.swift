internal import Synchronization

/// A limit on searching sources for positions that are not indexed: thousands of broken URLs in a large data file
/// would otherwise take time quadratic in its length. When the budget is used up, findings are located at the file
/// as a whole.
final class SearchBudget: Sendable {
  private let left: Atomic<Int>

  /// Makes a budget.
  /// - Parameter bytes: the number of bytes that may be examined.
  init(bytes: Int) {
    left = Atomic(bytes)
  }

  /// Charges a search to the budget.
  /// - Parameter bytes: the approximate number of bytes that it examines.
  /// - Returns: false when the budget is used up; then the search must not be made.
  func allows(_ bytes: Int) -> Bool {
    guard left.load(ordering: .relaxed) > 0 else { return false }
    left.subtract(bytes, ordering: .relaxed)
    return true
  }
}
