/// Observes which templates include which, for the profile of a build.
///
/// Each rendering task has its own. Without an observer, the cost is one comparison per include.
package protocol RenderObserver: AnyObject {
  /// Called when a template begins, within those that have begun and not ended.
  /// - Parameter path: its file, as diagnostics name it.
  func templateBegan(_ path: String)
  /// Called when the template that began last ends, also after an error.
  func templateEnded()
  /// Called when the template that began last was not rendered because a result from another page
  /// was used.
  func resultUsed(_ path: String?)
  /// Called when the template that began last was rendered, with the reason why its result cannot be shared;
  /// nil when it can.
  func resultMissed(_ path: String?, _ obstacle: SharingObstacle?)
}
