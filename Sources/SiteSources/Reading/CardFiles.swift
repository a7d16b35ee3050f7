internal import ContentData
internal import FileSystem
package import SiteModel
package import SourceText

/// The files that a site's cards are drawn with: its templates and those of its theme, and its font.
package struct CardFiles: Sendable {
  package let settings: SocialCardSettings
  /// The templates by their names, in the order of the names; the site's come before the theme's of the same name.
  package private(set) var templates: [(name: String, file: SourceFile)] = []
  /// The bytes of the font's file, where the settings name one.
  package private(set) var font: [UInt8]?

  /// Reads the files of a site that asks for cards; nil for another one.
  /// - Parameter problems: files that cannot be read.
  static func find(
    _ configuration: SiteConfiguration, _ roots: SourceRoots, hasTheme: Bool,
    reporting problems: inout DiagnosticSink
  ) -> CardFiles? {
    guard let settings = configuration.socialCards else { return nil }
    var result = CardFiles(settings: settings)
    for isFromTheme in hasTheme ? [false, true] : [false] {
      result.readTemplates(roots, isFromTheme: isFromTheme, reporting: &problems)
    }
    if let path = settings.fontFile {
      do throws(SystemError) {
        result.font = try roots.read(path, isFromTheme: false, limit: .copy)
      } catch {
        problems.report(
          Diagnostic(
            "card.font-file", "the font '\(path)' of the cards cannot be read: \(error.reason)",
            at: configuration.location(of: "social_cards"),
            hint:
              "'font' is the path of a .ttf, .otf or .ttc file in the source, or the name of an installed font"
          ))
      }
    }
    return result
  }

  private init(settings: SocialCardSettings) { self.settings = settings }

  private mutating func readTemplates(
    _ roots: SourceRoots, isFromTheme: Bool, reporting problems: inout DiagnosticSink
  ) {
    let folder = SocialCardSettings.folder
    guard let entries = try? roots.entries(of: folder, isFromTheme: isFromTheme) else { return }
    for name in entries.map(\.name).sorted(by: { $0.precedesInBytes($1) })
    where name.hasByteSuffix(".svg") {
      let stem = PathComponents.stem(of: name)
      if templates.contains(where: { $0.name.hasSameBytes(as: stem) }) { continue }
      let path = PathComponents.join(folder, name)
      do throws(SystemError) {
        let bytes = try roots.read(path, isFromTheme: isFromTheme)
        templates.append((stem, SourceFile(path: path, bytes: bytes)))
      } catch {
        problems.report(
          Diagnostic(
            "source.unreadable", .error, "the file cannot be read: \(error.reason)",
            at: SourceLocation(path: path)))
      }
    }
  }
}
