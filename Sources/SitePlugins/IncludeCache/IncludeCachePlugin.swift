internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-include-cache: its tag `include_cached` is built in and available on every site.
struct IncludeCachePlugin: Plugin {
  let gem = "jekyll-include-cache"
  let difference: Message? =
    Message(
      "include_cached caches within one page, not across pages",
      ja: "include_cached の結果は 1 ページの中だけで再利用します")
}
