import CommandRunner
import Foundation
import Testing

@Suite("blogc schema")
struct SchemaTests {
  private static let python = Blogc.find("python3")

  /// True if the Python package `jsonschema`, with draft 2020-12, is installed.
  private static let hasValidator: Bool = {
    guard let python else { return false }
    let outcome = try? Blogc.run(
      python, ["-c", "from jsonschema import Draft202012Validator"], in: Blogc.repository)
    return outcome?.status == 0
  }()

  /// Reads a schema, then one JSON value a line from a file; prints for each whether it is valid.
  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator as Validator
    schema = json.load(open(sys.argv[1]))
    Validator.check_schema(schema)
    for line in open(sys.argv[2]):
        print(Validator(schema).is_valid(json.loads(line)))
    """

  /// The validator's result for each value.
  private func verdicts(on values: [String], by subject: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let schema = try Blogc.run(["schema", subject], in: folder.url)
    try #require(schema.status == 0, "\(schema.error)")
    try folder.write("schema.json", schema.output)
    try folder.write("values", values.joined(separator: "\n") + "\n")
    try folder.write("validate.py", Self.script)
    let outcome = try Blogc.run(
      try #require(Self.python), ["validate.py", "schema.json", "values"], in: folder.url)
    try #require(outcome.status == 0, "\(outcome.error)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  // Skipped where the Python package 'jsonschema' is missing.
  @Test("takes good front matter and refuses bad", .enabled(if: hasValidator, "needs jsonschema"))
  func frontMatter() throws {
    let good = [
      "{}",
      #"{"title":"A","date":"2016-02-26 19:30:00 +0900","tags":["a","b"],"anything":{"x":1}}"#,
      #"{"title":2016,"tags":"a b","layout":null,"published":false}"#, #"{"layout":"none"}"#,
      #"{"layout":false,"categories":null,"redirect_from":["/a/"],"image":{"path":"/a.png"}}"#,
      #"{"permalink":"/:year/:title/","image":"/a.png","pagination":{"enabled":true}}"#,
    ]
    let bad = [
      #"{"title":["A"]}"#, #"{"date":"yesterday"}"#, #"{"published":"maybe"}"#,
      #"{"tags":{"a":1}}"#, #"{"permalink":3}"#, #"{"pagination":{"per_page":-1}}"#, "[]",
    ]
    #expect(
      try verdicts(on: good + bad, by: "front-matter")
        == good.map { _ in "True" } + bad.map { _ in "False" })
  }

  // Skipped where the Python package 'jsonschema' is missing.
  @Test("takes good settings and refuses bad", .enabled(if: hasValidator, "needs jsonschema"))
  func settings() throws {
    let good = [
      #"{"title":"A","baseurl":null,"plugins":["jekyll-feed","my-plugin"],"mine":[1]}"#,
      #"{"collections":["recipes"],"permalink":"pretty","limit_posts":3}"#,
      #"{"collections":{"recipes":{"output":true,"mine":1},"notes":null}}"#,
      #"{"defaults":[{"scope":{"path":"","type":"posts"},"values":{"layout":"post"}}]}"#,
      #"{"liquid":{"error_mode":"strict","strict_filters":true},"gfm":{"ruby":true}}"#,
      #"{"keep_files":".git","kramdown":{"toc_levels":"2..3","math_engine":"mathjax"}}"#,
    ]
    let bad = [
      #"{"limit_posts":-1}"#, #"{"future":"yes please"}"#, #"{"exclude":"vendor"}"#,
      #"{"liquid":{"error_mode":"harsh"}}"#, #"{"liquid":{"strict_filter":true}}"#,
      #"{"defaults":[{"scope":{"typ":"posts"},"values":{}}]}"#,
      #"{"defaults":[{"scope":{},"values":{"date":true}}]}"#, #"{"gfm":{"ruby":"on"}}"#,
    ]
    #expect(
      try verdicts(on: good + bad, by: "config")
        == good.map { _ in "True" } + bad.map { _ in "False" })
  }

  @Test(
    "takes what init writes, and this repository's blog",
    .enabled(if: hasValidator, "needs jsonschema"))
  func ownBlogs() throws {
    let folder = try TemporaryFolder()
    let python = try #require(Self.python)
    let convert = """
      import json, sys, yaml
      print(json.dumps(yaml.load(open(sys.argv[1]), yaml.SafeLoader)))
      """
    guard try Blogc.run(python, ["-c", "import yaml"], in: folder.url).status == 0 else {
      try Test.cancel("the Python package 'yaml' is not installed")
    }
    try #require(try Blogc.run(["init", "blog", "--lang", "ja"], in: folder.url).status == 0)
    let files = [
      folder.url.appendingPathComponent("blog/_config.yml"),
      Blogc.repository.appendingPathComponent("_config.yml"),
      Blogc.repository.appendingPathComponent("docs/_config.yml"),
    ]
    let values = try files.map {
      try Blogc.run(python, ["-c", convert, $0.path], in: folder.url).output
        .trimmingCharacters(in: .newlines)
    }
    #expect(try verdicts(on: values, by: "config") == ["True", "True", "True"])
  }

  @Test("what init points editors at is there and is what the command prints")
  func editors() throws {
    let folder = try TemporaryFolder()
    try #require(try Blogc.run(["init", "blog"], in: folder.url).status == 0)
    let settings = try JSONSerialization.jsonObject(
      with: Data(try folder.text("blog/.vscode/settings.json").utf8))
    let schemas = try #require((settings as? [String: Any])?["yaml.schemas"] as? [String: [String]])
    for path in schemas.keys { #expect(folder.has("blog/\(path)"), "\(path)") }
    #expect(
      try folder.text("blog/.blogc/config.schema.json")
        == Blogc.run(["schema", "config"], in: folder.url).output)
    #expect(
      try folder.text("blog/_config.yml")
        .hasPrefix("# yaml-language-server: $schema=.blogc/config.schema.json\n"))
  }

  @Test("wants to know of what", arguments: [["schema"], ["schema", "konfig"]])
  func usage(arguments: [String]) throws {
    #expect(try Blogc.run(arguments, in: Blogc.repository).status == 64)
  }
}
