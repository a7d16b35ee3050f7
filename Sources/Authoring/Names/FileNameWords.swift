internal import SiteModel
internal import SourceText

/// Derives file names from titles. Different titles should have different names, and links to a name must work with
/// every server, browser and version of Jekyll. Therefore compatibility characters are replaced first (NFKC: `１０月`
/// becomes `10月`, `第①回` becomes `第1回`), and the signs in `C++` and `C#` become words.
enum FileNameWords {
  /// The slug of a title; empty if the title has no usable characters.
  /// - Complexity: O(n).
  static func slug(of title: String) -> String {
    let plain = UnicodeNormalization.compatibilityComposed(title)
    let made = Slug.make(spelled(plain))
    return made.isEmpty ? Slug.make(named(plain)) : made
  }

  /// A text with `+` and `#` after a letter replaced by words, unless an ASCII letter or digit follows: `C++`, `C#`
  /// and `C++とC#`, but not `Tokyo#6` or `a+b`.
  private static func spelled(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String()
    var index = 0
    while index < scalars.count {
      var end = index
      while end < scalars.count, scalars[end] == "+" || scalars[end] == "#" { end += 1 }
      let follows = end < scalars.count && scalars[end].isASCII && Slug.isWord(scalars[end])
      if end > index, index > 0, Slug.isWord(scalars[index - 1]), !follows {
        for scalar in scalars[index..<end] { result += scalar == "+" ? "-plus" : "-sharp" }
        result += "-"
        index = end
      } else if end > index {
        for scalar in scalars[index..<end] { result.unicodeScalars.append(scalar) }
        index = end
      } else {
        result.unicodeScalars.append(scalars[index])
        index += 1
      }
    }
    return result
  }

  /// The Unicode names of the characters, for a title of only symbols and emoji: `🍁` is `MAPLE
  /// LEAF`.
  private static func named(_ text: String) -> String {
    text.unicodeScalars.compactMap { scalar in
      scalar.properties.isEmojiPresentation ? scalar.properties.name : nil
    }.joined(separator: " ")
  }
}
