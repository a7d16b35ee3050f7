internal import ContentData
internal import SourceText

/// Front matter, data files and times: what reading a site costs before anything is rendered.
func contentDataBenchmarks() -> [Benchmark] {
  let zone = TimeZoneRules(posix: "JST-9") ?? .utc
  let post = SourceFile(
    path: "post.md",
    text: """
      ---
      layout: post
      title: "Docker Meetup Tokyo: a report"
      date: 2016-02-26 19:30:00 +0900
      categories: [tech, swift]
      tags: [docker, meetup, tokyo]
      description: 'Something that says in a sentence or two what the post is about'
      image: /assets/images/cover.png
      author: someone
      ---
      body

      """)
  let rows = (0..<1000).map { "\($0),名前\($0),\"quoted, text\",\(Double($0) / 7)\n" }
  let csv = SourceFile(path: "data.csv", text: "id,name,text,number\n" + rows.joined())
  let objects = (0..<1000).map { #"{"id":\#($0),"name":"名前\#($0)","tags":["a","b\n"],"x":1.5}"# }
  let json = SourceFile(path: "data.json", text: "[" + objects.joined(separator: ",") + "]")
  let list = (0..<1000).map { "- id: \($0)\n  name: 名前\($0)\n  tags: [a, b]\n  on: yes\n" }
  let yaml = SourceFile(path: "data.yml", text: list.joined())
  var problems = DiagnosticSink()
  let value = JSONReader.read(json, reporting: &problems) ?? .null
  let moment = Timestamp(seconds: 1_456_453_815, offset: 32_400, flavor: .local)
  return [
    Benchmark("content-data/front matter of a post", bytes: post.bytes.count) {
      var diagnostics = DiagnosticSink()
      let parts = FrontMatter.split(file: post)
      if let block = parts.block {
        keep(FrontMatter.read(post, block: block, zone: zone, reporting: &diagnostics))
      }
    },
    Benchmark("content-data/YAML, 1,000 maps", bytes: yaml.bytes.count, items: 1000) {
      var diagnostics = DiagnosticSink()
      keep(YAMLReader.read(yaml, zone: zone, reporting: &diagnostics))
    },
    Benchmark("content-data/JSON, 1,000 objects", bytes: json.bytes.count, items: 1000) {
      var diagnostics = DiagnosticSink()
      keep(JSONReader.read(json, reporting: &diagnostics))
    },
    Benchmark("content-data/write JSON, 1,000 objects", bytes: json.bytes.count, items: 1000) {
      var output = OutputBuffer(capacity: json.bytes.count)
      var reads = ReadSet()
      try? JSONWriter().write(value, into: &output, noting: &reads)
      keep(output)
    },
    Benchmark("content-data/CSV, 1,000 rows", bytes: csv.bytes.count, items: 1000) {
      var diagnostics = DiagnosticSink()
      keep(CSVReader.read(csv, reporting: &diagnostics))
    },
    Benchmark("content-data/strftime, 1,000 times", bytes: 0, items: 1000) {
      var output = OutputBuffer(capacity: 65_536)
      for _ in 0..<1000 { moment.format("%a, %d %b %Y %H:%M:%S %z", zone: zone, into: &output) }
      keep(output)
    },
    Benchmark("content-data/Time.parse, 1,000 texts", bytes: 0, items: 1000) {
      for _ in 0..<1000 { keep(Timestamp(parsing: "2016-02-26 19:30:15 +0900", zone: zone)) }
    },
  ]
}
