/// The files of a random site.
extension RandomSite {
  static func prose(_ numbers: inout SeededNumbers) -> String {
    var text = ""
    for _ in 0..<Int(numbers.next() % 4 + 1) {
      if numbers.chance(20) { text += "## \(numbers.pick(words))\n\n" }
      for _ in 0..<Int(numbers.next() % 9 + 2) { text += numbers.pick(words) + " " }
      text += "\n\n"
    }
    if numbers.chance(15) { text += "\(numbers.pick(cards))\n\n" }
    if numbers.chance(15) { text += "{{ page.title }} of {{ site.title }}\n\n" }
    if numbers.chance(10) { text += "{% include list.html %}\n\n" }
    if numbers.chance(10) { text += "{{ site.data.facts.name }}\n\n" }
    if numbers.chance(25) { text += numbers.pick(liquid) + "\n\n" }
    if numbers.chance(10) { text += "```swift\nlet x = \(numbers.next() % 100)\n```\n" }
    return text
  }

  /// Templates for bodies: each reads another value of the site.
  static let liquid = [
    "{{ layout.note }} {{ layout.only }}", "{{ page.next.title }} / {{ page.previous.url }}",
    "{{ page.next.next.date | date: '%Y' }}", "{{ site.posts.first.excerpt | strip_html }}",
    "{% assign p = site.posts | last %}{{ p.title }} {{ p.content | size }}",
    "{{ site.tags.swift.size }} {{ site.categories.eins.first.title }}",
    "{% for p in site.related_posts limit: 2 %}{{ p.title }}{% endfor %}",
    "{{ site.time | date: '%Y-%m-%d' }}", "{{ 'now' | date: '%Y' }}",
    "{{ site.data.deep.more.a }} {{ site.data.facts | jsonify }}",
    "{% include nav.html current='x' %}",
    "{{ '@import \"colours\"; b { color: $ink }' | scssify }}",
    "{% assign d = site.docs | where: 'order', 2 | first %}{{ d.title }}",
    "{% assign g = site.posts | group_by: 'layout' %}{% for x in g %}{{ x.name }} {{ x.size }}{% endfor %}",
    "{% for c in site.collections %}{{ c.label }} {{ c.docs.size }}{% endfor %}",
    "{% for p in site.html_pages %}{{ p.title }}{% endfor %}", "{{ site.data.extra | size }}",
    "[two](two.md) ![logo](/assets/logo.svg)", "{% link about.md %}", "{{ site.docs[0].content }}",
    "{% include_relative one.md %}", "{{ site.static_files | map: 'modified_time' | size }}",
    "{% if page.next %}more{% endif %}", "{{ page.excerpt }}",
    "{{ page.content | number_of_words }}",
  ]

  static func listing(_ numbers: inout SeededNumbers) -> String {
    numbers.pick([
      "{% for post in site.posts %}<a href=\"{{ post.url }}\">{{ post.title }}</a>{% endfor %}\n",
      "{% for post in site.posts limit: 2 %}{{ post.date | date: '%Y-%m-%d' }} {{ post.excerpt }}"
        + "{% endfor %}\n",
      "{% for post in paginator.posts %}{{ post.title }}{% endfor %}{{ paginator.total_pages }}\n",
      "{% assign named = site.posts | where: 'layout', 'post' | sort: 'title' %}"
        + "{% for post in named %}{{ post.title | escape }}{% endfor %}\n",
      "{% for page in site.pages %}{{ page.url }} {{ page.title }}{% endfor %}\n",
      "{% for doc in site.docs %}{{ doc.title }}{{ doc.content | strip_html | size }}{% endfor %}\n",
      "{{ site.posts.size }} {{ site.posts.first.content | strip_html | truncate: 30 }}\n",
      "{% for file in site.static_files %}{{ file.path }}{% endfor %}\n",
      "{% assign last = site.posts | where_exp: 'p', 'p.tags contains \"swift\"' | first %}"
        + "{{ last.title }}{{ last.previous.title }}\n",
      "{% for tag in site.tags %}{{ tag[0] }}: {{ tag[1] | map: 'title' | join }}{% endfor %}\n",
    ])
  }

