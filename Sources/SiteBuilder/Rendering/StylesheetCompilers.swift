internal import ContentData
internal import SourceText
internal import Stylesheets

/// Which compiler the style sheets of a build go to.
enum StylesheetCompilers {
  /// libsass, or the Dart Sass that the command line or the environment names; a site's own files
  /// cannot name one.
  /// - Parameters:
  ///   - program: `--sass` or `BLOGC_SASS`.
  ///   - source: the source folder's absolute path.
  static func compiler(
    program: String?, source: String, theme: Theme?
  ) -> any StylesheetCompiler {
    guard let program else { return SassCompiler() }
    let themeFolder = theme.map { (name: $0.name + "/_sass", path: $0.path + "/_sass") }
    return DartSassCompiler(
      folder: { name in
        if name.isEmpty { return source }
        if let themeFolder, name.hasSameBytes(as: themeFolder.name) { return themeFolder.path }
        return source + "/" + name
      },
      run: { arguments, input throws(Diagnostic) in
        do throws(SystemError) {
          let result = try SystemCalls.run(program, arguments, input: input)
          return ProgramReply(
            status: result.status, output: result.output, messages: result.messages)
        } catch {
          throw Diagnostic(
            "sass.program", "'\(program)' cannot be started: \(error.reason)",
            hint: "--sass and BLOGC_SASS name the program of Dart Sass")
        }
      })
  }
}
