extension Unicode.Scalar {
  /// True if it would steer a terminal (C0 and C1 controls) or reorder its line (the marks for embedding, override and isolation of
  /// writing directions, Unicode Standard Annex 9): texts of files and of other people are shown without it.
  package var steersTerminal: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
