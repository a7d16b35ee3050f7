internal import ContentData
internal import Liquid
internal import SiteModel

/// The texts that filters on strings make of values in the templates of plugins.
enum TemplateText {
  /// A value as Ruby's `to_s` prints it: lists and maps as `["a"]` and `{"a"=>1}`.
  /// - Complexity: O(size of the value).
  static func text(of value: Value) -> String {
    switch value {
    case .array, .object, .drop:
      var context = RenderContext(environment: Environment())
      return context.text(of: value)
    default: return DocumentReader.text(of: value)
    }
  }
}
