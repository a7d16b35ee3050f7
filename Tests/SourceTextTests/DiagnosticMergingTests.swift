import SourceText
import Testing

@Suite("Diagnostics about the uses of one missing thing")
struct DiagnosticMergingTests {
  private static let file = SourceFile(path: "a.md", text: "0123456789")

  private static func use(
    _ owner: String, _ name: String?, at place: Int, _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      "x.y", severity, name.map { "unknown '\($0)'" } ?? "no plugin '\(owner)'",
      at: SourceLocation(file, SourceRange(place, place + 1)), hint: name == nil ? "a hint" : nil)
    diagnostic.use = Diagnostic.Use(of: owner, named: name)
    return diagnostic
  }

  @Test func `are joined into the first, with their number and places`() throws {
    let merged = Diagnostic.merged([
      Self.use("p", "one", at: 0), Self.use("q", "q", at: 1), Self.use("p", "two", at: 2),
      Diagnostic("other", "stays"), Self.use("p", "one", at: 3),
    ])
    #expect(merged.map(\.message) == ["unknown 'one' (3 uses)", "unknown 'q'", "stays"])
    let notes = try #require(merged.first).notes
    #expect(notes.map(\.message) == ["the names used are 'one', 'two'", "also here", "also here"])
    #expect(notes.compactMap(\.location?.range?.start) == [2, 3])
  }

  @Test func `list the first places only`() {
    let merged = Diagnostic.merged((0..<9).map { Self.use("p", "one", at: $0) })
    #expect(merged.map(\.message) == ["unknown 'one' (9 uses)"])
    #expect(merged[0].notes.count == 4)
  }

  @Test func `take in the warning about the thing itself`() {
    let merged = Diagnostic.merged([
      Self.use("p", nil, at: 0, .warning), Self.use("p", "one", at: 1),
      Self.use("q", nil, at: 2, .warning),
    ])
    #expect(merged.map(\.message) == ["unknown 'one'", "no plugin 'q'"])
    #expect(merged[0].notes.map(\.message) == ["it is named here"])
    #expect(merged[0].hint == "a hint")
  }

  @Test func `stay apart when they differ in severity`() {
    let merged = Diagnostic.merged([
      Self.use("p", "one", at: 0, .warning), Self.use("p", "one", at: 1, .error),
    ])
    #expect(merged.count == 2)
  }
}
