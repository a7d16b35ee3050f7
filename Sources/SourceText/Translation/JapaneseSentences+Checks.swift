extension JapaneseSentences {
  static let checks: [Pair] = [
    (
      "'{}' is no page but a program, which browsers would run",
      "'{1}' はページではなく、ブラウザが実行してしまうプログラムです"
    ),
    (
      "write the address of a page: https://example.com/ or /about/",
      "https://example.com/ や /about/ のようなページのアドレスを書いてください"
    ),
  ]
}
