import CommandRunner
import Foundation
import Testing

/// The expected texts are what Jekyll 4.3.1 gives.
@Suite("Loops over Jekyll's drops")
struct DropLoopTests {
  private func page(_ body: String) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write("_config.yml", "title: x\nfoo: {a: b}\ncollections: {c: {output: true}}\n")
    try folder.write("_c/a.md", "---\ntitle: p\n---\nhi\n")
    try folder.write("_posts/2020-01-01-a.md", "---\ntitle: p\nbar: 1\n---\nhello\n")
    try folder.write("a.txt", "text")
    try folder.write("index.html", "---\n---\n" + body)
    let outcome = try Blogc.run(["build"], in: folder.url)
    try #require(outcome.status == 0, "\(outcome.error)")
    return try folder.text("_site/index.html")
  }

  @Test(
    "go through their names; a page and a hash give pairs, 'jekyll' nothing",
    arguments: [
      ("{% for k in site limit: 4 %}[{{ k }}]{% endfor %}", "[related_posts][time][config][data]"),
      (
        "{% for k in site offset: 11 limit: 3 %}[{{ k }}]{% endfor %}",
        "[documents][source][destination]"
      ),
      (
        "{% for p in site.posts %}{% for k in p %}[{{ k }}]{% endfor %}{% endfor %}",
        "[name][id][collection][next][tags][previous][content][output][relative_path][excerpt][path][url]"
          + "[categories][date][title][draft][bar][slug][ext]"
      ),
      (
        "{% for k in site.collections[0] %}[{{ k }}]{% endfor %}",
        "[label][files][output][docs][relative_directory][directory]"
      ),
      (
        "{% for k in site.static_files[0] %}[{{ k }}]{% endfor %}",
        "[name][basename][extname][path][collection][modified_time]"
      ),
      ("{% for k in jekyll %}[{{ k }}]{% endfor %}", ""),
      ("{% for k in site.foo %}[{{ k[0] }}={{ k[1] }}]{% endfor %}", "[a=b]"),
      ("{% for k in page %}[{{ k[0] }}]{% endfor %}", "[content][dir][excerpt][name][path][url]"),
      ("{% for k in site %}{% if k == 'foo' %}{{ site[k].a }}{% endif %}{% endfor %}", "b"),
      ("{{ site.config.title }}", ""),
    ])
  func names(_ body: String, _ expected: String) throws {
    #expect(try page(body) == expected)
  }

  @Test("pages of a pagination take the defaults of their template's path, not of their own")
  func pagination() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "_config.yml",
      """
      plugins: [jekyll-paginate]
      paginate: 1
      defaults:
        - {scope: {path: page}, values: {foo: own}}
        - {scope: {path: index.html}, values: {bar: template}}

      """)
    for day in 1...2 { try folder.write("_posts/2020-01-0\(day)-a.md", "---\n---\nhello\n") }
    try folder.write("index.html", "---\n---\n{{ page.foo }}|{{ page.bar }}")
    let outcome = try Blogc.run(["build"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("_site/page2/index.html") == "|template")
  }
}
