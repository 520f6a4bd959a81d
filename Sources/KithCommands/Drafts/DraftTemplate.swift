import Mustache
import Network
import NoteSyntax

/// A Mustache template for plain text: nothing in it is escaped.
///
/// The one file that imports Mustache.
struct DraftTemplate {
  private let template: MustacheTemplate
  private let tags: TemplateTags
  /// As messages name it.
  private let place: String

  init(_ text: String, place: String) throws {
    self.place = place
    tags = TemplateTags(text)
    func unreadable(_ line: Int, _ message: String) -> CommandError {
      CommandError(
        "\(place):\(line): the template cannot be read: \(message)",
        remedy: "each {{#name}} needs its {{/name}}; the guide's page on commands lists the names",
        status: .noInput)
    }
    if text.allSatisfy(\.isWhitespace) {
      throw CommandError(
        "\(place): the template is empty",
        remedy: "write the letter into it, or delete it: kith has its own", status: .noInput)
    }
    if let flaw = tags.flaw { throw unreadable(flaw.line, flaw.message) }
    do {
      // The pragma that turns escaping off stands on a line of its own, which is not rendered.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT }}\n" + text)
    } catch let error as MustacheTemplate.ParserError {
      throw unreadable(
        max(1, error.context.lineNumber - 1), "a tag holds more than a name, or is not closed")
    }
  }

  /// What Mustache would leave out in silence, each once: names that are no values of a draft, and
  /// other templates.
  var warnings: [String] {
    var warnings: [String] = []
    var seen: Set<String> = []
    for tag in tags.tags {
      let place = "\(place):\(tag.line): "
      switch tag.mark {
      case ">", "<":
        guard seen.insert(tag.text).inserted else { continue }
        warnings.append(place + "\(tag.text) is left out: a template takes in no other")
      case nil, "{", "&", "#", "^":
        let name = Self.value(tag.name)
        guard !name.isEmpty, name != ".", DraftValue(rawValue: name) == nil,
          seen.insert(name).inserted
        else { continue }
        let near = NearName.of(name, among: DraftValue.allCases.map(\.rawValue))
        warnings.append(
          place + "no value is called \"\(name)\""
            + (near.map { "; did you mean \"\($0)\"?" } ?? ""))
      default: break
      }
    }
    return warnings
  }

  /// The value to which functions of Mustache are put: `uppercased(name)`.
  private static func value(_ written: String) -> String {
    String((written.split(separator: "(").last ?? "").prefix { $0 != ")" })
  }

  func render(_ values: [DraftValue: DraftText]) -> String {
    var object: [String: Any] = [:]
    for (key, value) in values {
      switch value {
      case .text(let text): object[key.rawValue] = text
      case .lines(let lines): object[key.rawValue] = Lines(lines: lines)
      }
    }
    let text = template.render(object)
    return text.last.map(\.isNewline) ?? true ? text : text + "\n"
  }
}

/// Several lines: each for itself in a section, and outside of one all of them.
private struct Lines: MustacheSequence, MustacheCustomRenderable {
  let lines: [String]

  var renderText: String { lines.joined(separator: "\n") }
  var isNull: Bool { false }

  func makeIterator() -> IndexingIterator<[String]> { lines.makeIterator() }
}

/// What a value holds.
enum DraftText {
  case text(String)
  case lines([String])
}
