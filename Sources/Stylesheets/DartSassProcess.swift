internal import SourceText

/// The process of Dart Sass that serves the sheets of a build.
struct DartSassProcess: Sendable {
  private var channel: (any SassChannel)?
  /// True if the program turned out not to support the protocol.
  private var isUnusable = false

  /// Starts the program if it is not running.
  /// - Parameter isRequired: true if a program that does not support the protocol is an error.
  /// - Returns: false for a program that cannot be used.
  /// - Throws: `sass.program`.
  mutating func begin(
    _ start: @Sendable () throws(Diagnostic) -> any SassChannel, isRequired: Bool
  ) throws(Diagnostic) -> Bool {
    if channel != nil { return true }
    if isUnusable { return false }
    let new: any SassChannel
    do throws(Diagnostic) {
      new = try start()
    } catch {
      if isRequired { throw error }
      isUnusable = true
      return false
    }
    new.limit(seconds: DartSassCompiler.mostSeconds)
    if let version = EmbeddedSass(channel: new).version(),
      version.hasPrefix("2.") || version.hasPrefix("3.")
    {
      channel = new
      return true
    }
    isUnusable = true
    let end = new.end()
    if isRequired {
      throw Diagnostic(
        StylesheetsDiagnostic.oldProgram,
        notes: end.messages.isEmpty
          ? [] : [.init(Message(untranslated: String(end.messages.prefix(200))))])
    }
    return false
  }

  /// Compiles a sheet.
  /// - Throws: the error of Dart Sass; `sass.too-complex` or `sass.crash` when the process ended.
  mutating func compile(
    _ source: StylesheetSource, _ options: StylesheetOptions, _ load: StylesheetLoader
  ) throws(Diagnostic) -> StylesheetResult {
    guard let channel else { throw Self.ended(.other("", messages: ""), source) }
    channel.limit(seconds: DartSassCompiler.mostSeconds)
    var compilation = DartSassCompilation(source, options)
    let sass = EmbeddedSass(channel: channel)
    var isHeard = sass.send(compilation.request)
    while isHeard, let event = sass.receive() {
      switch event {
      case .response(let fields): return try compilation.result(fields, load)
      case .log(let fields): compilation.note(fields, load)
      case .canonicalize(let fields): isHeard = sass.send(compilation.canonical(fields, load))
      case .load(let fields): isHeard = sass.send(compilation.contents(fields, load))
      case .version, .fault: isHeard = false
      }
    }
    let end = channel.end()
    self.channel = nil
    throw Self.ended(end, source)
  }

  /// Stops the program and waits for its end.
  mutating func stop() {
    _ = channel?.end()
    channel = nil
  }

  private static func ended(_ end: SassProcessEnd, _ source: StylesheetSource) -> Diagnostic {
    let place = SourceLocation(path: source.file.path)
    switch end {
    case .outOfTime:
      return Diagnostic(
        StylesheetsDiagnostic.outOfTime(seconds: DartSassCompiler.mostSeconds), at: place)
    case .other(let reason, _):
      return Diagnostic(
        StylesheetsDiagnostic.crash(compiler: "Dart Sass", reason: reason), at: place)
    }
  }
}
