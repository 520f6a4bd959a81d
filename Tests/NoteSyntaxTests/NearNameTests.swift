import NoteSyntax
import Testing

@Suite struct NearNameTests {
  @Test(arguments: [
    ("Ana Riuz", "Ana Ruiz"), ("ana ruiz", "Ana Ruiz"), ("Bo Chn", "Bo Chen"),
    ("Zoe Brandt", "Zoë Brandt"), ("Nobody Else", nil), ("", nil), ("Søren Dahll", "Søren Dahl"),
  ])
  func ofAFew(typed: String, meant: String?) {
    let names = ["Ana Ruiz", "Bo Chen", "Zoë Brandt", "Søren Dahl"]
    #expect(NearName.of(typed, among: names) == meant)
  }

  /// By bytes or by characters, a word ends at the same places.
  @Test(arguments: [
    ("riuz", "Ana Ruiz", "Ruiz"), ("Dahk", "Soren O'Dahl", "Dahl"),
    ("dahk", "Søren O'Dahl", "Dahl"),
    ("zoé", "Zoë-Brandt 2", "Zoë"), ("nort2", "x (North2)", "North2"),
    ("A\r\nb", "a\r\nc", "a\r\nc"),
  ])
  func ofWords(typed: String, name: String, meant: String) {
    #expect(NearName.of(typed, amongWordsOf: [name]) == meant)
  }

  /// Accents are no slips, and of two letters any other two are as near.
  @Test func accentsAreNotCounted() {
    #expect(NearName.of("Societe Generle", among: ["Société Générale"]) == "Société Générale")
    #expect(NearName.of("dr", among: ["de", "DR."]) == nil)
    #expect(NearName.of("ann", among: ["Ana"]) == "Ana")
  }

  @Test func tiesGoToTheEarlier() {
    #expect(NearName.of("cat", among: ["cut", "cot", "cart"]) == "cut")
    #expect(NearName.of("cat", among: ["cart", "cot"]) == "cart")
    #expect(NearName.of("cat", among: ["cots", "cot"]) == "cot")
  }

  /// The distance by its definition, every cell of the table.
  private func distance(_ left: [Character], _ right: [Character]) -> Int {
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        if row == 0 || column == 0 {
          table[row][column] = max(row, column)
          continue
        }
        let same = left[row - 1] == right[column - 1]
        var cost = min(
          table[row - 1][column - 1] + (same ? 0 : 1), table[row - 1][column] + 1,
          table[row][column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          cost = min(cost, table[row - 2][column - 2] + 1)
        }
        table[row][column] = cost
      }
    }
    return table[left.count][right.count]
  }

  private func naive(_ name: String, among names: [String]) -> String? {
    let limit = min(3, name.inPlainLetters.count / 3)
    return names.enumerated()
      .map { (distance(Array(name.inPlainLetters), Array($1.inPlainLetters)), $0, $1) }
      .filter { $0.0 <= limit }.min { ($0.0, $0.1) < ($1.0, $1.1) }?.2
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func agreesWithLookingAtEachInFull(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    // Few letters, so that near names are many.
    let letters: [Character] = ["a", "b", "C", "ë", "e\u{301}", "🙂", " "]
    // Every tenth time names around the 64 letters that a machine's word has bits for.
    let start = seed % 10 == 0 ? String(repeating: "ab C", count: 15) : ""
    func word() -> String {
      start + String((0..<random(9)).map { _ in letters[random(letters.count)] })
    }
    let names = (0..<20).map { _ in word() }
    let known = NearNames(names)
    for _ in 0..<10 {
      let typed = word()
      let wanted = naive(typed, among: names)
      #expect(known.of(typed) == wanted, "\(typed) among \(names)")
      // Nothing is near that is passed over without being compared.
      #expect(NearName.of(typed, among: names) == wanted, "\(typed) among \(names)")
    }
  }
}
