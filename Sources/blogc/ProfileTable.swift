internal import SiteSources
internal import ContentData
internal import SiteBuilder
internal import SourceText

/// The output of `build --profile`: where the time went, by phase, by layout and include, by page.
enum ProfileTable {
  /// How many pages are shown.
  private static let pageLimit = 10

  /// Three aligned tables, the slowest first.
  static func text(_ profile: BuildProfile) -> String {
    var phases = TextTable([("PHASE", .left), ("TIME", .right), ("SHARE", .right)])
    let whole = profile.phases.reduce(0) { $0 + $1.time }
    for phase in profile.phases {
      phases.add([name(of: phase.name), milliseconds(phase.time), share(phase.time, of: whole)])
    }
    phases.add(["total", milliseconds(whole), share(whole, of: whole)])
    var templates = TextTable([
      ("TEMPLATE", .left), ("KIND", .left), ("CALLS", .right), ("TOTAL", .right), ("MEAN", .right),
      ("OWN", .right), ("SHARED", .right), ("WATCHED", .right), ("NOT SHARED WHERE", .left),
    ])
    for template in profile.templates {
      templates.add([
        template.path, template.kind == .layout ? "layout" : "include", String(template.calls),
        milliseconds(template.total), milliseconds(template.total / UInt64(max(1, template.calls))),
        milliseconds(template.own), String(template.used), String(template.missed),
        template.obstacle ?? "",
      ])
    }
    var pages = TextTable([
      ("PAGE", .left), ("BODY", .right), ("LAYOUTS", .right), ("TOTAL", .right),
    ])
    for page in profile.pages.prefix(pageLimit) {
      pages.add([
        page.path, milliseconds(page.body), milliseconds(page.layouts), milliseconds(page.total),
      ])
    }
    var text = phases.text(.aligned)
    if !profile.templates.isEmpty { text += "\n" + templates.text(.aligned) }
    if !profile.pages.isEmpty { text += "\n" + pages.text(.aligned) }
    return text
  }

  /// The same facts, all pages among them, in nanoseconds.
  static func json(_ profile: BuildProfile) -> [UInt8] {
    let value: Value = .object([
      "phases": .array(
        profile.phases.map {
          .object(["name": .string(name(of: $0.name)), "ns": .integer(Int($0.time))])
        }),
      "templates": .array(
        profile.templates.map {
          .object([
            "path": .string($0.path), "kind": $0.kind == .layout ? "layout" : "include",
            "calls": .integer($0.calls), "total_ns": .integer(Int($0.total)),
            "own_ns": .integer(Int($0.own)), "shared": .integer($0.used),
            "watched": .integer($0.missed),
            "not_shared_where": $0.obstacle.map { .string($0) } ?? .null,
          ])
        }),
      "pages": .array(
        profile.pages.map {
          .object([
            "path": .string($0.path), "body_ns": .integer(Int($0.body)),
            "layouts_ns": .integer(Int($0.layouts)),
          ])
        }),
    ])
    var buffer = OutputBuffer()
    JSONWriter.writeIndented(value, into: &buffer)
    return buffer.bytes()
  }

  private static func name(of phase: BuildProfile.PhaseName) -> String {
    switch phase {
    case .configure: "configure"
    case .scan: "scan"
    case .read: "read and compile"
    case .bodies: "render bodies"
    case .pages: "render pages"
    case .files: "copy files"
    case .write: "move into place"
    case .record: "write the cache"
    }
  }

  /// `12.345 ms`.
  private static func milliseconds(_ nanoseconds: UInt64) -> String {
    let fraction = String(nanoseconds / 1000 % 1000)
    return
      "\(nanoseconds / 1_000_000).\(String(repeating: "0", count: 3 - fraction.utf8.count))\(fraction) ms"
  }

  /// `12 %`.
  private static func share(_ part: UInt64, of whole: UInt64) -> String {
    "\(whole == 0 ? 100 : part * 100 / whole) %"
  }
}
