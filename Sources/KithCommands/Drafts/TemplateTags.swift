/// The tags of a template as they are written, each with its line.
///
/// Mustache leaves out in silence what it does not know, and says of a section that is not closed
/// only that there is one: so the tags are looked through before.
struct TemplateTags {
  struct Tag {
    /// What stands before the name: `#`, `^`, `/`, `>` and the like; nil of a value.
    var mark: Character?
    /// As written.
    var name: String
    var line: Int

    var text: String { "{{\(mark.map(String.init) ?? "")\(name)}}" }
  }

  /// Why the template cannot be read.
  struct Flaw {
    var line: Int
    var message: String
  }

  /// More of them are refused: Mustache goes through what is left of the template at each, and no letter
  /// has so many.
  static let most = 1000
  /// So are sections in more sections than that: the memory that they take grows with their square.
  static let deepest = 50

  private(set) var tags: [Tag] = []
  /// The first that shows.
  private(set) var flaw: Flaw?

  init(_ text: String) { flaw = read(text) }

  private mutating func read(_ text: String) -> Flaw? {
    var rest = text[...]
    var line = 1
    var open: [Tag] = []
    func pass(to end: String.Index) {
      line += rest[..<end].utf8.count(where: { $0 == 0x0A })
      rest = rest[end...]
    }
    while let start = rest.firstRange(of: "{{") {
      pass(to: start.upperBound)
      let mark = rest.first.flatMap { "{&#^/>!=%<$".contains($0) ? $0 : nil }
      guard let end = rest.firstRange(of: "}}"),
        mark == "!" || !rest[..<end.lowerBound].contains("{{")
      else { return Flaw(line: line, message: "\"{{\" is not followed by a name and \"}}\"") }
      let name = rest[..<end.lowerBound].drop { $0 == mark }
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      // Without a name it would be all values at once.
      if name.isEmpty || name == "." && open.isEmpty, mark != "!" {
        return Flaw(line: line, message: "\"{{\" is not followed by a name and \"}}\"")
      }
      let tag = Tag(mark: mark, name: name, line: line)
      pass(to: end.upperBound)
      switch mark {
      // From here on tags look different.
      case "=": return nil
      case "#", "^", "<", "$": open.append(tag)
      case "/":
        let last = open.popLast()
        if last?.name != tag.name { return Flaw(line: tag.line, message: tag.misplaced(last)) }
      default: break
      }
      if open.count > Self.deepest {
        return Flaw(line: tag.line, message: "sections lie more than \(Self.deepest) deep")
      }
      tags.append(tag)
      if tags.count > Self.most {
        return Flaw(line: tag.line, message: "it has more than \(Self.most) tags")
      }
    }
    return open.last.map { Flaw(line: $0.line, message: "\($0.text) has no {{/\($0.name)}}") }
  }
}

extension TemplateTags.Tag {
  /// What is wrong with a closing tag where another is open, or none.
  fileprivate func misplaced(_ open: Self?) -> String {
    guard let open else { return "\(text) closes nothing" }
    return "\(text) stands where \(open.text) of line \(open.line) is to be closed"
  }
}
