import Network
import NoteQuery
import NoteSyntax
import Presentation

/// One run of a command: its options, made into values, and where its output goes.
struct Session: Sendable {
  var options: SessionOptions
  let environment: Environment
  /// The day it is, or is said to be.
  let today: CivilDate

  struct SessionOptions: Sendable {
    var vault: String?
    var format: OutputFormat?
    /// What `--format` says where it is a template; else empty.
    var template = ""
    var color: ColorChoice
    var usesPager = true
  }

  init(_ global: GlobalOptions, _ environment: Environment) throws {
    if let option = global.format, option.format == nil {
      let names = OutputFormat.allCases.filter { $0 != .template }.map(\.rawValue)
      throw CommandError.usage(
        "no format is called \"\(option.written)\"",
        remedy: NearName.of(option.written, among: names).map { "did you mean \"\($0)\"?" }
          ?? "the command's --help lists those that it has")
    }
    let format = global.format?.format
    options = SessionOptions(
      vault: global.vault, format: format,
      template: format == .template ? global.format?.written ?? "" : "",
      color: global.color, usesPager: !global.noPager)
    self.environment = environment
    let pretended =
      global.today.map { ("--today", $0) }
      ?? environment.variables["KITH_TODAY"].flatMap { $0.isEmpty ? nil : ("KITH_TODAY", $0) }
    if let (name, written) = pretended {
      guard let date = CivilDate(written) else {
        throw CommandError.usage(
          "\(name): \"\(written)\" is no date", remedy: "write it as 2026-04-16")
      }
      today = date
    } else {
      today = environment.today
    }
  }

  /// How to lay out text: for a terminal's width, or for a pipe. `--format text` asks for the
  /// layout for reading even in a pipe.
  var style: OutputStyle {
    let color =
      switch options.color {
      case .always: true
      case .never: false
      case .auto:
        environment.terminalWidth != nil
          && (environment.variables["NO_COLOR"] ?? "").isEmpty
          && environment.variables["TERM"] != "dumb"
      }
    if options.format == .plain { return .pipe(color: color) }
    if let width = environment.terminalWidth { return .terminal(width: width, color: color) }
    if options.format == .text || options.format == .table {
      let columns = environment.variables["COLUMNS"].flatMap { Int($0) } ?? 80
      return .terminal(width: columns, color: color)
    }
    return .pipe(color: color)
  }

  /// The format asked for, which must be one of those that the command offers.
  func format(among offered: [OutputFormat]) throws -> OutputFormat {
    let format = options.format ?? .text
    guard offered.contains(format) else {
      throw CommandError.usage(
        "this command has no format \"\(format.rawValue)\"",
        remedy: "it has \(offered.map(\.rawValue).joined(separator: ", "))")
    }
    return format
  }

  /// A day that an option gives, in the words that queries have for days: the last where it is a run
  /// of them.
  func day(_ written: String, of option: String, _ calendar: BusinessCalendar) throws -> CivilDate {
    guard let days = DayWords(today: today, calendar: calendar).days(written) else {
      throw CommandError.usage(
        "\(option): \"\(written)\" is no day", remedy: "write it as 2026-04-16, today or +2w")
    }
    return days.upperBound
  }

  /// The day it is, whatever day `today` pretends: on an earlier one, what has happened since is
  /// still no mistake.
  var clockDay: CivilDate { environment.today }

  /// A view as it is printed. Laid out within the question it costs least time: see
  /// `LiveIndex.read`.
  func text(_ view: some View) -> String { view.render(style) }

  func print(_ view: some View) { writeForReading(text(view)) }

  func print(_ text: String) { writeForReading(text) }

  func print(_ json: JSONValue) { environment.write(json.pretty) }

  /// Writes a line beside the output; names and paths in it may be any.
  func warn(_ text: String) { environment.writeError(Harmless.text(text) + "\n") }
}
