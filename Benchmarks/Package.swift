// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that no benchmark is built with the tool. `Modules` is a symbolic link to ../Sources:
// `package` declarations do not cross a package boundary, so the targets are compiled into this package too.

let strictSettings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableExperimentalFeature("Lifetimes"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Modules/\(name)", swiftSettings: strictSettings)
}

let package = Package(
  name: "blogc-benchmarks",
  platforms: [.macOS(.v26)],
  targets: [
    .systemLibrary(name: "CCMarkGFM", path: "Modules/CCMarkGFM"),
    .systemLibrary(name: "CYAML", path: "Modules/CYAML", pkgConfig: "yaml-0.1"),
    .systemLibrary(name: "CSass", path: "Modules/CSass"),
    .systemLibrary(name: "CUTF8Proc", path: "Modules/CUTF8Proc"),
    .systemLibrary(name: "CZlib", path: "Modules/CZlib"),
    .systemLibrary(name: "CFileSystem", path: "Modules/CFileSystem"),
    .systemLibrary(name: "CVectors", path: "Modules/CVectors"),
    .systemLibrary(name: "CVips", path: "Modules/CVips"),
    module("SourceText", ["CVectors", "CUTF8Proc"]),
    module("FileSystem", ["SourceText", "CFileSystem"]),
    module("ContentData", ["SourceText", "CYAML"]),
    module("MarkdownShared", ["SourceText"]),
    module("Markdown", ["SourceText", "MarkdownShared", "CCMarkGFM"]),
    module("Kramdown", ["SourceText", "MarkdownShared", "CVectors"]),
    module("Lexing", ["SourceText"]),
    module("ProgrammingLanguages", ["Lexing"]),
    module("MarkupLanguages", ["Lexing"]),
    module("Highlighting", ["SourceText", "Lexing", "ProgrammingLanguages", "MarkupLanguages"]),
    module("Stylesheets", ["SourceText", "CSass"]),
    module("RubyText", ["SourceText", "ContentData"]),
    module("Pictures", ["SourceText", "CVips"]),
    module("Liquid", ["SourceText", "ContentData", "RubyText"]),
    module(
      "SiteModel",
      ["SourceText", "ContentData", "MarkdownShared", "Kramdown", "Pictures", "RubyText", "Liquid"]),
    module("Gems", ["SourceText", "ContentData", "SiteModel"]),
    module("BibTeX", ["SourceText"]),
    module("SiteChecks", ["SourceText", "ContentData", "MarkdownShared", "SiteModel"]),
    module("Archives", ["CZlib"]),
    .target(
      name: "Search", dependencies: ["SourceText"], path: "Modules/Search",
      resources: [.embedInCode("Client")], swiftSettings: strictSettings),
    module(
      "SitePlugins",
      [
        "SourceText", "ContentData", "MarkdownShared", "Liquid", "SiteModel", "Gems", "BibTeX",
      ]),
    module(
      "SiteSources",
      [
        "SourceText", "FileSystem", "ContentData", "Liquid", "SiteModel", "Gems", "SitePlugins",
      ]),
    module(
      "SiteBuilder",
      [
        "SourceText", "ContentData", "MarkdownShared", "Markdown", "Kramdown", "Liquid",
        "Lexing", "Highlighting", "Stylesheets", "Archives", "SiteModel", "Gems", "SitePlugins",
        "SiteSources", "FileSystem", "Search",
      ]),
    .target(name: "CAllocationCounter"),
    // `make colours`: how far the lexers agree with Rouge.
    .executableTarget(
      name: "colours", dependencies: ["Highlighting", "Lexing", "SourceText"],
      swiftSettings: strictSettings),
    .executableTarget(
      name: "bench",
      dependencies: [
        "CAllocationCounter", "CCMarkGFM", "SourceText", "ContentData", "MarkdownShared",
        "Markdown", "Kramdown", "Lexing", "Highlighting", "Stylesheets", "Liquid", "SiteModel",
        "SiteBuilder",
      ],
      swiftSettings: strictSettings),
  ]
)
