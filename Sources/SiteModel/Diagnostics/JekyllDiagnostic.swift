package import SourceText

/// The diagnostics of Jekyll's tags and filters.
package enum JekyllDiagnostic: DiagnosticKind {
  // Tags
  case includeWithoutName(tag: String)
  case emptyIncludeName(tag: String)
  case badIncludeName(String, tag: String, reason: BadNameReason?)
  case includeParameters(tag: String, rest: String)
  case missingInclude(String, tag: String, suggestion: String?)
  case missingRelativeInclude(String, tag: String, page: String)
  case linkWithoutName
  case missingLink(String, suggestion: String?)
  case undatedPostURL(String)
  case missingPost(String, suggestion: String?)
  case highlightMarkup(String)
  case markedLines
  /// A name that a file has in another Unicode normal form, as names that macOS made do.
  case otherNormalForm(tag: String, name: String)

  // Filters
  case wrongType(filter: String, wanted: ValueType, found: ValueType)
  case wrongMember(filter: String, property: String, found: ValueType)
  case wholeNumber(filter: String, found: String)
  case negativeCount(filter: String)
  case invalidDate(String, filter: String)
  case invalidURL(String)
  case sortOfNil
  case nilOrder(String)
  case incomparable(ValueType, ValueType)
  /// A number that has no integer.
  case noInteger(String)

  package static var examples: [Self] {
    [
      .includeWithoutName(tag: "include"), .emptyIncludeName(tag: "include"),
      .badIncludeName("a b", tag: "include", reason: nil),
      .badIncludeName("a={{b}}", tag: "include", reason: .braces),
      .badIncludeName("../a", tag: "include", reason: .outside),
      .includeParameters(tag: "include", rest: "a"),
      .missingInclude("a.htm", tag: "include", suggestion: "a.html"),
      .missingInclude("a", tag: "include", suggestion: nil),
      .missingRelativeInclude("a", tag: "include_relative", page: "b.md"), .linkWithoutName,
      .missingLink("a", suggestion: "b"), .undatedPostURL("a"), .missingPost("a", suggestion: nil),
      .highlightMarkup("a!"), .markedLines, .otherNormalForm(tag: "link", name: "が.md"),
      .wrongMember(filter: "where", property: "a", found: .number),
      .wholeNumber(filter: "pop", found: "a"), .negativeCount(filter: "pop"),
      .invalidDate("a", filter: "date"), .invalidURL("1:a"), .sortOfNil, .nilOrder("middle"),
      .incomparable(.text, .number), .noInteger("nan"),
    ]
      + ValueType.allCases.map { .wrongType(filter: "sort", wanted: .array, found: $0) }
      + ValueType.allCases.map { .wrongType(filter: "sort", wanted: $0, found: .boolean) }
  }

  package var definition: DiagnosticDefinition {
    switch self {
    case .includeWithoutName(let tag):
      .error(
        "liquid.include-name", "'\(tag)' needs a file name", ja: "'\(tag)' にはファイル名が必要です",
        hint: Message("write {% \(tag) file.html %}", ja: "{% \(tag) file.html %} のように書いてください"))
    case .emptyIncludeName(let tag):
      .error("liquid.include-name", "the file name of '\(tag)' is empty", ja: "'\(tag)' のファイル名が空です")
    case .badIncludeName(let name, let tag, let reason):
      .error(
        "liquid.include-name",
        "'\(name)' is not a file name for '\(tag)': it contains invalid characters or sequences",
        ja: "'\(name)' は '\(tag)' のファイル名として使えません: 使えない文字か並びがあります", hint: reason?.hint)
    case .includeParameters(let tag, let rest):
      .error(
        "liquid.include-parameters", "'\(tag)' cannot read its parameters from '\(rest)' on",
        ja: "'\(tag)' の引数を '\(rest)' から先は読めません",
        hint: Message(
          "write key=\"text\" or key=variable", ja: "キー=\"文字列\" か キー=変数 の形で書いてください"))
    case .missingInclude(let name, let tag, let suggestion):
      .error(
        "liquid.missing-include", "'\(tag)' cannot find '\(name)' in the include folders",
        ja: "'\(tag)' のファイル '\(name)' が _includes に見つかりません",
        hint: suggestion.map(Suggestion.question))
    case .missingRelativeInclude(let name, let tag, let page):
      .error(
        "liquid.missing-include", "'\(tag)' cannot find '\(name)' next to '\(page)'",
        ja: "'\(tag)' のファイル '\(name)' が '\(page)' と同じフォルダに見つかりません")
    case .linkWithoutName:
      .error(
        "liquid.link-target", "'link' needs a file name", ja: "'link' にはファイル名が必要です",
        hint: Message(
          "write {% link _posts/2016-02-26-a.md %}",
          ja: "{% link _posts/2016-02-26-a.md %} のように書いてください"))
    case .missingLink(let path, let suggestion):
      .error(
        "liquid.link-target", "'link' cannot find '\(path)'", ja: "'link' のファイル '\(path)' が見つかりません",
        hint: suggestion.map(Suggestion.question))
    case .undatedPostURL(let name):
      .error(
        "liquid.post-url", "'\(name)' does not name a post: it has no date",
        ja: "'\(name)' は記事の名前ではありません: 日付がありません",
        hint: Message(
          "write {% post_url 2016-02-26-title %}",
          ja: "{% post_url 2016-02-26-title %} のように書いてください"))
    case .missingPost(let name, let suggestion):
      .error(
        "liquid.post-url", "'post_url' cannot find the post '\(name)'",
        ja: "'post_url' の記事 '\(name)' が見つかりません", hint: suggestion.map(Suggestion.question))
    case .highlightMarkup(let text):
      .error(
        "liquid.highlight", "'highlight' does not understand '\(text)'",
        ja: "'highlight' では '\(text)' を使えません",
        hint: Message(
          "write {% highlight language %} or {% highlight language linenos %}",
          ja: "{% highlight 言語 %} か {% highlight 言語 linenos %} と書いてください"))
    case .markedLines:
      .error(
        "liquid.highlight", "'mark_lines' expects a list of numbers in double quotes",
        ja: "'mark_lines' には、二重引用符で囲んだ番号の並びを指定します",
        hint: Message("write mark_lines=\"1 3\"", ja: "mark_lines=\"1 3\" のように書いてください"))
    case .otherNormalForm(let tag, let name):
      .warning(
        "liquid.normal-form", "'\(tag)' finds '\(name)' in another Unicode normal form only",
        ja: "'\(tag)' の '\(name)' は、Unicode 正規化形式の異なるファイル名でだけ見つかりました",
        hint: Message(
          "rename the file, so that other systems find it as well",
          ja: "ほかの環境でも見つかるように、ファイル名を変更してください"))
    case .wrongType(let filter, let wanted, let found):
      .error(
        "liquid.argument",
        "'\(filter)' needs \(wanted.name.english), but got \(found.name.english)",
        ja: "'\(filter)' には\(wanted.name.japanese)が必要ですが、\(found.name.japanese)が渡されました",
        hint: found == .null
          ? Message(
            "write '| default: \"\"' before it if the value may be missing",
            ja: "値がないことがあるなら、前に '| default: \"\"' と書いてください") : nil)
    case .wrongMember(let filter, let property, let found):
      .error(
        "liquid.argument",
        "'\(filter)' reads '\(property)' of every element, but one is \(found.name.english)",
        ja: "'\(filter)' は各要素の '\(property)' を使いますが、\(found.name.japanese)の要素があります")
    case .wholeNumber(let filter, let found):
      .error(
        "liquid.argument", "'\(filter)' needs a whole number, not '\(found)'",
        ja: "'\(filter)' には整数が必要です。'\(found)' は使えません")
    case .negativeCount(let filter):
      .error(
        "liquid.argument", "'\(filter)' cannot take a negative number of elements",
        ja: "'\(filter)' に負の要素数は指定できません")
    case .invalidDate(let text, let filter):
      .error(
        "liquid.invalid-date", "'\(text)' is not a date; '\(filter)' needs one",
        ja: "'\(text)' は日付ではありません。'\(filter)' には日付が必要です")
    case .invalidURL(let text):
      .error(
        "liquid.invalid-url", "'\(text)' is not a URL: the part before ':' is not a scheme",
        ja: "'\(text)' は URL ではありません: ':' の前がスキームではありません")
    case .sortOfNil:
      .error(
        "liquid.argument", "'sort' cannot sort a null object", ja: "値が nil なので 'sort' できません",
        hint: Message(
          "write '| default: \"\" | split: \"\"' before it if the list may be missing",
          ja: "リストがないことがあるなら、前に '| default: \"\" | split: \"\"' と書いてください"))
    case .nilOrder(let text):
      .error(
        "liquid.argument", "'\(text)' is not an order of nil values for 'sort'",
        ja: "'\(text)' は 'sort' の nil の並べ方ではありません",
        hint: Message("write 'first' or 'last'", ja: "'first' か 'last' と書いてください"))
    case .incomparable(let left, let right):
      .error(
        "liquid.argument",
        "'sort' cannot compare \(left.name.english) with \(right.name.english)",
        ja: "'sort' では \(left.name.japanese) と \(right.name.japanese) を比べられません")
    case .noInteger(let text):
      .error(
        "liquid.argument", "'to_integer' cannot hold \(text)", ja: "'to_integer' では \(text) を扱えません")
    }
  }

  /// The reason why a file name is refused by `include`.
  package enum BadNameReason: Sendable {
    case braces
    case outside

    var hint: Message {
      switch self {
      case .braces:
        Message(
          "parameters take variables without braces: key=page.title",
          ja: "引数の変数に括弧は付けません: key=page.title")
      case .outside:
        Message(
          "files outside the folder cannot be included: copy it into the folder",
          ja: "フォルダの外のファイルはインクルードできません: フォルダの中にコピーしてください")
      }
    }
  }

  /// The type of a value, as authors know it.
  package enum ValueType: Sendable, CaseIterable {
    case null
    case boolean
    case number
    case text
    case numberOrText
    case date
    case array
    case object
    case range

    var name: Message {
      switch self {
      case .null: Message("nothing (nil)", ja: "nil (値なし)")
      case .boolean: Message("a boolean", ja: "真偽値")
      case .number: Message("a number", ja: "数値")
      case .text: Message("a text", ja: "文字列")
      case .numberOrText: Message("a number or a text", ja: "数値または文字列")
      case .date: Message("a date", ja: "日付")
      case .array: Message("an array", ja: "配列")
      case .object: Message("an object", ja: "オブジェクト")
      case .range: Message("a range", ja: "範囲")
      }
    }
  }
}
