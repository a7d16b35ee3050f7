extension Unicode.Scalar {
  /// True if the scalar controls a terminal (C0 and C1) or reorders its line (the marks for embedding, override and
  /// isolation of writing directions, Unicode Standard Annex 9): untrusted texts are printed without such scalars.
  package var steersTerminal: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
