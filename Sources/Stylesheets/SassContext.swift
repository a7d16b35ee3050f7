internal import CSass

/// Owns libsass's objects for the compilation of one style sheet.
///
/// Every pointer of libsass stays in this file. libsass never opens a file: a closure responds to each
/// import with text or an error, so that libsass's own search never starts.
final class SassContext {
  /// The callbacks of libsass while it compiles a style sheet.
  private final class Callbacks {
    let host: SassHost
    /// The state of a xorshift generator: it has the same initial value for every style sheet, so that
    /// `random()` and `unique-id()` give the same CSS in every build.
    private var dice: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The next number, of 53 bits.
    func roll() -> UInt64 {
      dice ^= dice << 13
      dice ^= dice >> 7
      dice ^= dice << 17
      return dice >> 11
    }

    init(_ host: SassHost) {
      self.host = host
    }
  }

  private static var sass: blogc_sass { SassLibrary.functions }

  private let data: OpaquePointer
  /// libsass's compiler with the parsed style sheet, from ``compile()`` on.
  private var compiler: OpaquePointer?
  private let callbacks: Callbacks

  /// Prepares a style sheet.
  /// - Parameter host: responds to its imports and records its warnings.
  /// - Throws: an error when libsass cannot be loaded.
  init(_ job: SassJob, _ host: SassHost) throws(SassLibrary.Missing) {
    try SassLibrary.prepare()
    let sass = Self.sass
    let (options, mapPath) = (job.options, job.mapPath)
    callbacks = Callbacks(host)
    data = sass.sass_make_data_context(Self.copy(job.text))!
    let settings = sass.sass_data_context_get_options(data)
    sass.sass_option_set_is_indented_syntax_src(settings, job.isIndented)
    sass.sass_option_set_input_path(settings, job.path)
    sass.sass_option_set_precision(settings, Int32(clamping: options.precision))
    sass.sass_option_set_output_style(settings, options.style.constant)
    sass.sass_option_set_source_comments(settings, options.hasLineComments)
    sass.sass_option_set_source_map_contents(settings, true)
    sass.sass_option_set_omit_source_map_url(settings, mapPath == nil)
    if let mapPath { sass.sass_option_set_source_map_file(settings, mapPath) }
    let cookie = Unmanaged.passUnretained(callbacks).toOpaque()
    let importers = sass.sass_make_importer_list(1)
    sass.sass_importer_set_list_entry(
      importers, 0, sass.sass_make_importer(Self.answerImport, 0, cookie))
    sass.sass_option_set_c_importers(settings, importers)
    let handlers: [(String, Sass_Function_Fn)] = [
      ("@warn", Self.keepWarning), ("@debug", Self.keepWarning),
      ("random($limit: null)", Self.random), ("unique-id()", Self.uniqueID),
    ]
    let functions = sass.sass_make_function_list(handlers.count)
    for (index, handler) in handlers.enumerated() {
      sass.sass_function_set_list_entry(
        functions, index, sass.sass_make_function(handler.0, handler.1, cookie))
    }
    sass.sass_option_set_c_functions(settings, functions)
  }

  /// Frees libsass's objects, which takes a tenth of the time of compiling.
  deinit {
    if let compiler { Self.sass.sass_delete_compiler(compiler) }
    Self.sass.sass_delete_data_context(data)
  }

  /// Compiles the style sheet; must be called only once.
  func compile() throws(SassFailure) -> SassOutput {
    let sass = Self.sass
    compiler = sass.sass_make_data_compiler(data)
    // After a failed step, further steps have no effect and return its status.
    _ = sass.sass_compiler_parse(compiler)
    let status = sass.sass_compiler_execute(compiler)
    let context = sass.sass_data_context_get_context(data)
    guard status == 0 else {
      throw SassFailure(
        text: Self.string(sass.sass_context_get_error_text(context)),
        file: Self.string(sass.sass_context_get_error_file(context)),
        line: max(1, sass.sass_context_get_error_line(context)),
        column: max(1, sass.sass_context_get_error_column(context)),
        report: Self.string(sass.sass_context_get_error_message(context)))
    }
    return SassOutput(
      css: Self.bytes(sass.sass_context_get_output_string(context)) ?? [],
      sourceMap: Self.bytes(sass.sass_context_get_source_map_string(context)))
  }

