package import ContentData

/// Jekyll's defaults for settings that a configuration does not have.
package enum ConfigurationDefaults {
  /// The entries that Jekyll always excludes, which are added to every `exclude`.
  package static let excludes = [
    ".sass-cache", ".jekyll-cache", "gemfiles", "Gemfile", "Gemfile.lock", "node_modules",
    "vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/",
  ]

  /// Every key with its default, in Jekyll's order. Defaults that are paths of this machine are
  /// omitted, so that none can reach the output.
  package static let object: Object = [
    "collections_dir": "",
    "cache_dir": ".jekyll-cache",
    "plugins_dir": "_plugins",
    "layouts_dir": "_layouts",
    "data_dir": "_data",
    "includes_dir": "_includes",
    "collections": .object(Object()),
    "safe": false,
    "include": [".htaccess"],
    "exclude": [],
    "keep_files": [".git", ".svn"],
    "encoding": "utf-8",
    "markdown_ext": "markdown,mkdown,mkdn,mkd,md",
    "strict_front_matter": false,
    "show_drafts": nil,
    "limit_posts": 0,
    "future": false,
    "unpublished": false,
    "whitelist": [],
    "plugins": [],
    "markdown": "kramdown",
    "highlighter": "rouge",
    "lsi": false,
    "excerpt_separator": "\n\n",
    "incremental": false,
    "detach": false,
    "port": "4000",
    "host": "127.0.0.1",
    "baseurl": nil,
    "show_dir_listing": false,
    "permalink": "date",
    "paginate_path": "/page:num",
    "timezone": nil,
    "quiet": false,
    "verbose": false,
    "defaults": [],
    "liquid": .object([
      "error_mode": "warn", "strict_filters": false, "strict_variables": false,
    ]),
    "kramdown": .object([
      "auto_ids": true, "toc_levels": [1, 2, 3, 4, 5, 6], "entity_output": "as_char",
      "smart_quotes": "lsquo,rsquo,ldquo,rdquo", "input": "GFM", "hard_wrap": false,
      "guess_lang": true, "footnote_nr": 1, "show_warnings": false,
    ]),
  ]
}
