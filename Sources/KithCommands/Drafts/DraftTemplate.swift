import Mustache
import Network
import NoteSyntax

/// A Mustache template for plain text: nothing in it is escaped.
///
/// The one file that imports Mustache.
struct DraftTemplate {
  private let template: MustacheTemplate
  private let text: String
  /// As messages name it.
  private let place: String

  init(_ text: String, place: String) throws {
    self.text = text
    self.place = place
    do {
      // The pragma that turns escaping off stands on a line of its own, which is not rendered.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT }}\n" + text)
    } catch let error as MustacheTemplate.ParserError {
      throw CommandError(
        "\(place):\(max(1, error.context.lineNumber - 1)): the template cannot be read: "
          + "\(error.error)",
        remedy: "each {{#name}} needs its {{/name}}; the guide's page on commands lists the names",
        status: .noInput)
    }
  }

  /// The names in the template that are no values of a draft: Mustache leaves them out in silence.
  var unknownNames: [String] {
    var unknown: [String] = []
    for match in text.matches(of: /\{\{[{&#^\/]?\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}\}/) {
      let name = String(match.1)
      if DraftValue(rawValue: name) == nil, !unknown.contains(name) { unknown.append(name) }
    }
    return unknown
  }

  /// What to tell the user of an unknown name.
  func warning(of name: String) -> String {
    let near = NearName.of(name, among: DraftValue.allCases.map(\.rawValue))
    return "kith: \(place): no value is called \"\(name)\""
      + (near.map { "; did you mean \"\($0)\"?" } ?? "")
  }

  func render(_ values: [DraftValue: DraftText]) -> String {
    var object: [String: Any] = [:]
    for (key, value) in values {
      switch value {
      case .text(let text): object[key.rawValue] = text
      case .lines(let lines): object[key.rawValue] = lines
      }
    }
    return template.render(object)
  }
}

/// What a value holds.
enum DraftText {
  case text(String)
  case lines([String])
}
