/// The name of an element as a number: its last eight bytes in lower case, which differ for all elements that are
/// distinguished here.
struct SearchTagName: Equatable {
  let number: UInt64

  static let a = Self(number: 0x61)
  static let ruby = Self(number: 0x72756279)
  static let rt = Self(number: 0x7274)
  static let rp = Self(number: 0x7270)
  static let br = Self(number: 0x6272)
  static let img = Self(number: 0x696D67)
  static let pre = Self(number: 0x707265)
  static let div = Self(number: 0x646976)
  static let span = Self(number: 0x7370616E)
  static let code = Self(number: 0x636F6465)
  static let script = Self(number: 0x736372697074)
  static let style = Self(number: 0x7374796C65)

  /// True if the element begins and ends a line of text:
  /// address, article, aside, blockquote, caption, dd, details, div, dl, dt, fieldset, figcaption,
  /// figure, footer, form, header, hr, li, main, nav, ol, p, section, summary, table, tbody, td, tfoot,
  /// th, thead, tr, ul.
  @inline(__always)
  var isBlock: Bool {
    switch number {
    case 0x61646472657373, 0x61727469636C65, 0x6173696465, 0x6F636B71756F7465, 0x63617074696F6E,
      0x6464, 0x64657461696C73, 0x646976, 0x646C, 0x6474, 0x6669656C64736574, 0x6763617074696F6E,
      0x666967757265, 0x666F6F746572, 0x666F726D, 0x686561646572, 0x6872, 0x6C69, 0x6D61696E,
      0x6E6176, 0x6F6C, 0x70, 0x73656374696F6E, 0x73756D6D617279, 0x7461626C65, 0x74626F6479,
      0x7464, 0x74666F6F74, 0x7468, 0x7468656164, 0x7472, 0x756C:
      true
    default: false
    }
  }

  /// True for an element whose content a browser does not show as text:
  /// button, script, style, template, noscript, iframe, object, svg, math, textarea, select, audio, video, canvas.
  @inline(__always)
  var isUnseen: Bool {
    switch number {
    case 0x627574746F6E, 0x736372697074, 0x7374796C65, 0x74656D706C617465, 0x6E6F736372697074,
      0x696672616D65,
      0x6F626A656374, 0x737667, 0x6D617468, 0x7465787461726561, 0x73656C656374, 0x617564696F,
      0x766964656F, 0x63616E766173:
      true
    default: false
    }
  }

  /// True for an element without content:
  /// area, base, br, col, embed, hr, img, input, link, meta, source, track, wbr.
  var isVoid: Bool {
    switch number {
    case 0x61726561, 0x62617365, 0x6272, 0x636F6C, 0x656D626564, 0x6872, 0x696D67, 0x696E707574,
      0x6C696E6B, 0x6D657461, 0x736F75726365, 0x747261636B, 0x776272:
      true
    default: false
    }
  }

  /// True for `h1` to `h6`.
  @inline(__always)
  var isHeading: Bool { number >= 0x6831 && number <= 0x6836 }
}
