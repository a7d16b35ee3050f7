import CommandRunner
import Foundation
import Testing

struct LiquidCommandTests {
  private func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files {
      let file = folder.url.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }

  @Test func `a template alone prints its result`() throws {
    let folder = try folder([
      "t.liquid": "{% include 'card' %}{{ n | plus: 1 }}\n",
      "data.json": "{\"n\": 41, \"x\": \"ü\"}",
      "parts/card.liquid": "<{{ x }}>",
    ])
    let outcome = try Blogc.run(
      ["liquid", "t.liquid", "--data", "data.json", "--includes", "parts"], in: folder.url)
    #expect(outcome.output == "<ü>42\n")
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
  }

  @Test(arguments: [
    ("{{ 1 | divided_by: 0 }}", "divided by 0"), ("{% nope %}", "unknown tag 'nope'"),
    ("{% include '../secret' %}", "Illegal template name"),
    ("{% include 'none' %}", "No such template"),
    ("{{ 'x' | upcaze }}{% if %}{% endif %}", "did you mean 'upcase'?"),
  ])
  func `an error is shown with its place and ends with status 1`(template: String, words: String)
    throws
  {
    let folder = try folder(["t.liquid": template, "secret": "s"])
    let outcome = try Blogc.run(
      ["liquid", "t.liquid", "--includes", folder.url.appending(path: "parts").path], in: folder.url
    )
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.contains(words))
    #expect(outcome.error.contains("t.liquid:1:"))
  }

  @Test func `a missing file, data that is no JSON, and wrong usage are told apart`() throws {
    let folder = try folder(["t": "x", "bad.json": "{", "list.json": "[]"])
    #expect(try Blogc.run(["liquid", "none"], in: folder.url).status == 1)
    let bad = try Blogc.run(["liquid", "t", "--data", "bad.json"], in: folder.url)
    #expect(bad.status == 1 && bad.error.contains("bad.json:1:2"))
    #expect(try Blogc.run(["liquid", "t", "--data", "list.json"], in: folder.url).status == 1)
    #expect(try Blogc.run(["liquid"], in: folder.url).status == 64)
    #expect(try Blogc.run(["liquid", "t", "--mode", "loose"], in: folder.url).status == 64)
  }

  @Test func `a batch answers every line`() throws {
    let lines = [
      #"{"template": "{{ a }}é\n", "data": {"a": "ü"}}"#,
      #"{"template": "{% include 'p' %}{% render 'p', x: 1 %}", "data": {"x": 2}, "includes": {"p": "[{{ x }}]"}}"#,
      #"{"template": "{{ 'now' | date: '%Y' }}", "now": 0}"#,
      #"{"template": "{{ a b }}"}"#, #"{"template": "{{ a b }}", "mode": "strict"}"#,
      #"{"template": "{% if %}"}"#, "not json", #"{"data": {}}"#,
      #"{"template": "x", "mode": "loose"}"#,
    ]
    let folder = try folder(["input": lines.joined(separator: "\n")])
    let outcome = try Blogc.run(
      URL(filePath: "/bin/sh"), ["-c", "'\(Blogc.executable.path)' liquid --batch < input"],
      in: folder.url)
    let answers = outcome.output.split(separator: "\n").map(String.init)
    #expect(outcome.status == 0)
    try #require(answers.count == lines.count)
    #expect(answers[0] == #"{"output":"üé\n"}"#)
    #expect(answers[1] == #"{"output":"[2][1]"}"#)
    #expect(answers[2] == #"{"output":"1970"}"#)
    #expect(answers[3] == #"{"output":""}"#)
    for answer in answers[4...] { #expect(answer.hasPrefix("{\"error\":\"")) }
  }
}
