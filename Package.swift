// swift-tools-version: 6.2
import PackageDescription

/// The compile settings of every Swift target: the rules that the compiler enforces.
let strictSettings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableExperimentalFeature("Lifetimes"),
  .treatAllWarnings(as: .error),
]

/// The settings of targets without unsafe code, where the compiler keeps it out.
let safeSettings = strictSettings + [.strictMemorySafety()]

let package = Package(
  name: "blogc",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "blogc", targets: ["blogc"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
  ],
  targets: [
    // C libraries of the system, each found by a module map and a shim header.
    .systemLibrary(
      name: "CCMarkGFM",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    // macOS has it in its SDK.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    // Not linked with: its headers alone, see there.
    .systemLibrary(name: "CSass", providers: [.apt(["libsass-dev"]), .brew(["libsass"])]),
    // Loaded when the first picture is made; needs no headers of the system.
    .systemLibrary(name: "CVips"),

    // The system calls that Swift cannot make; a header alone.
    .systemLibrary(name: "CFileSystem"),
    // The command line where there is no /proc.
    .target(name: "CArguments"),
    // Bytes sixteen at a time; a header alone.
    .systemLibrary(name: "CVectors"),

    .target(
      name: "SourceText", dependencies: ["CVectors", "CUTF8Proc"], swiftSettings: strictSettings),
    .target(
      name: "FileSystem", dependencies: ["SourceText", "CFileSystem"],
      swiftSettings: strictSettings),
    .target(
      name: "ContentData", dependencies: ["SourceText", "CYAML"], swiftSettings: strictSettings),
    .target(
      name: "MarkdownShared", dependencies: ["SourceText"],
      swiftSettings: safeSettings),
    .target(
      name: "Markdown", dependencies: ["SourceText", "MarkdownShared", "CCMarkGFM"],
      swiftSettings: strictSettings),
    .target(
      name: "Kramdown", dependencies: ["SourceText", "MarkdownShared", "CVectors"],
      swiftSettings: strictSettings),
    .target(name: "Lexing", dependencies: ["SourceText"], swiftSettings: strictSettings),
    .target(name: "ProgrammingLanguages", dependencies: ["Lexing"], swiftSettings: safeSettings),
    .target(name: "MarkupLanguages", dependencies: ["Lexing"], swiftSettings: safeSettings),
    .target(
      name: "Highlighting",
      dependencies: ["SourceText", "Lexing", "ProgrammingLanguages", "MarkupLanguages"],
      swiftSettings: safeSettings),
    .target(
      name: "Stylesheets", dependencies: ["SourceText", "CSass"], swiftSettings: strictSettings),
    .target(
      name: "Pictures", dependencies: ["SourceText", "CVips"], swiftSettings: strictSettings),
    .target(
      name: "RubyText", dependencies: ["SourceText", "ContentData"],
      swiftSettings: safeSettings),
    .target(
      name: "Liquid", dependencies: ["SourceText", "ContentData", "RubyText"],
      swiftSettings: strictSettings),
    .target(
      name: "SiteModel",
      dependencies: [
        "SourceText", "ContentData", "MarkdownShared", "Kramdown", "Pictures", "RubyText", "Liquid",
      ],
      swiftSettings: safeSettings),
    .target(
      name: "Gems", dependencies: ["SourceText", "ContentData", "SiteModel"],
      swiftSettings: safeSettings),
    .target(name: "BibTeX", dependencies: ["SourceText"], swiftSettings: safeSettings),
    .target(
      name: "SitePlugins",
      dependencies: [
        "SourceText", "ContentData", "MarkdownShared", "Liquid", "SiteModel", "Gems", "BibTeX",
      ],
      swiftSettings: safeSettings),
    .target(
      name: "SiteChecks",
      dependencies: ["SourceText", "ContentData", "MarkdownShared", "Kramdown", "SiteModel"],
      swiftSettings: safeSettings),
    .target(
      name: "Search", dependencies: ["SourceText"], resources: [.embedInCode("Client")],
      swiftSettings: safeSettings),
    .target(name: "Archives", dependencies: ["CZlib"], swiftSettings: strictSettings),
    .target(
      name: "SiteSources",
      dependencies: [
        "SourceText", "FileSystem", "ContentData", "Liquid", "Pictures", "SiteModel", "Gems",
        "SitePlugins",
      ],
      swiftSettings: safeSettings),
    .target(
      name: "SiteBuilder",
      dependencies: [
        "SiteSources", "Gems",
        "SourceText", "ContentData", "MarkdownShared", "Markdown", "Kramdown", "Liquid",
        "Lexing", "Highlighting", "Stylesheets", "Pictures", "Archives", "SiteModel", "SitePlugins",
        "FileSystem", "Search",
      ],
      resources: [.embedInCode("Templates")],
      swiftSettings: safeSettings),
    .target(
      name: "Authoring",
      dependencies: [
        "SiteSources", "Gems",
        "SourceText", "FileSystem", "ContentData", "MarkdownShared", "Liquid", "Highlighting",
        "Archives", "SiteModel", "SitePlugins", "SiteChecks", "SiteBuilder", "Search",
      ],
      swiftSettings: safeSettings),
    .target(
      name: "PreviewServer",
      dependencies: [
        "SiteSources",
        "SourceText", "FileSystem", "ContentData", "SiteBuilder",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOWebSocket", package: "swift-nio"),
      ],
      swiftSettings: strictSettings),
    .executableTarget(
      name: "blogc",
      dependencies: [
        "SiteSources",
        "CArguments", "SourceText", "FileSystem", "ContentData", "Markdown", "Liquid",
        "Highlighting",
        "Stylesheets", "Pictures", "SiteModel", "SitePlugins", "SiteChecks", "SiteBuilder",
        "Authoring",
        "PreviewServer", "Search",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "Gems",
      ],
      resources: [.embedInCode("Starter")],
      swiftSettings: safeSettings),

    // What whole-command tests share: running the executable, temporary folders.
    .target(name: "CommandRunner", path: "Tests/CommandRunner", swiftSettings: strictSettings),
    // Documents that are made to take long, for the tests of both engines.
    .target(
      name: "HostileDocuments", path: "Tests/HostileDocuments", swiftSettings: strictSettings),
    // The kramdown engine as a site uses it, and a program that answers documents on a pipe.
    .target(
      name: "ConfiguredKramdown",
      dependencies: [
        "SiteBuilder", "SiteModel", "Highlighting", "MarkdownShared", "ContentData", "SourceText",
      ],
      path: "Tests/ConfiguredKramdown", swiftSettings: strictSettings),
    .executableTarget(
      name: "kramdown-frames",
      dependencies: ["ConfiguredKramdown", "HostileDocuments", "SourceText"],
      path: "Tests/KramdownFrames", swiftSettings: strictSettings),
    // Skipped unless `make test-browser` runs them.
    .testTarget(
      name: "ArchivesTests", dependencies: ["Archives", "CommandRunner"],
      swiftSettings: strictSettings),
    .testTarget(
      name: "AuthoringTests",
      dependencies: ["Authoring", "Gems", "SiteModel", "ContentData", "SourceText"],
      swiftSettings: strictSettings),
    .testTarget(
      name: "BrowserTests",
      dependencies: [
        "CommandRunner", "PreviewServer", "SourceText", "blogc",
      ],
      swiftSettings: strictSettings),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "SiteSources", "Archives", "Authoring", "CommandRunner", "Pictures", "blogc",
      ],
      exclude: ["Fixtures"],
      swiftSettings: strictSettings),
    .testTarget(
      name: "HighlightingTests",
      dependencies: [
        "Highlighting", "Lexing", "MarkupLanguages", "ProgrammingLanguages", "SourceText",
        "CommandRunner",
      ],
      exclude: ["Fixtures"], swiftSettings: strictSettings),
    .testTarget(
      name: "SearchTests", dependencies: ["Search", "CommandRunner"],
      swiftSettings: strictSettings),
    .testTarget(
      name: "SourceTextTests", dependencies: ["SourceText"], swiftSettings: strictSettings),
    // The diagnostics of all targets, in every language.
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: [
        "SourceText", "ContentData", "BibTeX", "Gems", "Liquid", "MarkdownShared", "Stylesheets",
        "SiteModel", "SiteChecks", "SitePlugins", "SiteSources",
      ],
      swiftSettings: strictSettings),
    .testTarget(
      name: "ContentDataTests", dependencies: ["ContentData", "SourceText"],
      exclude: ["Fixtures"], swiftSettings: strictSettings),
    .testTarget(
      name: "JekyllReferenceTests", dependencies: ["CommandRunner", "blogc"],
      exclude: ["Fixtures", "Reference", "Scenarios"], swiftSettings: strictSettings),
    .testTarget(
      name: "StylesheetsTests", dependencies: ["Stylesheets", "SourceText", "CommandRunner"],
      exclude: ["Fixtures"], swiftSettings: strictSettings),
    .testTarget(
      name: "PicturesTests", dependencies: ["Pictures", "CommandRunner", "CZlib"],
      swiftSettings: strictSettings),
    .testTarget(
      name: "SiteModelTests",
      dependencies: ["SiteModel", "Liquid", "ContentData", "MarkdownShared", "SourceText"],
      exclude: ["Fixtures"], swiftSettings: strictSettings),
    .testTarget(
      name: "GemsTests", dependencies: ["Gems", "SiteModel", "ContentData", "SourceText"],
      swiftSettings: strictSettings),
    .testTarget(
      name: "SitePluginsTests",
      dependencies: ["SitePlugins", "Gems", "SiteModel", "Liquid", "ContentData", "SourceText"],
      swiftSettings: strictSettings),
    .testTarget(
      name: "SiteChecksTests",
      dependencies: ["SiteChecks", "SiteModel", "ContentData", "SourceText"],
      swiftSettings: strictSettings),
    .testTarget(
      name: "PreviewServerTests",
      dependencies: [
        "SiteSources",
        "PreviewServer", "SiteBuilder", "FileSystem", "SourceText", "CommandRunner",
      ],
      swiftSettings: strictSettings),
    .testTarget(
      name: "LiquidTests",
      dependencies: ["Liquid", "RubyText", "ContentData", "SourceText", "CommandRunner", "blogc"],
      exclude: ["Fixtures"], swiftSettings: strictSettings),
    .testTarget(
      name: "KramdownTests",
      dependencies: [
        "Kramdown", "ConfiguredKramdown", "HostileDocuments", "SourceText", "CommandRunner",
        "kramdown-frames",
      ],
      exclude: ["Fixtures", "Reference"], swiftSettings: strictSettings),
    .testTarget(
      name: "MarkdownTests",
      dependencies: ["Markdown", "MarkdownShared", "SourceText", "CCMarkGFM", "HostileDocuments"],
      swiftSettings: strictSettings),
    .testTarget(
      name: "IncrementalTests",
      dependencies: [
        "Search", "SiteSources", "SiteBuilder", "FileSystem", "SiteModel", "ContentData",
        "SourceText",
      ],
      swiftSettings: strictSettings),
  ]
)
