// The room SiteBuilder.
