package import ContentData
internal import SiteModel

/// The settings of jekyll-toc, `toc:` in the configuration.
package struct TableOfContentsOptions: Sendable {
  /// The heading levels that are listed.
  var levels: ClosedRange<Int> = 1...6
  /// True for `ol` instead of `ul`.
  var isOrdered = false
  /// Classes of elements whose headings are left out.
  var skippedSectionClasses = ["no_toc_section"]
  var listID = "toc"
  var listClass = "section-nav"
  var sublistClass = ""
  var itemClass = "toc-entry"
  /// The prefix of the heading's tag name in an item's second class.
  var itemPrefix = "toc-"

  /// The defaults of jekyll-toc 0.18.
  package init() {}

  /// Reads the settings; a value of the wrong type is ignored.
  /// - Parameter settings: the value of `toc:`; anything but an object means the defaults.
  package init(_ settings: Value?) {
    guard let settings = settings?.object else { return }
    let lowest = settings["min_level"]?.integer ?? 1
    let highest = settings["max_level"]?.integer ?? 6
    levels = max(lowest, 1)...max(min(highest, 6), max(lowest, 1))
    isOrdered = settings["ordered_list"]?.isTruthy ?? false
    if let list = settings["no_toc_section_class"]?.array {
      skippedSectionClasses = list.compactMap(\.string)
    } else if let name = settings["no_toc_section_class"]?.string {
      skippedSectionClasses = [name]
    }
    listID = settings["list_id"]?.string ?? listID
    listClass = settings["list_class"]?.string ?? listClass
    sublistClass = settings["sublist_class"]?.string ?? sublistClass
    itemClass = settings["item_class"]?.string ?? itemClass
    itemPrefix = settings["item_prefix"]?.string ?? itemPrefix
  }
}
