import Presentation

/// The views as tests show them: a terminal of some width without colours.
func terminal(_ width: Int) -> OutputStyle { .terminal(width: width, color: false) }

/// The widest line of a rendering, in cells.
func widest(_ rendering: String) -> Int {
  rendering.split(separator: "\n").map(DisplayWidth.of).max() ?? 0
}

/// SplitMix64: a generator that a seed fixes, so that a failure can be had again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Pieces that have broken layouts before: controls, wide, zero-width and joined characters.
private let pieces = [
  "Ana", "Ruiz", " ", " ", " ", "a", "interview", "=1+1", "-5", "\"", ",", "|", "&", "\\", "#",
  "\u{1B}[31m", "\u{9B}2J", "\u{7}", "\u{0}", "\t", "\n", "\r\n", "\r", "\u{7F}", "\u{2028}",
  "\u{202E}", "\u{2066}", "\u{200F}", "日本語", "漢", "한국", "ｱ", "Ａ", "é", "e\u{301}", "👩‍👩‍👧", "🇩🇪",
  "1️⃣", "❤️", "👍🏽", "שלום", "مرحبا", "क्षि", "\u{200B}", "\u{AD}", "\u{FEFF}", "\u{600}",
  "supercalifragilisticexpialidocious",
]

/// Text that is trying.
func tryingText(_ generator: inout SeededGenerator, upTo length: Int = 12) -> String {
  (0..<Int.random(in: 0...length, using: &generator))
    .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
}

/// Whether text holds anything that could act on a terminal, by Unicode's own properties and not by
/// the list under test; LF ends lines and is no harm.
func holdsControls(_ text: String) -> Bool {
  text.unicodeScalars.contains { scalar in
    let category = scalar.properties.generalCategory
    return scalar != "\n"
      && (category == .control || category == .lineSeparator || category == .paragraphSeparator
        || scalar.properties.isBidiControl)
  }
}

extension Table {
  var allJSONLines: String { String(decoding: jsonLines(rows.indices), as: UTF8.self) }
}
