// The room SiteModel.
