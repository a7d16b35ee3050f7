// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that no benchmark is built with the tool. `Rooms` is a symbolic link to ../Sources:
// what the rooms share is `package`, which ends at a package's border, so they are compiled into this one.

let strictSettings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
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
    .systemLibrary(name: "CLoader", path: "Modules/CLoader"),
    .systemLibrary(name: "CVectors", path: "Modules/CVectors"),
    room("SourceText", ["CVectors"]),
    room("ContentData", ["SourceText", "CYAML"]),
    room("Markdown", ["SourceText", "CCMarkGFM", "CVectors"]),
    room("Highlighting", ["SourceText"]),
    room("Stylesheets", ["SourceText", "CSass"]),
    room("Liquid", ["SourceText", "ContentData"]),
    room("SiteModel", ["SourceText", "ContentData", "Markdown", "Liquid"]),
    room("SiteChecks", ["SourceText", "ContentData", "Markdown", "SiteModel"]),
    room(
      "SiteBuilder",
      [
        "SourceText", "ContentData", "Markdown", "Liquid", "Highlighting", "Stylesheets",
        "SiteModel", "SiteChecks", "CLoader",
      ]),
    .target(name: "CAllocationCounter"),
    .executableTarget(
      name: "bench",
      dependencies: [
        "CAllocationCounter", "CCMarkGFM", "SourceText", "ContentData", "Markdown", "Highlighting",
        "Stylesheets", "Liquid", "SiteModel", "SiteBuilder",
      ],
      swiftSettings: strictSettings),
  ]
)
