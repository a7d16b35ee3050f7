internal import CArguments

/// The words after the program's name on the command line.
enum ProgramArguments {
  /// All words. If Swift's list is empty because there is no `/proc`, they come from the arguments of `main`.
  /// - Complexity: O(length of the command line).
  static let words: [String] = {
    if !CommandLine.arguments.isEmpty { return Array(CommandLine.arguments.dropFirst()) }
    var words: [String] = []
    while let word = unsafe blogc_argument(Int32(words.count + 1)) {
      words.append(unsafe String(cString: word))
    }
    return words
  }()
}
