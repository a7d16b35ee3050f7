internal import ContentData
package import Pictures
package import SourceText

/// The settings below `images:`: the variants of pictures, and the pictures that are published
/// unchanged.
package struct SitePictureSettings: Sendable {
  /// Widths, formats, quality and metadata.
  package var making = PictureSettings()
  /// Patterns for the paths of pictures that are published unchanged.
  package var left: [GlobPattern] = []
  /// How much it matters when there is no libvips; nil where nothing is said of it.
  package var withoutLibrary: Diagnostic.Severity? = .warning

  /// The keys below `images:`.
  package static let keys = [
    "widths", "formats", "sizes", "quality", "metadata", "leave", "without_libvips",
  ]

  /// Returns true if a file is published unchanged, including its metadata.
  /// - Parameter path: relative to the source.
  /// - Complexity: O(patterns × length of the path).
  package func leaves(_ path: String) -> Bool { left.contains { $0.matches(path) } }
}

extension ConfigurationReader {
  /// Reads `images:`; nil when pictures are published without variants: without the key, with `false`, and if a site
  /// uses the key for its own data.
  mutating func pictures() -> SitePictureSettings? {
    let key: Symbol = "images"
    switch data[key] {
    case .bool(true)?: return SitePictureSettings()
    case .object(let map)?:
      let names = map.entries.map(\.key.name)
      guard names.contains(where: SitePictureSettings.keys.contains) else { return nil }
      for name in names where !SitePictureSettings.keys.contains(name) {
        problems.report(
          ConfigurationDiagnostic.unknownPictureSetting(name, known: SitePictureSettings.keys),
          at: location(of: key, name))
      }
      return pictures(map)
    default: return nil
    }
  }

  private mutating func pictures(_ map: Object) -> SitePictureSettings {
    var result = SitePictureSettings()
    if let value = map["widths"] { readWidths(value, &result.making) }
    if let value = map["formats"] { readFormats(value, &result.making) }
    if let value = map["quality"] { readQuality(value, &result.making) }
    if let value = map["sizes"] {
      if let text = value.string, !text.isEmpty {
        result.making.sizes = text
      } else {
        complain(image: "sizes", .text)
      }
    }
    if let value = map["metadata"] {
      switch value.string {
      case "keep": result.making.keepsMetadata = true
      case "remove": break
      default: complain(image: "metadata", .metadataRule)
      }
    }
    if let value = map["without_libvips"] {
      switch value {
      case .string("error"): result.withoutLibrary = .error
      case .string("warning"): result.withoutLibrary = .warning
      // YAML reads a bare off as false.
      case .string("off"), .bool(false): result.withoutLibrary = nil
      default: complain(image: "without_libvips", .failureRule)
      }
    }
    if let value = map["leave"] {
      let paths = texts(value)
      if paths == nil { complain(image: "leave", .paths) }
      result.left = (paths ?? []).map { GlobPattern(PathComponents.withoutLeadingSlash($0)) }
    }
    return result
  }

  private mutating func readWidths(_ value: Value, _ settings: inout PictureSettings) {
    let widths: [Int]? =
      switch value {
      case .integer(let width): [width]
      case .array(let values): values.map { $0.integer ?? 0 }
      default: nil
      }
    guard let widths, (1...PictureSettings.mostWidths).contains(widths.count),
      widths.allSatisfy({ (1...PictureSettings.greatestWidth).contains($0) })
    else {
      return complain(image: "widths", .widths)
    }
    settings.widths = Set(widths).sorted()
  }

  private mutating func readFormats(_ value: Value, _ settings: inout PictureSettings) {
    guard let names = texts(value), !names.isEmpty else {
      return complain(image: "formats", .formats)
    }
    var formats: [PictureSettings.Output] = []
    for name in names {
      if let format = PictureSettings.Output(name: name.lowercased()) {
        formats.append(format)
      } else {
        problems.report(
          ConfigurationDiagnostic.unknownPictureFormat(name), at: location(of: "images", "formats"))
      }
    }
    settings.formats = formats
  }

  private mutating func readQuality(_ value: Value, _ settings: inout PictureSettings) {
    let lossy: [PictureFormat] = [.jpeg, .webp, .avif]
    switch value {
    case .integer(let number) where (1...100).contains(number):
      for format in lossy { settings.quality[format] = number }
    case .object(let map):
      for entry in map.entries {
        let name = entry.key.name == "jpg" ? "jpeg" : entry.key.name
        guard let format = PictureFormat(rawValue: name), lossy.contains(format),
          let number = entry.value.integer, (1...100).contains(number)
        else { return complainOfQuality() }
        settings.quality[format] = number
      }
    default: complainOfQuality()
    }
  }

  private mutating func complainOfQuality() {
    complain(image: "quality", .quality)
  }

  /// A string or a list of strings; nil for anything else.
  private func texts(_ value: Value) -> [String]? {
    switch value {
    case .string(let text): [text]
    case .array(let values):
      values.allSatisfy { $0.string != nil } ? values.compactMap(\.string) : nil
    default: nil
    }
  }

  private mutating func complain(
    image name: String, _ wanted: ConfigurationDiagnostic.SettingType
  ) {
    problems.report(
      ConfigurationDiagnostic.wrongType(key: "images." + name, wanted: wanted, isIgnored: false),
      at: location(of: "images", name))
  }
}