  mutating func writeConfiguration(_ numbers: inout SeededNumbers) {
    var text = "title: Site \(numbers.next() % 50)\nurl: https://example.com\n"
    text += "timezone: \(numbers.pick(["UTC", "Asia/Tokyo"]))\n"
    text += "markdown: \(numbers.pick(["GFM", "kramdown", "CommonMark"]))\ngfm: {cards: true}\n"
    text += "lang: \(numbers.pick(["ja", "en"]))\n"
    text += "permalink: \(numbers.pick(["date", "pretty", "/:categories/:title/", "none"]))\n"
    let plugins = [
      "jekyll-feed", "jekyll-sitemap", "jekyll-seo-tag", "jekyll-paginate", "jekyll-redirect-from",
      "jekyll-archives",
    ].filter { _ in numbers.chance(45) }
    if !plugins.isEmpty { text += "plugins: [\(plugins.joined(separator: ", "))]\n" }
    if plugins.contains("jekyll-paginate") { text += "paginate: \(numbers.next() % 3 + 1)\n" }
    if plugins.contains("jekyll-archives") {
      text += "jekyll-archives:\n  enabled: [tags, categories]\n  layout: page\n"
    }
    text += "collections:\n  docs:\n    output: \(numbers.chance(60))\n"
    // The date of a document without one is the build's.
    if numbers.chance(20) { text += "    permalink: /docs/:year/:month/:name/\n" }
    if numbers.chance(40) {
      text +=
        "defaults:\n  - scope: {path: '', type: posts}\n    values: {author: 'A', layout: post}\n"
    }
    if plugins.contains("jekyll-feed"), numbers.chance(50) {
      text += "feed:\n  categories: [eins]\n  tags: true\n"
    }
    if numbers.chance(30) { text += "exclude: [plain.txt]\n" }
    // Taken from the length, not from `numbers`, so that older seeds make the same sites as before.
    if text.utf8.count % 2 == 0 { text += "search: true\n" }
    files["_config.yml"] = text
  }

  mutating func writeLayout(_ name: String, _ numbers: inout SeededNumbers) {
    let pieces = [
      "<title>{{ page.title }} {{ site.title }}</title>", "{% include head.html %}",
      "{% include nav.html current=page.url %}", "{{ page.previous.title }}|{{ page.next.url }}",
      "{% for tag in page.tags %}{{ tag }}{% endfor %}", "{{ site.data.facts.name }}",
      "{{ page.date | date_to_xmlschema }}", "{{ page.excerpt | strip_html }}",
      "{% if page.author %}{{ page.author }}{% endif %}", "{{ site.time | date: '%Y' }}",
      "{{ site.categories | size }}", "{{ jekyll.environment }}", "{{ site.baseurl }}",
      "{% for row in site.data.rows %}{{ row.name }}{% endfor %}", "{{ layout.note }}",
      "{{ page.next.excerpt }}",
      "{% if page.previous %}{{ page.previous.date | date: '%d' }}{% endif %}",
      "{% for p in site.related_posts %}{{ p.url }}{% endfor %}", "{{ page.collection }}",
      "{{ content | number_of_words }}", "{% include list.html a=page.title %}",
      "{% include shared.html kind='x' %}", "{% include_cached shared.html kind=page.layout %}",
      "{% assign left = 'a' %}{% include leaving.html %}{{ left }}{{ found.title }}",
      "{% for n in (1..2) %}{% include leaving.html kind=n %}{{ left }}{% endfor %}",
      "{% include counting.html %}{% include counting.html %}{% increment hits %}",
      "{% assign titled = site.posts | where: 'layout', 'post' | sort: 'title' %}"
        + "{% for p in titled %}{{ p.title }}{% endfor %}",
      "{% for p in site.pages %}{% if p.url == page.url %}here{% endif %}{{ p.title }}{% endfor %}",
    ]
    var text =
      name == "default" ? "---\nnote: n\(numbers.next() % 9)\n---\n" : "---\nlayout: default\n"
    if name != "default" {
      if numbers.chance(30) { text += "only: o\(numbers.next() % 9)\n" }
      text += "---\n"
    }
    for _ in 0..<Int(numbers.next() % 5) { text += numbers.pick(pieces) + "\n" }
    text += "<main>{{ content }}</main>\n"
    for _ in 0..<Int(numbers.next() % 3) { text += numbers.pick(pieces) + "\n" }
    files["_layouts/\(name).html"] = text
  }

