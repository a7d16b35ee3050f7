// The room Highlighting.
