// The room Stylesheets.
