/// One line of text whose parts say what they are; how that looks is the theme's affair.
///
/// Invariant: it holds no harmful character (see `Harmless`), no empty run, and no two neighbouring
/// runs of one role. Written as an interpolated literal:
/// `"\(person, .name) is \("2 d late", .late)"`.
package struct StyledText: Hashable, Sendable {
  /// What a part of the text is to the reader.
  package enum Role: CaseIterable, Hashable, Sendable {
    case plain, name, heading, muted, path, match
    case late, soon, good
    case error, warning, hint
  }

  /// A stretch of text in one role.
  package struct Run: Hashable, Sendable {
    package let text: String
    package let role: Role
  }

  /// The text without its roles.
  package private(set) var text = ""
  /// The role at the start. Apart from the turns, because most text has one role: it then takes no
  /// memory beside its string.
  private var firstRole = Role.plain
  private var turns: [Turn] = []

  /// A place in the text, by its UTF-8, where another role begins.
  private struct Turn: Hashable {
    var offset: Int
    var role: Role
  }

  package init() {}

  /// Empty, with room for so many bytes of UTF-8: for a line that is put together of many parts.
  package init(reserving capacity: Int) { text.reserveCapacity(capacity) }

  /// `text` in one role, made harmless.
  package init(_ text: String, _ role: Role = .plain) { append(Harmless.text(text), role) }

  /// `text` in one role, made harmless.
  package init(_ text: some StringProtocol, _ role: Role = .plain) {
    self.init(String(text), role)
  }

  /// Text of the renderers' own making, such as the tab between two columns, taken as it is.
  init(trusted text: String, _ role: Role = .plain) { append(text, role) }

  package var isEmpty: Bool { text.isEmpty }

  /// The stretches of one role each.
  package var runs: [Run] {
    if turns.isEmpty { return text.isEmpty ? [] : [Run(text: text, role: firstRole)] }
    var runs: [Run] = []
    var start = text.startIndex
    var role = firstRole
    for turn in turns {
      let end = text.utf8.index(text.startIndex, offsetBy: turn.offset)
      runs.append(Run(text: String(text[start..<end]), role: role))
      (start, role) = (end, turn.role)
    }
    runs.append(Run(text: String(text[start...]), role: role))
    return runs
  }

  /// The text for output: with ANSI sequences where `color` is on, bare where it is off.
  package func rendered(color: Bool) -> String {
    color ? runs.map(Theme.ansi).joined() : text
  }

  /// The same text with its plain parts in another role; parts that have one keep it.
  package func inRole(_ role: Role) -> StyledText {
    if turns.isEmpty, firstRole != .plain { return self }
    var result = StyledText()
    for run in runs { result.append(run.text, run.role == .plain ? role : run.role) }
    return result
  }

  /// The part between two places, counted by UTF-8. Both must be the edges of characters.
  func part(_ range: Range<Int>) -> StyledText {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    var part = StyledText()
    part.append(String(text[start..<end]), role(at: range.lowerBound))
    for turn in turns where range.lowerBound < turn.offset && turn.offset < range.upperBound {
      part.turns.append(Turn(offset: turn.offset - range.lowerBound, role: turn.role))
    }
    return part
  }

  /// The role of what stands at a place, counted by UTF-8.
  func role(at offset: Int) -> Role {
    turns.last { $0.offset <= offset }?.role ?? firstRole
  }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result += right
    return result
  }

  package static func += (left: inout StyledText, right: StyledText) {
    guard !right.isEmpty else { return }
    guard !left.isEmpty else {
      left = right
      return
    }
    let end = left.text.utf8.count
    left.append(right.text, right.firstRole)
    for turn in right.turns { left.turns.append(Turn(offset: end + turn.offset, role: turn.role)) }
  }

  /// Puts `text` behind it, in one role, made harmless.
  package mutating func append(_ text: String, in role: Role) {
    append(Harmless.text(text), role)
  }

  private mutating func append(_ text: String, _ role: Role) {
    guard !text.isEmpty else { return }
    if self.text.isEmpty {
      firstRole = role
      self.text += text
      return
    }
    if turns.last?.role ?? firstRole != role {
      turns.append(Turn(offset: self.text.utf8.count, role: role))
    }
    self.text += text
  }
}

extension Sequence<StyledText> {
  /// The parts in a row, `separator` between each two.
  package func joined(separator: StyledText) -> StyledText {
    var result = StyledText()
    var isFirst = true
    for part in self {
      if !isFirst { result += separator }
      result += part
      isFirst = false
    }
    return result
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(value) }
  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.result }

  /// Takes `\(text)`, `\(text, .role)`, `\(number)` and other styled text.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var result = StyledText()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { result += StyledText(literal) }

    package mutating func appendInterpolation(
      _ text: some StringProtocol, _ role: Role = .plain
    ) {
      result += StyledText(text, role)
    }

    package mutating func appendInterpolation(_ text: String, _ role: Role = .plain) {
      result.append(text, in: role)
    }

    package mutating func appendInterpolation(_ number: Int, _ role: Role = .plain) {
      result += StyledText(String(number), role)
    }

    package mutating func appendInterpolation(_ text: StyledText) { result += text }
  }
}
