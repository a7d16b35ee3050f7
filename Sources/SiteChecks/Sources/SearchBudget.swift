internal import Synchronization

/// The limit on searching sources for positions that are not indexed: thousands of broken addresses in a large data
/// file would otherwise cost the square of its length. Afterwards a finding names the file as a whole.
final class SearchBudget: Sendable {
  private let left: Atomic<Int>

  /// Makes a budget.
  /// - Parameter bytes: how many may be examined.
  init(bytes: Int) {
    left = Atomic(bytes)
  }

  /// Charges a search to the budget.
  /// - Parameter bytes: about how many it examines.
  /// - Returns: false when the budget is used up; then the search must not be made.
  func allows(_ bytes: Int) -> Bool {
    guard left.load(ordering: .relaxed) > 0 else { return false }
    left.subtract(bytes, ordering: .relaxed)
    return true
  }
}