  /// A copy of bytes that libsass will free, with a zero at the end.
  private static func copy(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar> {
    let block = Self.sass.sass_alloc_memory(bytes.count + 1)!.bindMemory(
      to: UInt8.self, capacity: bytes.count + 1)
    bytes.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { block.update(from: start, count: source.count) }
    }
    block[bytes.count] = 0
    return UnsafeMutableRawPointer(block).assumingMemoryBound(to: CChar.self)
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8]? {
    text.map { Array(String(cString: $0).utf8) }
  }

  private static let answerImport: Sass_Importer_Fn = { name, importer, compiler in
    let sass = SassContext.sass
    guard let cookie = sass.sass_importer_get_cookie(importer) else { return nil }
    let callbacks = Unmanaged<Callbacks>.fromOpaque(cookie).takeUnretainedValue()
    let last = sass.sass_compiler_get_last_import(compiler)
    let name = SassContext.string(name)
    let answer = callbacks.host.answer(
      name, SassContext.string(sass.sass_import_get_abs_path(last)))
    if case .plainCSS = answer { return nil }
    let list = sass.sass_make_import_list(1)
    switch answer {
    case .plainCSS: break
    case .text(let path, let bytes):
      var text = SassContext.copy(bytes)
      if path.hasSuffix(".sass"), !bytes.isEmpty {
        let converted = sass.sass2scss(text, SASS2SCSS_PRETTIFY_1 | SASS2SCSS_KEEP_COMMENT)
        sass.sass_free_memory(text)
        text = converted!
      }
      sass.sass_import_set_list_entry(list, 0, sass.sass_make_import(path, path, text, nil))
    case .failure(let reason):
      let entry = sass.sass_make_import_entry(name, nil, nil)
      // With all bits set, libsass reports the error at the `@import`.
      let noPlace = -1
      sass.sass_import_set_list_entry(
        list, 0, sass.sass_import_set_error(entry, reason, noPlace, noPlace))
    }
    return list
  }

  private static let keepWarning: Sass_Function_Fn = { arguments, function, compiler in
    let sass = SassContext.sass
    if let cookie = sass.sass_function_get_cookie(function),
      sass.sass_list_get_length(arguments) > 0
    {
      let callbacks = Unmanaged<Callbacks>.fromOpaque(cookie).takeUnretainedValue()
      let value = sass.sass_list_get_value(arguments, 0)
      if sass.sass_value_is_string(value) {
        callbacks.host.warn(SassContext.string(sass.sass_string_get_value(value)))
      } else if let text = sass.sass_value_stringify(value, false, 10) {
        callbacks.host.warn(SassContext.string(sass.sass_string_get_value(text)))
        sass.sass_delete_value(text)
      }
    }
    return sass.sass_make_null()
  }
}

extension SassContext {
  /// `random()`: a number from 0 to below 1; with a limit, an integer from 1 to the limit.
  private static let random: Sass_Function_Fn = { arguments, function, _ in
    let sass = SassContext.sass
    guard let cookie = sass.sass_function_get_cookie(function) else { return sass.sass_make_null() }
    let roll = Unmanaged<Callbacks>.fromOpaque(cookie).takeUnretainedValue().roll()
    let limit = sass.sass_list_get_value(arguments, 0)
    if sass.sass_value_is_null(limit) {
      return sass.sass_make_number(Double(roll) / Double(1 << 53 as UInt64), "")
    }
    guard sass.sass_value_is_number(limit) else {
      return sass.sass_make_error("argument `$limit` of `random($limit: null)` must be a number")
    }
    let highest = sass.sass_number_get_value(limit)
    guard highest >= 1, highest < Double(1 << 53 as UInt64), highest == highest.rounded() else {
      return sass.sass_make_error("$limit must be a whole number from 1 on")
    }
    return sass.sass_make_number(Double(roll % UInt64(highest) + 1), "")
  }

  /// `unique-id()`: an identifier that is unique in the style sheet.
  private static let uniqueID: Sass_Function_Fn = { _, function, _ in
    let sass = SassContext.sass
    guard let cookie = sass.sass_function_get_cookie(function) else { return sass.sass_make_null() }
    let roll = Unmanaged<Callbacks>.fromOpaque(cookie).takeUnretainedValue().roll()
    let digits = String(UInt32(truncatingIfNeeded: roll), radix: 16)
    return sass.sass_make_string("u" + String(repeating: "0", count: 8 - digits.count) + digits)
  }
}

extension StylesheetOptions.Style {
  fileprivate var constant: Sass_Output_Style {
    switch self {
    case .nested: SASS_STYLE_NESTED
    case .expanded: SASS_STYLE_EXPANDED
    case .compact: SASS_STYLE_COMPACT
    case .compressed: SASS_STYLE_COMPRESSED
    }
  }
}
