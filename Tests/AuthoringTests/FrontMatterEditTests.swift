import Authoring
import SourceText
import Testing

@Suite("Editing front matter")
struct FrontMatterEditTests {
  private func edited(
    _ text: String, _ change: (inout FrontMatterEdit) throws -> Void
  ) throws -> String {
    let file = SourceFile(path: "post.md", text: text)
    var edit = FrontMatterEdit(file)
    try change(&edit)
    return edit.file.text(of: SourceRange(0, edit.file.bytes.count))
  }

  @Test(
    "a text is added to a list, and nothing else changes",
    arguments: [
      ("---\na: 1 # c\n---\nx", "---\na: 1 # c\nkey:\n  - /old/\n---\nx"),
      ("---\n---\nx", "---\nkey:\n  - /old/\n---\nx"),
      ("text only\n", "---\nkey:\n  - /old/\n---\ntext only\n"),
      ("", "---\nkey:\n  - /old/\n---\n"),
      ("---\r\na: 1\r\n---\r\nx\r\n", "---\r\na: 1\r\nkey:\r\n  - /old/\r\n---\r\nx\r\n"),
      ("---\nkey: /a/ # why\nb: 2\n---\n", "---\nkey: [/a/, /old/] # why\nb: 2\n---\n"),
      ("---\nkey: '/a,b/'\n---\n", "---\nkey: [\"/a,b/\", /old/]\n---\n"),
      ("---\nkey: [/a/, \"/b/\"] # why\n---\n", "---\nkey: [/a/, \"/b/\", /old/] # why\n---\n"),
      ("---\nkey: [\n  /a/,\n  /b/,\n]\n---\n", "---\nkey: [\n  /a/,\n  /b/, /old/,\n]\n---\n"),
      ("---\nkey: [ ]\n---\n", "---\nkey: [/old/ ]\n---\n"),
      (
        "---\nkey:\n- /a/ # one\n- /b/ # two\nc: 3\n---\n",
        "---\nkey:\n- /a/ # one\n- /b/ # two\n- /old/\nc: 3\n---\n"
      ),
      ("---\nkey:\n    -   /a/\n---\n", "---\nkey:\n    -   /a/\n    -   /old/\n---\n"),
      ("---\nkey: # none yet\nb: 2\n---\n", "---\nkey: /old/ # none yet\nb: 2\n---\n"),
      ("---\nkey: ~\n---\n", "---\nkey: /old/\n---\n"),
      ("---\nkey: [/old/]\n---\n", "---\nkey: [/old/]\n---\n"),
      ("\u{FEFF}---\na: 1\n---\n", "\u{FEFF}---\na: 1\nkey:\n  - /old/\n---\n"),
    ])
  func adds(before: String, after: String) throws {
    #expect(try edited(before) { try $0.add("/old/", to: "key") } == after)
  }

  @Test(
    "a text is taken out of a list, and an empty key goes",
    arguments: [
      ("---\na: 1\nkey: /old/ # c\nb: 2\n---\n", "---\na: 1\nb: 2\n---\n"),
      ("---\nkey: [/old/]\nb: 2\n---\n", "---\nb: 2\n---\n"),
      ("---\nkey: [/old/, /a/]\n---\n", "---\nkey: [/a/]\n---\n"),
      ("---\nkey: [/a/, /old/, /b/]\n---\n", "---\nkey: [/a/, /b/]\n---\n"),
      ("---\nkey:\n  - /a/\n  - /old/ # c\n  - /b/\n---\n", "---\nkey:\n  - /a/\n  - /b/\n---\n"),
      ("---\nkey:\n  - /old/\nb: 2\n---\n", "---\nb: 2\n---\n"),
      ("---\nkey: /other/\n---\n", "---\nkey: /other/\n---\n"),
    ])
  func removes(before: String, after: String) throws {
    #expect(try edited(before) { try $0.remove("/old/", from: "key") } == after)
  }

  @Test(
    "a value is set where it stands, or at the end",
    arguments: [
      ("---\nkey: 'a' # c\nb: 2\n---\n", "---\nkey: new # c\nb: 2\n---\n"),
      ("---\nb: 2\n---\n", "---\nb: 2\nkey: new\n---\n"),
      ("---\nkey:\n---\n", "---\nkey: new\n---\n"),
    ])
  func sets(before: String, after: String) throws {
    #expect(try edited(before) { try $0.set("key", to: "new") } == after)
  }

  @Test(
    "what cannot be changed without touching more is left alone",
    arguments: [
      ("---\nkey: {a: 1}\n---\n", "front-matter.not-editable"),
      ("---\n{ key: {a: 1} }\n---\n", "front-matter.not-editable"),
      ("---\nkey: [\n---\n", "yaml.syntax"),
      ("---\nkey: never closed\n", "front-matter.unclosed"),
      ("---\n- a list\n---\n", "front-matter.not-a-map"),
    ])
  func refuses(text: String, id: String) throws {
    let file = SourceFile(path: "post.md", text: text)
    var edit = FrontMatterEdit(file)
    let problem = #expect(throws: Diagnostic.self) { try edit.add("/old/", to: "key") }
    #expect(problem?.id == id)
    #expect(edit.file.bytes == file.bytes)
  }

  @Test(
    "values in unusual forms are changed rightly or not at all",
    arguments: [
      "---\n{ key: /a/ }\n---\n", "---\nother: &x /a/\nkey: *x\n---\n",
      "---\nkey: |\n  /a/\n---\n", "---\nkey: [&x /a/, *x]\n---\n", "---\n? key\n: /a/\n---\n",
      "---\nkey: !!str /a/\n---\n", "---\nkey:\n  - >-\n    /a/\n    b\n---\n",
      "---\n\"key\": '/a/'\n---\n", "---\nkey: [/a/, [/b/]]\n---\n",
    ])
  func unusual(text: String) throws {
    let file = SourceFile(path: "post.md", text: text)
    var edit = FrontMatterEdit(file)
    do {
      try edit.add("/old/", to: "key")
    } catch {
      #expect(edit.file.bytes == file.bytes)
      return
    }
    let changed = edit.file
    #expect(changed.bytes != file.bytes)
    // Nothing is left to add: the text is in the list.
    try edit.add("/old/", to: "key")
    #expect(edit.file.bytes == changed.bytes)
  }
}
