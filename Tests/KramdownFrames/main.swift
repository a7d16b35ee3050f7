// Answers frames of documents with the HTML that a site gets which has the settings: the counterpart of
// Tests/KramdownTests/Reference/reference.rb, for the fuzzing there. With `hostile BYTES` it renders each
// hostile document at about that length and prints how long each took.

import ConfiguredKramdown
import HostileDocuments
import SourceText

if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "hostile",
  let length = Int(CommandLine.arguments[2])
{
  try printHostileTimes(length: length)
} else {
  answerFrames()
}
