package import NoteSyntax

/// What a cell says twice: as text for reading, and as a typed value for machines.
///
/// `Cell("Ana Ruiz", .name)`, `Cell(.int(3))`, `Cell(RelativeDate.due(day, today: today), .date(day))`.
package struct Cell: Sendable {
  /// A value as the machine formats write it.
  package enum Value: Hashable, Sendable {
    case null
    case text(String)
    case int(Int)
    case double(Double)
    /// A number that stays as it is written, `1.50`: see `PlainValue`.
    case decimal(String)
    case bool(Bool)
    case date(CivilDate)
    case list([Value])
  }

  private let reading: Reading
  /// For pipes, CSV and JSON.
  package let value: Value

  /// What is read. Text is made only where somebody reads.
  private enum Reading: Sendable {
    /// The value itself.
    case value(StyledText.Role)
    case text(StyledText)
    case made(@Sendable () -> StyledText)
  }

  /// For the terminal.
  package var text: StyledText {
    switch reading {
    case .value(let role): StyledText(value.plain, role)
    case .text(let text): text
    case .made(let make): make()
    }
  }

  /// Text for reading and the value it stands for.
  package init(_ text: StyledText, _ value: Value) {
    reading = .text(text)
    self.value = value
  }

  /// Text for reading that costs something to make, and the value it stands for.
  package init(_ value: Value, reading make: @escaping @Sendable () -> StyledText) {
    reading = .made(make)
    self.value = value
  }

  /// A value that reads as it is.
  package init(_ value: Value, _ role: StyledText.Role = .plain) {
    reading = .value(role)
    self.value = value
  }

  /// Text that is its own value.
  package init(_ text: String, _ role: StyledText.Role = .plain) {
    self.init(.text(text), role)
  }

  /// Text that is its own value.
  package init(_ text: some StringProtocol, _ role: StyledText.Role = .plain) {
    self.init(.text(String(text)), role)
  }

  /// Text that is its own value, or an empty cell where it is absent.
  package init(optional text: String?, _ role: StyledText.Role = .plain) {
    self.init(text.map(Value.text) ?? .null, role)
  }

  /// A cell with nothing in it.
  package static let empty = Cell(StyledText(), .null)
}

extension Cell.Value {
  /// As plain text: dates in ISO form, `yes` and `no`, nothing for null, a list's items joined by
  /// `; `. Not yet made harmless.
  package var plain: String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .int(let number): String(number)
    case .double(let number): number.description
    case .decimal(let number): number
    case .bool(let flag): flag ? "yes" : "no"
    case .date(let date): date.iso
    case .list(let items): items.map(\.plain).joined(separator: "; ")
    }
  }

  /// As JSON: a date is a string in ISO form.
  package var json: JSONValue {
    switch self {
    case .null: .null
    case .text(let text): .string(text)
    case .int(let number): .int(number)
    case .double(let number): .double(number)
    case .decimal(let number): .decimal(number)
    case .bool(let flag): .bool(flag)
    case .date(let date): .string(date.iso)
    case .list(let items): .array(items.map(\.json))
    }
  }
}
