import NoteSyntax
import Testing

@testable import Presentation

@Suite struct SortKeysTests {
  private static let words = [
    "", "a", "A", "ä", "a\u{308}", "ab", "a b", "a\0", "a\0b", "Straße", "strasse", "Ø", "o", "田中",
    "ｱ", "👩‍👩‍👧", "30m", "2h", "90m", "1.50", "-0", "007", "-3", "2026-03-01", "2026-03-01 10:00",
    "20260416103000122", "20260416103000121", "9007199254740993", "+7", "7", "90 m", "1.5",
    "abcdefgh", "abcdefghi", "abcdefg\u{301}",
  ]

  private static func value(_ generator: inout SeededGenerator, inList: Bool = false) -> Cell.Value
  {
    switch Int.random(in: 0..<(inList ? 8 : 10), using: &generator) {
    case 0: .null
    case 1:
      .int(
        Int.random(in: -3..<3, using: &generator)
          + (Bool.random(using: &generator) ? 0 : 9_007_199_254_740_992))
    case 2:
      .double([-0.0, 0.5, -.infinity, .infinity, .nan, 2].randomElement(using: &generator) ?? 0)
    case 3: .bool(Bool.random(using: &generator))
    case 4: .date(CivilDate(dayNumber: Int.random(in: 20_512..<20_516, using: &generator)))
    case 5: .decimal(["1.50", "1.5", "-0.5", "2.0"].randomElement(using: &generator) ?? "")
    case 8, 9:
      .list(
        (0..<Int.random(in: 0..<3, using: &generator)).map { _ in
          value(&generator, inList: true)
        })
    default: .text(words.randomElement(using: &generator) ?? "")
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `Keys put rows in the order of their values`(seed: UInt64) {
    var generator = SeededGenerator(seed)
    let rows = (0..<60).map { _ in [Self.value(&generator), Self.value(&generator)] }
    let table = Table(
      [.init("a", "A"), .init("b", "B")], rows: rows.map { $0.map { Cell($0) } })
    let orders = [
      (column: 0, isDescending: Bool.random(using: &generator)),
      (column: 1, isDescending: Bool.random(using: &generator)),
    ]
    let asWritten = Bool.random(using: &generator)
    let values = rows.map { $0.map { SortValue($0, asWritten) } }
    func precedes(_ left: Int, _ right: Int) -> Bool {
      for (column, isDescending) in orders {
        switch (values[left][column], values[right][column]) {
        case (nil, nil): continue
        case (nil, _): return false
        case (_, nil): return true
        case (let first?, let second?):
          if first < second { return !isDescending }
          if second < first { return isDescending }
        }
      }
      return left < right
    }
    let keys = SortKeys(table, by: orders, asWritten: asWritten)
    #expect(keys.order == rows.indices.sorted(by: precedes))
    for left in rows.indices {
      #expect(keys.isAbsent(left) == (values[left][0] == nil))
      for right in rows.indices {
        #expect(keys.areEqual(left, right) == (values[left] == values[right]))
      }
    }
  }
}

/// The order of values as it is told, compared two by two.
///
/// Numbers come before text, also those that are text as they are written (`1.50`), lengths of time
/// (`30m`, `2h`) between the two, and a date counts as text in ISO form, so that dates with a time and
/// without mix. Text is compared without case and
/// accents, and for groups, where that makes no difference, as it is.
private enum SortValue: Comparable {
  case flag(Bool)
  /// With the whole number that it is, and how it is written.
  case number(Double, Int, String)
  /// By `Term.comparableMinutes`.
  case length(minutes: Int, String)
  case text(plain: String, written: String)
  case list([SortValue])

  /// Nil for what is absent.
  init?(_ value: Cell.Value, _ asWritten: Bool) {
    func written(_ text: String) -> String { asWritten ? text : "" }
    switch value {
    case .null: return nil
    case .bool(let flag): self = .flag(flag)
    case .int(let number): self = .number(Double(number), number, written(String(number)))
    case .double(let number):
      guard !number.isNaN else { return nil }
      self = .number(number, Int(exactly: number) ?? 0, written(number.description))
    case .decimal(let text):
      guard let number = PlainNumber.value(text) else { return nil }
      self = .number(number, Int(exactly: number) ?? 0, written(text))
    case .date(let date): self = .text(plain: date.iso, written: written(date.iso))
    case .text(let text):
      if let number = Int(text) {
        self = .number(Double(number), number, written(text))
      } else if let number = PlainNumber.value(text) {
        self = .number(number, Int(exactly: number) ?? 0, written(text))
      } else if let minutes = Self.minutes(text) {
        self = .length(minutes: minutes, written(text))
      } else {
        self = .text(plain: text.inPlainLetters, written: written(text))
      }
    case .list(let items):
      let values = items.compactMap { SortValue($0, asWritten) }
      guard !values.isEmpty else { return nil }
      self = .list(values)
    }
  }

  private static func minutes(_ text: String) -> Int? {
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return nil }
    return Term(text)?.comparableMinutes
  }

  static func < (left: SortValue, right: SortValue) -> Bool {
    switch (left, right) {
    case (.flag(let left), .flag(let right)): !left && right
    case (
      .number(let left, let leftWhole, let leftText),
      .number(let right, let rightWhole, let rightText)
    ):
      (left, leftWhole, leftText) < (right, rightWhole, rightText)
    case (.length(let left, let leftText), .length(let right, let rightText)):
      (left, leftText) < (right, rightText)
    case (.text(let left, let leftWritten), .text(let right, let rightWritten)):
      (left, leftWritten) < (right, rightWritten)
    case (.list(let left), .list(let right)): left.lexicographicallyPrecedes(right)
    // A list beside single values counts by its first.
    case (.list(let items), _): items.first.map { $0 < right } ?? false
    case (_, .list(let items)): items.first.map { left < $0 || left == $0 } ?? false
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .flag: 0
    case .number: 1
    case .length: 2
    case .text: 3
    case .list: 4
    }
  }
}
