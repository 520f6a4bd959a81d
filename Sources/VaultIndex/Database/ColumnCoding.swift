import Network
import NoteSyntax

// How values of the network stand in columns, both ways side by side.

extension ValueBinding {
  func bind(_ date: CivilDate?) { bind(date?.dayNumber) }
  func bind(_ time: ClockTime?) { bind(time?.minutes) }
  func bind(_ node: NodeID?) { bind(node?.value) }

  /// The earliest day there is: promised without a day; else the day by which.
  func bind(_ introduction: NamedPerson.Introduction?) {
    switch introduction {
    case .promised: bind(Int64(CivilDate.earliest.dayNumber))
    case .promisedBy(let date): bind(date)
    case nil: bind(Int64?.none)
    }
  }
}

extension PreparedStatement.Row {
  func date(_ column: Int32) -> CivilDate? {
    optionalInteger(column).map { CivilDate(dayNumber: Int($0)) }
  }

  func time(_ column: Int32) -> ClockTime? {
    optionalInteger(column).flatMap { ClockTime(minutes: Int($0)) }
  }

  func node(_ column: Int32) -> NodeID { NodeID(integer(column)) }

  func optionalNode(_ column: Int32) -> NodeID? { optionalInteger(column).map(NodeID.init) }

  func introduction(_ column: Int32) -> NamedPerson.Introduction? {
    date(column).map { $0 == .earliest ? .promised : .promisedBy($0) }
  }

  func position(line: Int32, column: Int32) -> SourcePosition {
    SourcePosition(line: Int(integer(line)), column: Int(integer(column)))
  }
}

extension Sequence<NodeID> {
  /// The numbers for `json_each`; of equal ones side by side only one.
  var json: String {
    var text = [UInt8(ascii: "[")]
    var last: NodeID?
    for id in self where id != last {
      if last != nil { text.append(UInt8(ascii: ",")) }
      text.append(decimal: Int(id.value))
      last = id
    }
    text.append(UInt8(ascii: "]"))
    return String(decoding: text, as: UTF8.self)
  }
}

extension Sequence<NameKey> {
  /// The keys for `json_each`.
  var json: String { map(\.text).json }
}

extension Sequence<String> {
  /// The texts for `json_each`.
  var json: String {
    let strings = map { text in
      var string = "\""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": string += "\\" + String(scalar)
        case _ where scalar.value < 0x20:
          string += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: string.unicodeScalars.append(scalar)
        }
      }
      return string + "\""
    }
    return "[" + strings.joined(separator: ",") + "]"
  }
}

extension Sequence where Element: RawRepresentable<String> {
  /// `'asked', 'met'`, for `IN (...)`. Only for names of our own: nothing is escaped.
  var sqlList: String { map { "'\($0.rawValue)'" }.joined(separator: ", ") }
}

extension TermSetting {
  /// `off`, or the term as people write it.
  var column: String {
    switch self {
    case .off: "off"
    case .every(let term): term.text
    }
  }

  init?(column: some StringProtocol) {
    if column == "off" {
      self = .off
    } else if let term = Term(column) {
      self = .every(term)
    } else {
      return nil
    }
  }
}

/// `nudge=5bd thank=off`, in the rules' order.
enum TermSettingsColumn {
  static func text(_ due: [RuleName: TermSetting]) -> String {
    RuleName.allCases.compactMap { rule in
      due[rule].map { "\(rule.rawValue)=\($0.column)" }
    }
    .joined(separator: " ")
  }

  static func read(_ text: String) -> [RuleName: TermSetting] {
    var due: [RuleName: TermSetting] = [:]
    for pair in text.split(separator: " ") {
      let parts = pair.split(separator: "=")
      guard parts.count == 2, let rule = RuleName(rawValue: String(parts[0])) else { continue }
      due[rule] = TermSetting(column: parts[1])
    }
    return due
  }
}

/// `12:4:1 12:9:3`: node, line, column of each source.
enum SourcesColumn {
  static func text(_ sources: [Source]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(16 * sources.count)
    for source in sources {
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      text.append(decimal: Int(source.note.value))
      text.append(UInt8(ascii: ":"))
      text.append(decimal: source.position.line)
      text.append(UInt8(ascii: ":"))
      text.append(decimal: source.position.column)
    }
    return String(decoding: text, as: UTF8.self)
  }

  static func read(_ text: UnsafeBufferPointer<UInt8>) -> [Source] {
    var sources: [Source] = []
    var scanner = ColumnScanner(text)
    while let note = scanner.number(), scanner.byte() != nil, let line = scanner.number(),
      scanner.byte() != nil, let column = scanner.number()
    {
      sources.append(
        Source(note: NodeID(Int64(note)), position: SourcePosition(line: line, column: column)))
      _ = scanner.byte()
    }
    return sources
  }
}

/// Several keys in one column, a line each: names never hold a line end once they are keys.
enum KeysColumn {
  static func text(_ keys: [NameKey]) -> String {
    keys.map(\.text).joined(separator: "\n")
  }

  static func read(_ text: String) -> [NameKey] {
    text.split(separator: "\n").map { NameKey(stored: String($0)) }
  }
}
