package import ContentData

/// The names that the site model itself uses, interned once.
package enum WellKnownSymbols {
  package static let basename: Symbol = "basename"
  package static let categories: Symbol = "categories"
  package static let category: Symbol = "category"
  package static let collection: Symbol = "collection"
  package static let collections: Symbol = "collections"
  package static let content: Symbol = "content"
  package static let data: Symbol = "data"
  package static let date: Symbol = "date"
  package static let dir: Symbol = "dir"
  package static let directory: Symbol = "directory"
  package static let docs: Symbol = "docs"
  package static let documents: Symbol = "documents"
  package static let draft: Symbol = "draft"
  package static let environment: Symbol = "environment"
  package static let excerpt: Symbol = "excerpt"
  package static let excerptSeparator: Symbol = "excerpt_separator"
  package static let ext: Symbol = "ext"
  package static let extname: Symbol = "extname"
  package static let files: Symbol = "files"
  package static let highlighterPrefix: Symbol = "highlighter_prefix"
  package static let highlighterSuffix: Symbol = "highlighter_suffix"
  package static let htmlPages: Symbol = "html_pages"
  package static let id: Symbol = "id"
  package static let jekyll: Symbol = "jekyll"
  package static let label: Symbol = "label"
  package static let layout: Symbol = "layout"
  package static let modifiedTime: Symbol = "modified_time"
  package static let name: Symbol = "name"
  package static let next: Symbol = "next"
  package static let order: Symbol = "order"
  package static let output: Symbol = "output"
  package static let numberOfWords: Symbol = "number_of_words"
  package static let page: Symbol = "page"
  package static let pages: Symbol = "pages"
  package static let paginator: Symbol = "paginator"
  package static let path: Symbol = "path"
  package static let permalink: Symbol = "permalink"
  package static let posts: Symbol = "posts"
  package static let previous: Symbol = "previous"
  package static let published: Symbol = "published"
  package static let relatedPosts: Symbol = "related_posts"
  package static let relativeDirectory: Symbol = "relative_directory"
  package static let readingTime: Symbol = "reading_time"
  package static let relativePath: Symbol = "relative_path"
  package static let renderWithLiquid: Symbol = "render_with_liquid"
  package static let scope: Symbol = "scope"
  package static let site: Symbol = "site"
  package static let slug: Symbol = "slug"
  package static let sortBy: Symbol = "sort_by"
  package static let staticFiles: Symbol = "static_files"
  package static let tag: Symbol = "tag"
  package static let tags: Symbol = "tags"
  package static let theme: Symbol = "theme"
  package static let time: Symbol = "time"
  package static let title: Symbol = "title"
  package static let type: Symbol = "type"
  package static let url: Symbol = "url"
  package static let values: Symbol = "values"
  package static let version: Symbol = "version"

  /// Interns all of them. Names that templates compute are only looked up among the interned ones, so
  /// this must be called before anything is rendered.
  static func prepare() { _ = all }

  private static let all: [Symbol] = [
    basename, categories, category, collection, collections, content, data, date, dir, directory,
    docs, documents, draft, environment, excerpt, excerptSeparator, ext, extname, files,
    highlighterPrefix, highlighterSuffix, htmlPages, id, jekyll, label, layout, modifiedTime, name,
    next, numberOfWords, order, output, page, pages, paginator, path, permalink, posts, previous,
    published, readingTime, relatedPosts, relativeDirectory, relativePath, renderWithLiquid, scope,
    site, slug, sortBy, staticFiles, tag, tags, theme, time, title, type, url, values, version,
  ]
}
