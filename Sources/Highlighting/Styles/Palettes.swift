/// The colours of the styles. The tests require a contrast of 4.5 : 1 for each colour, also on marked
/// lines.
extension Style {
  /// All styles: the light ones, then the dark ones.
  package static let all: [Style] = [paper, daylight, harbour, night, ember, deep]

  /// Paper: ink on warm paper.
  static let paper = Style(
    name: "paper", summary: "ink on warm paper", isDark: false,
    text: 0x2B2A27, background: 0xFAF8F3, marked: 0xF3ECCF,
    colours: [
      .comment: 0x6B665A,
      .preprocessor: 0x7A4A00,
      .keyword: 0x8A1F5C,
      .type: 0x1F5673,
      .function: 0x1A4F9C,
      .builtin: 0x8A3D00,
      .constant: 0x7B2D8E,
      .variable: 0x3F4A1D,
      .attribute: 0x265C4B,
      .tag: 0x8A1F3D,
      .string: 0x2A6410,
      .symbol: 0x0B6357,
      .escape: 0x944400,
      .number: 0x8A3B12,
      .sign: 0x55503F,
      .error: 0xA40E26,
      .inserted: 0x14532D, .deleted: 0x7D1020,
    ])

  /// Daylight: clear colours on white.
  static let daylight = Style(
    name: "daylight", summary: "clear colours on white", isDark: false,
    text: 0x1F2328, background: 0xFFFFFF, marked: 0xFFF6D6,
    colours: [
      .comment: 0x5F6871,
      .preprocessor: 0x7D4B00,
      .keyword: 0xB3143C,
      .type: 0x7A3700,
      .function: 0x6031B0,
      .builtin: 0x0A5299,
      .constant: 0x0A5299,
      .variable: 0x7A3700,
      .attribute: 0x0A5299,
      .tag: 0x11632E,
      .string: 0x0A3069,
      .symbol: 0x0B5F6E,
      .escape: 0x1F4FA3,
      .number: 0x0A5299,
      .sign: 0x444D56,
      .error: 0xA40E26,
      .inserted: 0x14532D, .deleted: 0x7D1020,
    ])

  /// Harbour: blues and greens on mist.
  static let harbour = Style(
    name: "harbour", summary: "blues and greens on mist", isDark: false,
    text: 0x16303F, background: 0xEEF3F7, marked: 0xDCE9D9,
    colours: [
      .comment: 0x4F6472,
      .preprocessor: 0x5C4A86,
      .keyword: 0x0B4F7D,
      .type: 0x006064,
      .function: 0x123F8C,
      .builtin: 0x5B3A8C,
      .constant: 0x8C2F39,
      .variable: 0x37474F,
      .attribute: 0x00574B,
      .tag: 0x0B4F7D,
      .string: 0x2E5D1E,
      .symbol: 0x7A3B00,
      .escape: 0x8A2F5D,
      .number: 0x8C3B00,
      .sign: 0x3B5566,
      .error: 0xA3122A,
      .inserted: 0x14532D, .deleted: 0x7D1020,
    ])

  /// Night: soft colours on slate.
  static let night = Style(
    name: "night", summary: "soft colours on slate", isDark: true,
    text: 0xD7DAE0, background: 0x1C1F26, marked: 0x2D3340,
    colours: [
      .comment: 0x9AA3B2,
      .preprocessor: 0xD9A36A,
      .keyword: 0xE08AB5,
      .type: 0x8FC7DD,
      .function: 0x8FB4F5,
      .builtin: 0xE0A878,
      .constant: 0xC8A0E8,
      .variable: 0xD2C78F,
      .attribute: 0x8FD0B8,
      .tag: 0xF08A9B,
      .string: 0xA5D07A,
      .symbol: 0x7FD1C7,
      .escape: 0xF0B072,
      .number: 0xE8A57A,
      .sign: 0xB9C0CC,
      .error: 0xFF8D8D,
      .inserted: 0xB4E6BD, .deleted: 0xFFC2C2,
    ])

  /// Ember: warm colours on dark brown.
  static let ember = Style(
    name: "ember", summary: "warm colours on dark brown", isDark: true,
    text: 0xE6D9C8, background: 0x221B16, marked: 0x3A2D22,
    colours: [
      .comment: 0xAD9D8A,
      .preprocessor: 0xD3A15F,
      .keyword: 0xF0936A,
      .type: 0xE3C16F,
      .function: 0xC3CF7A,
      .builtin: 0xEBA07C,
      .constant: 0xD9A3C7,
      .variable: 0xDCC9A0,
      .attribute: 0xB6C48A,
      .tag: 0xF08F6F,
      .string: 0xA9C58C,
      .symbol: 0x8FC4B0,
      .escape: 0xF0B860,
      .number: 0xE0A0A8,
      .sign: 0xC9B9A4,
      .error: 0xFF9185,
      .inserted: 0xB4E6BD, .deleted: 0xFFC2C2,
    ])

  /// Deep: bright colours on deep blue.
  static let deep = Style(
    name: "deep", summary: "bright colours on deep blue", isDark: true,
    text: 0xD3E3EA, background: 0x0B1A24, marked: 0x16303D,
    colours: [
      .comment: 0x8FA9B5,
      .preprocessor: 0xC9A7E6,
      .keyword: 0x6FC3F0,
      .type: 0x7FD8D0,
      .function: 0x9DB8FF,
      .builtin: 0xD0A8E8,
      .constant: 0xF09FB0,
      .variable: 0xCFE0B0,
      .attribute: 0x8EDCB4,
      .tag: 0x6FC3F0,
      .string: 0xA8DC8C,
      .symbol: 0xF0C080,
      .escape: 0xF4A8CF,
      .number: 0xF2B27C,
      .sign: 0xA9C2CD,
      .error: 0xFF9A9A,
      .inserted: 0xB4E6BD, .deleted: 0xFFC2C2,
    ])
}
