/// Observes which templates are rendered within which, for a table of where the time goes.
///
/// One for each rendering task; without one, rendering pays for a comparison per include.
package protocol RenderObserver: AnyObject {
  /// A template begins, inside of those that have begun and not ended.
  /// - Parameter path: its file, as diagnostics name it.
  func templateBegan(_ path: String)
  /// The template that began last ends, whether it was rendered or failed.
  func templateEnded()
  /// The template that began last was not rendered: what it did on another page was used.
  func resultUsed(_ path: String?)
  /// The template that began last was rendered, and why its result cannot be used elsewhere; nil when it can.
  func resultMissed(_ path: String?, _ obstacle: SharingObstacle?)
}
