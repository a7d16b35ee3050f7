internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-include-cache: its tag `include_cached` is one of Jekyll's includes here, on every site.
struct IncludeCachePlugin: Plugin {
  let gem = "jekyll-include-cache"
  let difference: String? = "include_cached caches within one page, not across pages"
}
