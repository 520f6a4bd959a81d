import NoteSyntax

/// What is wrong with a shape that somebody asked for.
package enum ShapeError: Error, Hashable {
  /// A column that the answer does not have.
  case unknownColumn(String, known: [String])
  /// `--sort ,name` or `--columns ""`.
  case missingColumn(inList: String)
  /// `{{` without its `}}`.
  case openTemplate(String)
  /// The answer's rows stand for no notes.
  case noPaths

  package var message: String {
    switch self {
    case .unknownColumn(let name, _): "this answer has no column \"\(name)\""
    case .missingColumn(let list): "\"\(list)\" lacks the name of a column"
    case .openTemplate(let text): "\"\(text)\" opens \"{{\" and does not close it"
    case .noPaths: "this answer has no column of paths"
    }
  }

  package var remedy: String {
    switch self {
    case .unknownColumn(let name, let known):
      NearName.of(name, among: known).map { "did you mean \"\($0)\"?" }
        ?? "it has \(known.joined(separator: ", "))"
    case .missingColumn: "write column names with commas between them"
    case .openTemplate: "write a column as {{name}}"
    case .noPaths: "ask for it as text or json"
    }
  }
}