  /// Writes an include whose result some pages share: its parts read nothing of the page, or members of the page on some
  /// pages only, or the loop and the variables around the include.
  mutating func writeSharedInclude(_ name: String, _ numbers: inout SeededNumbers) {
    let pieces = [
      "{{ site.title }}", "{% for p in site.posts %}{{ p.title }} {{ p.url }},{% endfor %}",
      "{% for p in site.pages %}<a>{{ p.title }}</a>{% endfor %}", "{{ include.kind | upcase }}",
      "{% if page.author %}{{ page.title }}{% endif %}", "{{ page.lang | default: site.lang }}",
      "{% for row in site.data.rows %}{{ row.name }}{{ forloop.last }}{% endfor %}",
      "{% for t in site.tags %}{{ t[0] }}{% for p in t[1] %}{{ p.date | date: '%d' }}{% endfor %}{% endfor %}",
      "{{ n }}{{ forloop.index }}", "{{ page.next.title }}", "{% include list.html %}",
      "{{ site.posts.first.excerpt | strip_html }}", "{{ site.related_posts.first.title }}",
      "{% for p in site.docs %}{{ p.content | size }}{% endfor %}", "{{ site.time | date: '%Y' }}",
      "{% capture left %}{{ left }}{{ site.data.facts.name }}{% endcapture %}{{ left }}",
      "{% assign found = site.posts | where_exp: 'p', 'p.layout' | last %}{{ found.title }}",
    ]
    var text = name == "counting.html" ? "{% cycle 'a', 'b' %}{% increment hits %}" : ""
    if name == "leaving.html" { text += "{% assign left = left | append: 'b' %}" }
    for _ in 0..<Int(numbers.next() % 5 + 1) { text += numbers.pick(pieces) + "\n" }
    files["_includes/\(name)"] = text
  }

  mutating func writeInclude(_ name: String, _ numbers: inout SeededNumbers) {
    files["_includes/\(name)"] =
      name == "list.html"
      ? numbers.pick(["<i>list</i>", "{{ site.posts.size }}", "{{ site.data.facts.name }}"]) + "\n"
      : "<!-- \(numbers.next() % 100) {{ include.current }} -->"
        + (numbers.chance(40) ? "{% include list.html %}" : Self.listing(&numbers))
  }

  mutating func writeData(_ numbers: inout SeededNumbers) {
    files["_data/facts.yml"] = "name: fact \(numbers.next() % 100)\n"
    files["_data/cards.yml"] = "https://cards.example/: {title: card \(numbers.next() % 100)}\n"
    files["_data/rows.csv"] = "name,value\nrow \(numbers.next() % 100),1\n"
    files["_data/deep/more.json"] = "{\"a\": \(numbers.next() % 100)}\n"
  }

  mutating func writeStyles(_ numbers: inout SeededNumbers) {
    files["assets/style.scss"] = "---\n---\n@import \"colours\";\nbody { color: $ink; }\n"
    files["_sass/_colours.scss"] = "$ink: #\(numbers.next() % 899_999 + 100_000);\n"
  }

  func post(title: String, _ numbers: inout SeededNumbers) -> String {
    var text = "---\ntitle: \(title)\n"
    if numbers.chance(70) { text += "layout: post\n" }
    if numbers.chance(60) {
      text += "tags: [\(numbers.pick(Self.tags)), \(numbers.pick(Self.tags))]\n"
    }
    if numbers.chance(40) { text += "categories: \(numbers.pick(["eins", "zwei"]))\n" }
    if numbers.chance(10) { text += "published: false\n" }
    if numbers.chance(10) { text += "redirect_from: /old/\(numbers.next() % 99)/\n" }
    return text + "---\n" + Self.prose(&numbers)
  }

  mutating func addPost(_ numbers: inout SeededNumbers) {
    counter += 1
    // Some posts are in the future until an edit advances the clock.
    let day =
      numbers.chance(15)
      ? "2023-12-\(10 + numbers.next() % 15)"
      : "2022-0\(numbers.next() % 8 + 1)-1\(numbers.next() % 9)"
    let name = numbers.pick(["post", "記事", "note"]) + "-\(counter)"
    files["_posts/\(day)-\(name).md"] = post(
      title: "\(numbers.pick(Self.words.prefix(6))) \(counter)", &numbers)
  }
}
