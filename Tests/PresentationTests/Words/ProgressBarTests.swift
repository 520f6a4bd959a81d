import Presentation
import Testing

@Suite struct ProgressBarTests {
  @Test(arguments: [
    (0, 500, 40, "Reading ────────────────────────   0/500"),
    (250, 500, 40, "Reading ━━━━━━━━━━━━──────────── 250/500"),
    (500, 500, 40, "Reading ━━━━━━━━━━━━━━━━━━━━━━━━ 500/500"),
    (900, 500, 40, "Reading ━━━━━━━━━━━━━━━━━━━━━━━━ 500/500"),
    (-1, 5, 30, "Reading ────────────────── 0/5"), (0, 0, 40, "Reading 0/0"),
    (250, 500, 20, "Reading 250/500"), (250, 500, 12, "Rea… 250/500"), (250, 500, 4, "250…"),
  ])
  func `A bar fits its width`(done: Int, total: Int, width: Int, line: String) {
    let shown = ProgressBar.line("Reading", done: done, total: total, width: width)
    #expect(shown.text == line)
    #expect(shown.width <= width)
  }

  @Test func `Huge counts do not overflow`() {
    let shown = ProgressBar.line("", done: .max - 1, total: .max, width: 80)
    #expect(shown.width <= 80)
  }
}
