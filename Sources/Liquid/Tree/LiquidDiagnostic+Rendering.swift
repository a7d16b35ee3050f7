internal import SourceText

extension LiquidDiagnostic {
  /// A value that a filter or tag cannot use. Ruby's Liquid prints the English sentences into the page.
  package enum ArgumentError: Sendable {
    case concatWithoutArray
    case unselectableProperty(String)
    case incomparableElements
    case invalidUTF8
    case invalidBase64(filter: String)
    /// A number of arguments that a filter does not take, and the numbers that it takes: `1..2`.
    case argumentCount(given: Int, expected: String)
    case unknownOperator(String)
    /// A comparison of values, by their classes in Ruby.
    case incomparable(String, String)
    case invalidInteger
    case noNumber
    case templateName
    case notIncrementable(String)

    static var examples: [Self] {
      [
        .concatWithoutArray, .unselectableProperty("a"), .incomparableElements, .invalidUTF8,
        .invalidBase64(filter: "base64_decode"), .argumentCount(given: 3, expected: "1..2"),
        .unknownOperator("="), .unknownOperator("<<"),
        .incomparable("String", "1"), .invalidInteger, .noNumber, .templateName,
        .notIncrementable("a"),
      ]
    }

    var message: Message {
      switch self {
      case .concatWithoutArray:
        Message("concat filter requires an array argument", ja: "'concat' の引数は配列でなければなりません")
      case .unselectableProperty(let name):
        Message("cannot select the property '\(name)'", ja: "プロパティ '\(name)' を選べません")
      case .incomparableElements:
        Message("cannot sort values of incompatible types", ja: "型の異なる値は並べ替えられません")
      case .invalidUTF8:
        Message("invalid byte sequence in UTF-8", ja: "UTF-8 として正しくないバイト列です")
      case .invalidBase64(let filter):
        Message("invalid base64 provided to \(filter)", ja: "\(filter) に渡された Base64 が正しくありません")
      case .argumentCount(let given, let expected):
        Message(
          "wrong number of arguments (given \(given), expected \(expected))",
          ja: "引数の数が違います (\(expected) 個のところに \(given) 個)")
      case .unknownOperator(let name):
        Message("Unknown operator \(name)", ja: "演算子 \(name) はありません")
      case .incomparable(let left, let right):
        Message("comparison of \(left) with \(right) failed", ja: "\(left) と \(right) は比較できません")
      case .invalidInteger: Message("invalid integer", ja: "整数として正しくありません")
      case .noNumber: Message("internal", ja: "数値ではありません")
      case .templateName:
        Message(
          "Argument error in tag 'include' - Illegal template name",
          ja: "'include' に渡されたテンプレート名が正しくありません")
      case .notIncrementable(let name):
        Message(
          "'\(name)' is not an integer and cannot be incremented", ja: "'\(name)' は整数ではないので増やせません")
      }
    }

    var hint: Message? {
      switch self {
      case .unknownOperator("="): Message("compare with '=='", ja: "'==' で比べてください")
      case .unknownOperator:
        Message(
          "there are ==, !=, <, >, <=, >= and contains",
          ja: "使えるのは ==、!=、<、>、<=、>=、contains です")
      default: nil
      }
    }
  }

  /// A limit of rendering, which stops it.
  package enum RenderLimit: Sendable {
    case work
    case iterations
    case keptBytes
    case stringBytes(Int)
    case elements(Int)
    case rangeElements(Int)
    case outputBytes(Int)
    case nesting
    case includeCycle

    static var examples: [Self] {
      [
        .work, .iterations, .keptBytes, .stringBytes(9), .elements(9), .rangeElements(9),
        .outputBytes(9), .nesting, .includeCycle,
      ]
    }

    var definition: DiagnosticDefinition {
      switch self {
      case .work:
        Self.limit("work", "the template exceeds the work limit", ja: "テンプレートの処理量が上限を超えました")
      case .iterations:
        Self.limit("work", "the loop has too many iterations", ja: "ループの回数が多すぎます")
      case .keptBytes:
        Self.limit("kept-bytes", "variables take too much memory", ja: "変数のメモリ使用量が上限を超えました")
      case .stringBytes(let most):
        Self.limit(
          "string", "a string is larger than \(most) bytes", ja: "文字列が \(most) バイトを超えています")
      case .elements(let most):
        Self.limit(
          "elements", "an array has more than \(most) elements", ja: "配列の要素が \(most) 個を超えています")
      case .rangeElements(let most):
        Self.limit(
          "elements", "a range has more than \(most) elements", ja: "範囲の要素が \(most) 個を超えています")
      case .outputBytes(let most):
        .error(
          "liquid.limit-output", "the output is larger than \(most) bytes",
          ja: "出力が \(most) バイトを超えています",
          hint: Message(
            "if it is meant to be so large, set 'page_size_limit' in _config.yml, in megabytes",
            ja: "意図した大きさなら、_config.yml の 'page_size_limit' (メガバイト) を設定してください"))
      case .nesting: Self.limit("nesting", "nesting too deep", ja: "入れ子が深すぎます")
      case .includeCycle:
        Self.limit(
          "include-depth", "templates include each other in a cycle", ja: "テンプレートが循環して読み込まれています")
      }
    }

    private static func limit(
      _ name: String, _ english: String, ja japanese: String
    ) -> DiagnosticDefinition {
      .error(
        "liquid.limit-\(name)", english, ja: japanese,
        hint: Message(
          "templates have limits so that a build always ends",
          ja: "ビルドが必ず終わるように、テンプレートには上限があります"))
    }
  }
}
