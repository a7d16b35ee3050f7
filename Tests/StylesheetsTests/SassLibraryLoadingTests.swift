import Testing

@testable import Stylesheets

@Suite("Loading libsass") struct SassLibraryLoadingTests {
  @Test("a missing library and a wrong one are reported with the reason")
  func bad() {
    #expect(reason(["libblogc-none.so.9"])?.contains("libblogc-none") == true)
    #expect(reason([]) == "no library has such a name")
    #if os(Linux)
      // It is there and holds none of the functions.
      #expect(reason(["libm.so.6"]) == "the function libsass_version is missing")
      // The first name that can be opened counts, and the first that cannot is reported.
      #expect(reason(["libblogc-none.so.9", "libm.so.6"])?.contains("is missing") == true)
      #expect(reason(["libblogc-none.so.8", "libblogc-none.so.9"])?.contains("so.8") == true)
    #endif
  }

  @Test("the library of this system is found")
  func good() throws {
    #expect(reason(SassLibrary.fileNames) == nil)
    #expect(SassLibrary.version?.hasPrefix("3.") == true)
  }

  private func reason(_ names: [String]) -> String? {
    guard case .failure(let missing) = SassLibrary.load(names) else { return nil }
    return missing.reason
  }
}
