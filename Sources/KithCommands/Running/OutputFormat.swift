import ArgumentParser

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

  /// The line in a command's help.
  var help: String { "FORMATS: " + map(\.rawValue).joined(separator: ", ") }
}

/// The value of `--format`: a format's name, or a template, which is told by its `{{`.
///
/// Its values are not all to be listed: help would list all formats for every command.
struct FormatOption: ExpressibleByArgument, Sendable {
  static let defaultCompletionKind = CompletionKind.list(
    OutputFormat.allCases.filter { $0 != .template }.map(\.rawValue))

  /// As typed: a template, where the format is one.
  let written: String
  /// Nil for what is no format.
  let format: OutputFormat?

  init(argument: String) {
    written = argument
    format = argument.contains("{{") ? .template : OutputFormat(rawValue: argument)
  }
}
