internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-seo-tag: the tag `seo`.
struct SeoTagPlugin: Plugin {
  let gem = "jekyll-seo-tag"
  let tags = ["seo"]
  let settings = [
    KnownKey("social", .any, "name and links of the author elsewhere"),
    KnownKey("twitter", .any, "username and card on X"),
    KnownKey("facebook", .any, "admins, publisher and app_id on Facebook"),
    KnownKey("seo_paginator_message", .text, "What the title of further pages ends with"),
    KnownKey("webmaster_verifications", .any, "google, bing, alexa, yandex, baidu, facebook"),
    KnownKey("google_site_verification", .text, "Google's word that the site is yours"),
  ]
  let frontMatter = [
    KnownKey(
      "canonical_url", .text, "The address that search engines take as the first (jekyll-seo-tag)"),
    KnownKey("locale", .text, "The language as other sites write it, such as ja_JP"),
    KnownKey(
      "seo",
      .map(
        [
          KnownKey("name", .text, "The name in structured data"),
          KnownKey("type", .text, "The type in structured data, such as BlogPosting"),
          KnownKey("links", .list(.text), "Addresses of the same thing elsewhere"),
          KnownKey("date_modified", .date, "When it was last changed"),
        ], isOpen: true), "What search engines are told (jekyll-seo-tag)"),
    KnownKey("twitter", .any, "The card on X: card, creator (jekyll-seo-tag)"),
  ]

  func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink
  ) {
    let facts = SeoSite(site.configuration, context)
    environment.register(tag: "seo") { markup throws(Diagnostic) in SeoTag(markup, site: facts) }
  }
}
