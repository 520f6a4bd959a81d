import ArgumentParser
import NoteSyntax

/// The ways of writing an answer; each command says which it offers.
enum OutputFormat: String, CaseIterable, Sendable {
  /// For reading: laid out on a terminal, lines with tabs in a pipe.
  case text
  /// A table laid out, in a pipe too.
  case table
  /// Lines with tabs, on a terminal too.
  case plain
  case json, jsonl, csv, paths, markdown
  case dot, mermaid, graphml
  /// A line of text for each row, written in place of a format's name.
  case template = "'{{column}}'"
}

extension [OutputFormat] {
  /// Of commands whose answer is a table.
  static let ofTables: [OutputFormat] = [
    .text, .table, .plain, .json, .jsonl, .csv, .paths, .markdown, .template,
  ]

  /// That a command which has these has no other.
  func lack(_ format: FormatOption) -> CommandError {
    let names = filter { $0 != .template }.map(\.rawValue)
    let near = format.format == nil ? NearName.of(format.name, among: names) : nil
    return .usage(
      format.format == .template
        ? "this command takes no template" : "this command has no format \"\(format.name)\"",
      remedy: near.map { "did you mean \"\($0)\"?" }
        ?? "it has \(map(\.rawValue).joined(separator: ", "))")
  }

  /// The line in a command's help.
  var help: String { "FORMATS: " + map(\.rawValue).joined(separator: ", ") }
}

/// The value of `--format`: a format's name, or a template, which is told by its `{{`.
///
/// Its values are not all to be listed: help would list all formats for every command.
struct FormatOption: ExpressibleByArgument, Sendable {
  static let defaultCompletionKind = CompletionKind.list(
    OutputFormat.allCases.filter { $0 != .template }.map(\.rawValue))

  /// As typed.
  let name: String
  /// Nil where no format is called so.
  let format: OutputFormat?
  /// Empty unless the format is a template.
  let template: String

  init(argument: String) {
    name = argument
    let isTemplate = argument.contains("{{")
    template = isTemplate ? argument : ""
    format = isTemplate ? .template : OutputFormat(rawValue: argument)
  }
}
