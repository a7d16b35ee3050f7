import Foundation
import SitePlugins
import Testing

@Suite("The table of plugins in docs/jekyll-compatibility.md")
struct DocumentedPluginsTests {
  /// The names in the first column of the table below the heading `## Plugins`.
  private static func documented() throws -> [String] {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/jekyll-compatibility.md").standardized
    let text = try String(contentsOf: place, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "\n## Plugins\n").dropFirst().first)
    let rows = section.components(separatedBy: "\n## ")[0].split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
    return rows.flatMap { row in
      // Every second part is between backquotes.
      row.split(separator: "|")[0].split(separator: "`", omittingEmptySubsequences: false)
        .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
  }

  @Test func `has a row for every built-in plugin, once`() throws {
    let documented = try Self.documented()
    for plugin in PluginRegistry.all {
      #expect(documented.count { $0 == plugin.gem } == 1, "\(plugin.gem)")
    }
  }

  @Test func `names no gem that blogc does not know`() throws {
    for name in try Self.documented() where !name.hasSuffix("…") {
      if case .unsupported = PluginName(name) { Issue.record("\(name) is not supported") }
    }
  }
}
