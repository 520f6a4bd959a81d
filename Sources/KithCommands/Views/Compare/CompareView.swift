import Network
import NoteSyntax
import Presentation
import VaultIndex

/// Fields side by side; one under the other where the terminal is too narrow for that.
struct CompareView: View {
  let profiles: [FieldProfile]

  /// What fields are compared by, in the order shown.
  enum Aspect: String, CaseIterable {
    case verdict, expected, found, said, terms, fit, rating, met
    case toMeet = "to_meet"
    case organizations, places

    var title: String { self == .toMeet ? "to meet" : rawValue }
  }

  /// A line of an aspect.
  struct Line {
    var text: String
    var source: SourceLine?
    /// Whether the place is worth its room on a terminal: behind what people said.
    var isCited = false

    var styled: StyledText {
      guard isCited, let source else { return StyledText(text) }
      return "\(text)  \(source.text, .path)"
    }
  }

  /// A column narrower than this is read worse than a page of its own.
  private static let columnWidth = 28
  private static let titleWidth = 15

  func lines(_ style: OutputStyle) -> [StyledText] {
    guard let width = style.width else { return table.lines(style) }
    let isWide = width >= Self.titleWidth + profiles.count * (Self.columnWidth + 2)
    return isWide && profiles.count > 1 ? sideBySide.lines(style) : stacked.lines(style)
  }

  static func lines(of profile: FieldProfile, _ aspect: Aspect) -> [Line] {
    func quote(_ quote: Quote?) -> [Line] {
      [quote].compactMap { $0 }.map { Line(text: $0.text, source: $0.source) }
    }
    func people(_ isIncluded: (FieldProfile.Knower) -> Bool) -> [Line] {
      profile.people.filter(isIncluded).map {
        Line(text: "\($0.person.name), \($0.history.shown($0.state))", source: $0.source)
      }
    }
    func marks(_ marks: Marks, _ source: SourceLine?) -> [Line] {
      let talks = marks.values.count == 1 ? "1 talk" : "\(marks.values.count) talks"
      return marks.mean.map { [Line(text: "\($0) of 5 (\(talks))", source: source)] } ?? []
    }
    switch aspect {
    case .verdict: return quote(profile.verdict)
    case .expected: return quote(profile.expected)
    case .found: return quote(profile.found)
    case .said:
      return profile.talks.flatMap(\.said).map {
        Line(text: $0.text, source: $0.source, isCited: true)
      }
    case .terms:
      return profile.talks.flatMap(\.terms).map { term, source in
        Line(
          text: term.meaning.isEmpty ? term.term : "\(term.term): \(term.meaning)", source: source)
      }
    case .fit: return marks(profile.fit, profile.talks.compactMap(\.fit).first?.source)
    case .rating: return marks(profile.rating, profile.talks.compactMap(\.rating).first?.source)
    case .met: return people(\.isMet)
    case .toMeet: return people(\.isToMeet)
    case .organizations:
      return profile.organizations.map { Line(text: $0.node.name, source: $0.source) }
    case .places:
      return profile.places.map { Line(text: words(of: $0), source: nil) }
    }
  }

  private static func words(of place: PlaceTally.Place) -> String {
    var parts: [String] = []
    if place.met > 0 { parts.append("\(place.met) met") }
    if place.toMeet > 0 { parts.append("\(place.toMeet) to meet") }
    parts += place.organizations
    return "\(place.name ?? "place not written"): \(parts.joined(separator: ", "))"
  }

  private static let gap = StyledText("-", .hint)

  private var sideBySide: Table {
    let columns = profiles.enumerated().map { index, profile in
      Table.Column("field_\(index)", profile.field.name, fit: .wrap(minimum: Self.columnWidth))
    }
    let rows = Aspect.allCases.flatMap { aspect -> [[Cell]] in
      let sides = profiles.map { Self.lines(of: $0, aspect) }
      return (0..<max(1, sides.map(\.count).max() ?? 0)).map { index in
        [Cell(index == 0 ? aspect.title : "", .muted)]
          + sides.map { lines in
            if index < lines.count { return Cell(lines[index].styled, .null) }
            return lines.isEmpty && index == 0 ? Cell(Self.gap, .null) : .empty
          }
      }
    }
    return Table([.init("aspect", "")] + columns, rows: rows)
  }

  private var stacked: Document {
    Document(
      profiles.flatMap { profile -> [Document.Block] in
        let rows = Aspect.allCases.flatMap { aspect -> [(key: String, value: StyledText)] in
          let lines = Self.lines(of: profile, aspect)
          guard !lines.isEmpty else { return [(aspect.title, Self.gap)] }
          return lines.enumerated().map { ($0 == 0 ? aspect.title : "", $1.styled) }
        }
        return [.title(StyledText(profile.field.name)), .keyValues(rows), .blank]
      })
  }

  /// A row for each line of each field.
  var table: Table {
    Table(
      ["field", "aspect", "text", "path", "line"].map { .init($0, $0) },
      rows: profiles.flatMap { profile in
        Aspect.allCases.flatMap { aspect in
          Self.lines(of: profile, aspect).map { line in
            [
              Cell(profile.field.name), Cell(aspect.rawValue), Cell(line.text),
              Cell(optional: line.source?.path.text),
              Cell(line.source.map { .int($0.position.line) } ?? .null),
            ]
          }
        }
      })
  }
}
