internal import ContentData
internal import Liquid
internal import SiteModel

extension RenderContext {
  /// A value of the rendered page.
  mutating func pageValue(_ name: Symbol) -> Value {
    guard let page = value(of: WellKnownSymbols.page) else { return .null }
    return member(name, of: page) ?? .null
  }
}
