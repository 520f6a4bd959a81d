import NoteSyntax

/// A cell's value made ready to be compared many times.
///
/// Numbers come before text, also those that are text as they are written (`1.50`), lengths of time
/// (`30m`, `2h`) between the two, and a date counts as text in ISO form, so that dates with a time and
/// without mix. Text is compared without case and
/// accents, and where that makes no difference, as it is.
enum SortValue: Comparable {
  case flag(Bool)
  case number(Double)
  /// By `Term.comparableMinutes`.
  case length(minutes: Int)
  case day(CivilDate)
  case text(plain: String, written: String)
  case list([SortValue])

  /// Nil for what is absent.
  init?(_ value: Cell.Value) {
    switch value {
    case .null: return nil
    case .bool(let flag): self = .flag(flag)
    case .int(let number): self = .number(Double(number))
    case .double(let number):
      guard !number.isNaN else { return nil }
      self = .number(number)
    case .date(let date): self = .day(date)
    case .text(let text):
      self =
        PlainNumber.value(text).map(SortValue.number) ?? Self.length(text)
        ?? .text(plain: text.inPlainLetters, written: text)
    case .list(let items):
      let values = items.compactMap(SortValue.init)
      guard !values.isEmpty else { return nil }
      self = .list(values)
    }
  }

  private static func length(_ text: String) -> SortValue? {
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return nil }
    return Term(text).map { .length(minutes: $0.comparableMinutes) }
  }

  static func < (left: SortValue, right: SortValue) -> Bool {
    switch (left, right) {
    case (.flag(let left), .flag(let right)): !left && right
    case (.number(let left), .number(let right)): left < right
    case (.length(let left), .length(let right)): left < right
    case (.day(let left), .day(let right)): left < right
    case (.day(let left), .text): SortValue.text(plain: left.iso, written: left.iso) < right
    case (.text, .day(let right)): left < SortValue.text(plain: right.iso, written: right.iso)
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
    case .day, .text: 3
    case .list: 4
    }
  }
}
