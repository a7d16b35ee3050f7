package import SourceText

/// The diagnostics of style sheets.
package enum StylesheetsDiagnostic: DiagnosticKind {
  /// A style sheet that a compiler rejects, with the compiler's message.
  case refused(reason: String, hint: RefusalHint? = nil)
  /// A style sheet that Dart Sass rejects and libsass accepts.
  case refusedByDartSass
  /// A message of `@warn` or `@debug`.
  case warning(String)
  /// The use of a deprecated feature of Sass.
  case deprecation(String)
  /// An import that was not found, and the searched folders.
  case missingImport(name: String, folders: [String])
  /// An import that several files match.
  case ambiguousImport(name: String, paths: String)
  /// Imports that are nested too deeply.
  case nestedImports(limit: Int)
  /// `@use` or `@forward` in a sheet that libsass compiles.
  case modules(rule: String)
  case zeroByte
  case outOfTime(seconds: Int)
  /// A compiler that ended without a result.
  case crash(compiler: String, reason: String)
  case stopped
  /// The named program is not Dart Sass.
  case otherProgram
  /// A Dart Sass without the protocol.
  case oldProgram
  case missingLibrary(reason: String)

  /// A likely reason why a compiler rejects a style sheet.
  package enum RefusalHint: Sendable {
    case missingSemicolon
    case newerThanLibsass
  }

  package static var examples: [Self] {
    [
      .refused(reason: "undefined variable: \"$a\""),
      .refused(reason: "invalid CSS", hint: .missingSemicolon),
      .refused(reason: "invalid CSS", hint: .newerThanLibsass), .refusedByDartSass,
      .warning("old"), .deprecation("old"), .missingImport(name: "a", folders: ["", "_sass"]),
      .ambiguousImport(name: "a", paths: "_a.scss, a.scss"), .nestedImports(limit: 1),
      .modules(rule: "@use"), .zeroByte,
      .outOfTime(seconds: 10), .crash(compiler: "libsass", reason: "it was killed"), .stopped,
      .otherProgram, .oldProgram, .missingLibrary(reason: "not found"),
    ]
  }

  package var definition: DiagnosticDefinition {
    switch self {
    case .refused(let reason, let hint):
      .error("sass.error", Message(untranslated: reason), hint: hint?.message)
    case .refusedByDartSass:
      .warning(
        "sass.refused", "libsass compiled this style sheet, because Dart Sass refuses it",
        ja: "Dart Sass では処理できないスタイルシートのため、libsass でコンパイルしました",
        hint: Message(
          "current versions of Jekyll have Dart Sass: mend the line before you go back",
          ja: "現在の Jekyll は Dart Sass を使います。Jekyll に戻る前にこの行を直してください"))
    case .warning(let text):
      .warning("sass.warn", Message(untranslated: text))
    case .deprecation(let text):
      .note("sass.deprecation", Message(untranslated: text))
    case .missingImport(let name, let folders):
      .error(
        "sass.import-not-found", "cannot find the style sheet '\(name)' to import",
        ja: "インポートするスタイルシート '\(name)' が見つかりません",
        hint: Message(
          "searched next to the importing file and in \(Self.list(folders, "the site's folder"))",
          ja: "インポート元のファイルの隣と、次の場所を探しました: \(Self.list(folders, "サイトのフォルダ"))"))
    case .ambiguousImport(let name, let paths):
      .error(
        "sass.ambiguous-import", "'\(name)' is ambiguous: \(paths)",
        ja: "'\(name)' に当てはまるファイルが複数あります: \(paths)",
        hint: Message("import one of them by its full name", ja: "完全な名前でどれか 1 つをインポートしてください"))
    case .nestedImports(let limit):
      .error(
        "sass.too-deep", "more than \(limit) style sheets import one another",
        ja: "スタイルシートのインポートの入れ子が \(limit) 段を超えています",
        hint: Message(
          "import them from one style sheet, one after another",
          ja: "1 つのスタイルシートから順にインポートしてください"))
    case .modules(let rule):
      .error(
        "sass.modules", "\(rule) is newer than libsass, which blogc uses",
        ja: "\(rule) は libsass より新しい機能です", hint: Self.installDartSass)
    case .zeroByte:
      .error(
        "sass.zero-byte", "a style sheet cannot contain a zero byte",
        ja: "スタイルシートに NUL バイトは使えません")
    case .outOfTime(let seconds):
      .error(
        "sass.too-complex", "the style sheet was not compiled within \(seconds) seconds",
        ja: "スタイルシートのコンパイルが \(seconds) 秒で終わりませんでした",
        hint: Message(
          "look for a @while, @for or recursion that does not end",
          ja: "終わらない @while、@for、再帰がないか確認してください"))
    case .crash(let compiler, let reason):
      .error(
        "sass.crash", "\(compiler) crashed on this style sheet: \(reason)",
        ja: "\(compiler) がこのスタイルシートで異常終了しました: \(DiagnosticLanguage.japanese.sentence(reason))",
        hint: Message(
          "look for very deep nesting or recursion, or for lists and strings that grow in a loop",
          ja: "深すぎる入れ子や再帰、ループで大きくなるリストや文字列がないか確認してください"))
    case .stopped:
      .error(
        "sass.failed", "Dart Sass stopped without giving a reason",
        ja: "Dart Sass が理由を示さずに終了しました")
    case .otherProgram:
      .error(
        "sass.program", "the program for style sheets is no Dart Sass",
        ja: "スタイルシート用のプログラムが Dart Sass ではありません")
    case .oldProgram:
      .error(
        "sass.program", "the program for style sheets does not speak Dart Sass's embedded protocol",
        ja: "スタイルシート用のプログラムが Dart Sass の embedded protocol に対応していません",
        hint: Message(
          "install Dart Sass 1.63 or newer: https://sass-lang.com/install",
          ja: "Dart Sass 1.63 以降をインストールしてください: https://sass-lang.com/install"))
    case .missingLibrary(let reason):
      .error(
        "sass.library", "libsass, which compiles style sheets, cannot be loaded: \(reason)",
        ja: "スタイルシートをコンパイルする libsass を読み込めません: \(DiagnosticLanguage.japanese.sentence(reason))",
        hint: Message(
          "install it (apt-get install libsass1, brew install libsass), or install Dart Sass: https://sass-lang.com/install",
          ja:
            "libsass (apt-get install libsass1、brew install libsass) か Dart Sass (https://sass-lang.com/install) をインストールしてください"
        ))
    }
  }

  private static func list(_ folders: [String], _ root: String) -> String {
    folders.map { $0.isEmpty ? root : $0 }.joined(separator: ", ")
  }

  /// The hint for a style sheet that is too new for libsass.
  fileprivate static let installDartSass = Message(
    "install Dart Sass, so that 'sass' is on the PATH: https://sass-lang.com/install; or name it with --sass or BLOGC_SASS",
    ja:
      "Dart Sass をインストールして 'sass' を PATH に置くか (https://sass-lang.com/install)、--sass か BLOGC_SASS で指定してください"
  )
}

extension StylesheetsDiagnostic.RefusalHint {
  fileprivate var message: Message {
    switch self {
    case .missingSemicolon:
      Message("a ';' may be missing before this", ja: "この前に ';' が抜けている可能性があります")
    case .newerThanLibsass:
      Message(
        "if browsers accept this, it is newer than libsass: \(StylesheetsDiagnostic.installDartSass.english)",
        ja:
          "ブラウザで使える書き方なら、libsass より新しい機能です: \(StylesheetsDiagnostic.installDartSass.japanese)"
      )
    }
  }
}
