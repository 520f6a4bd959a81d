import NoteSyntax

/// What is wrong with a shape that somebody asked for.
package enum ShapeError: Error, Hashable {
  /// A column that the answer does not have, and where it was asked for.
  case unknownColumn(String, known: [String], at: ColumnPlace? = nil)
  /// `--sort ,name` or `--columns ""`.
  case missingColumn(inList: String)
  /// `{{` without its `}}`.
  case openTemplate(at: ColumnPlace)
  /// The answer's rows stand for no notes.
  case noPaths

  package var message: String {
    switch self {
    case .unknownColumn(let name, _, _): "this answer has no column \"\(name)\""
    case .missingColumn: "the name of a column is missing"
    case .openTemplate: "this template opens \"{{\" and does not close it"
    case .noPaths: "this answer has no column of paths"
    }
  }

  package var remedy: String {
    switch self {
    case .unknownColumn(let name, let known, _):
      NearName.of(name, among: known).map { "did you mean \"\($0)\"?" }
        ?? "it has \(known.joined(separator: ", "))"
    case .missingColumn: "write column names with commas between them"
    case .openTemplate: "write a column as {{name}}"
    case .noPaths: "ask for it as text or json"
    }
  }

  /// Where in what was typed it is; nil where that is not known.
  package var place: ColumnPlace? {
    switch self {
    case .unknownColumn(_, _, let place): place
    case .missingColumn(let list): ColumnPlace(of: "", inList: list)
    case .openTemplate(let place): place
    case .noPaths: nil
    }
  }
}
