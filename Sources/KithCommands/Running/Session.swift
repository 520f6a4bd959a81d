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
  /// Whether KITH_TODAY says so, which stays set when somebody has forgotten it.
  let isDayOfEnvironment: Bool

  struct SessionOptions: Sendable {
    var vault: String?
    var formatOption: FormatOption?
    var format: OutputFormat? { formatOption?.format }
    /// What `--format` says where it is a template; else empty.
    var template: String { formatOption?.template ?? "" }
    var color: ColorChoice
    var usesPager = true
  }

  init(_ global: GlobalOptions, _ environment: Environment) throws {
    options = SessionOptions(
      vault: global.vault, formatOption: global.format, color: global.color,
      usesPager: !global.noPager)
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
      isDayOfEnvironment = global.today == nil && date != environment.today
    } else {
      today = environment.today
      isDayOfEnvironment = false
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
      // Lines are filled up to it.
      return .terminal(width: min(columns, 1_000), color: color)
    }
    return .pipe(color: color)
  }

  /// The format asked for, which must be one of those that the command offers.
  func format(among offered: [OutputFormat]) throws -> OutputFormat {
    guard let option = options.formatOption else { return .text }
    guard let format = option.format, offered.contains(format) else { throw offered.lack(option) }
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

  func print(_ json: JSONObject) { json.pieces.forEach(environment.write) }

  /// The beginning of a long answer: its schema, and the day it is of.
  func jsonObject(_ schema: String) -> JSONObject { JSONObject(envelope(schema)) }

  /// What every answer in JSON begins with.
  func envelope(_ schema: String) -> [JSONValue.Member] {
    [.init(key: "schema", value: .string(schema)), .init(key: "today", value: JSONValue(today))]
  }

  /// Writes a line beside the output; names and paths in it may be any.
  func warn(_ text: String) { environment.writeNotice(text) }
}
