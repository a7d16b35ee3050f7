/// kramdown's classification of HTML elements: spans, blocks, and their content.
enum HTMLElements {
  /// Facts about an element.
  struct Facts: OptionSet {
    let rawValue: UInt8
    static let span = Self(rawValue: 1)
    static let block = Self(rawValue: 2)
    static let withoutBody = Self(rawValue: 4)
    /// Its content is parsed as blocks when HTML is parsed.
    static let blockContent = Self(rawValue: 8)
    /// Its content is parsed as spans when HTML is parsed.
    static let spanContent = Self(rawValue: 16)
    /// kramdown knows the element: its name and attributes are written in lower case.
    static let known = Self(rawValue: 32)
  }

  /// Facts about the element of a name, in any case.
  static func facts(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Facts {
    guard let key = key(text, start, end, ignoringCase: true) else { return [] }
    return find(key)
  }

  /// Returns true if the tag of an element continues a paragraph: a span element's, or a script's.
  static func isLazyElement(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard let key = key(text, start, end, ignoringCase: false) else { return false }
    return key == script || find(key).contains(.span)
  }

  private static let script = key("script")

  /// A name as a number; nil for names longer than any element's.
  private static func key(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, ignoringCase: Bool
  ) -> UInt64? {
    guard end > start, end - start <= 10 else { return nil }
    var key: UInt64 = 0
    for index in start..<end {
      let byte = ignoringCase ? ByteClass.lower(text[index]) : text[index]
      // Names consist of digits and letters, which take six bits each.
      let code: UInt64
      switch byte {
      case 0x61...0x7A: code = UInt64(byte - 0x60)
      case 0x30...0x39: code = UInt64(byte - 0x30) + 32
      default: return nil
      }
      key = key << 6 | code
    }
    return key
  }

  private static func key(_ name: String) -> UInt64 {
    name.utf8.reduce(0) { $0 << 6 | UInt64($1 >= 0x61 ? $1 - 0x60 : $1 - 0x30 + 32) }
  }

  private static func find(_ key: UInt64) -> Facts {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
    while true {
      let entry = table[slot]
      if entry.key == key { return entry.facts }
      if entry.key == 0 { return [] }
      slot = (slot + 1) & 511
    }
  }

  /// An open hash table of 512 places.
  private static let table: [(key: UInt64, facts: Facts)] = {
    var facts: [UInt64: Facts] = [:]
    for (names, fact) in lists {
      for name in names.split(separator: " ") {
        facts[key(String(name)), default: []].formUnion(fact)
      }
    }
    var table: [(key: UInt64, facts: Facts)] = Array(repeating: (0, []), count: 512)
    for (key, fact) in facts {
      var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
      while table[slot].key != 0 { slot = (slot + 1) & 511 }
      table[slot] = (key, fact.union(.known))
    }
    return table
  }()

  private static let lists: [(String, Facts)] = [
    (
      """
      a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q \
      rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var
      """, .span
    ),
    (
      """
      address article aside applet body blockquote caption col colgroup dd div dl dt fieldset \
      figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main \
      map nav ol optgroup p pre section summary table tbody td th thead tfoot tr ul
      """, .block
    ),
    (
      """
      area base br col command embed hr img input keygen link meta param source track wbr
      """, .withoutBody
    ),
    (
      """
      address applet article aside blockquote body dd details div dl fieldset figure figcaption \
      footer form header hgroup iframe li main map menu nav noscript object section summary td
      """, .blockContent
    ),
    (
      """
      a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend \
      optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt
      """, .spanContent
    ),
    ("script style math option textarea pre code kbd samp var", []),
  ]
}
