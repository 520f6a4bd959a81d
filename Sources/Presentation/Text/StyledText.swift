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

  package private(set) var runs: [Run] = []

  package init() {}

  /// `text` in one role, made harmless.
  package init(_ text: some StringProtocol, _ role: Role = .plain) {
    append(Harmless.text(text), role)
  }

  /// Text of the renderers' own making, such as the tab between two columns, taken as it is.
  init(trusted text: String, _ role: Role = .plain) { append(text, role) }

  /// The text without its roles.
  package var text: String { runs.map(\.text).joined() }

  package var isEmpty: Bool { runs.isEmpty }

  /// The text for output: with ANSI sequences where `color` is on, bare where it is off.
  package func rendered(color: Bool) -> String {
    color ? runs.map(Theme.ansi).joined() : text
  }

  /// The same text with its plain parts in another role; parts that have one keep it.
  package func inRole(_ role: Role) -> StyledText {
    var result = StyledText()
    for run in runs { result.append(run.text, run.role == .plain ? role : run.role) }
    return result
  }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result += right
    return result
  }

  package static func += (left: inout StyledText, right: StyledText) {
    for run in right.runs { left.append(run.text, run.role) }
  }

  private mutating func append(_ text: String, _ role: Role) {
    guard !text.isEmpty else { return }
    if let last = runs.last, last.role == role {
      runs[runs.count - 1] = Run(text: last.text + text, role: role)
    } else {
      runs.append(Run(text: text, role: role))
    }
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

    package mutating func appendInterpolation(_ number: Int, _ role: Role = .plain) {
      result += StyledText(String(number), role)
    }

    package mutating func appendInterpolation(_ text: StyledText) { result += text }
  }
}
