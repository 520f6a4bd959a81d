package import NoteSyntax

/// All that a command may know of the world outside the vault, as values: made once in `main`, or
/// by a test.
package struct Environment: Sendable {
  /// The process's environment variables.
  package var variables: [String: String]
  package var workingDirectory: String
  /// The day it is here.
  package var today: CivilDate
  /// The IANA name of the time zone that you are in. Asked for only where it is needed, since to
  /// find it out takes longer than most commands.
  package var localZone: @Sendable () -> String
  /// When a day begins here, and the day of an instant here; instants in nanoseconds since 1970.
  package var startOfDay: @Sendable (CivilDate) -> Int64 = UTCDays.start
  package var day: @Sendable (Int64) -> CivilDate = UTCDays.day
  /// The terminal's width in cells; nil where output goes to a pipe or a file.
  package var terminalWidth: Int?
  /// The terminal's height in lines; nil where it is not known, or there is none.
  package var terminalHeight: Int?
  /// The width for notices and the progress bar; nil where errors do not go to a terminal.
  package var errorTerminalWidth: Int?
  /// Reads standard input to its end.
  package var readInput: @Sendable () -> [UInt8]
  package var write: @Sendable (String) -> Void
  package var writeError: @Sendable (String) -> Void
  /// Shows text by a pager: the text, a command of the shell, and the variables it is to have. False
  /// where the pager could not be started, and nothing was shown.
  package var page: @Sendable (String, String, [String: String]) -> Bool
  /// Why something written did not arrive, in the system's words; nil while all did. A reader that
  /// has closed its end is none of it.
  package var outputFailure: @Sendable () -> String?
  /// Whether whoever read what is written has closed their end.
  package var readerIsGone: @Sendable () -> Bool = { false }
  /// The time by the clock here.
  package var now: @Sendable () -> WallTime
  /// Calls back, on any thread, when the process is asked to end: by Ctrl-C, or by a signal that would
  /// end it. From then on such a signal does nothing else.
  package var whenAskedToEnd: @Sendable (@escaping @Sendable () -> Void) -> Void = { _ in }
  /// What tells this build of kith from every other: an index that another build wrote may follow
  /// other rules, and is made anew.
  package var build: String

  package init(
    variables: [String: String], workingDirectory: String, today: CivilDate, terminalWidth: Int?,
    errorTerminalWidth: Int?, terminalHeight: Int? = nil,
    readInput: @escaping @Sendable () -> [UInt8] = { [] },
    write: @escaping @Sendable (String) -> Void,
    writeError: @escaping @Sendable (String) -> Void,
    page: @escaping @Sendable (String, String, [String: String]) -> Bool = { _, _, _ in false },
    outputFailure: @escaping @Sendable () -> String? = { nil },
    localZone: @escaping @Sendable () -> String = { "UTC" }, build: String = Kith.version
  ) {
    self.variables = variables
    self.workingDirectory = workingDirectory
    self.today = today
    self.terminalWidth = terminalWidth
    self.errorTerminalWidth = errorTerminalWidth
    self.terminalHeight = terminalHeight
    self.readInput = readInput
    self.write = write
    self.writeError = writeError
    self.page = page
    self.outputFailure = outputFailure
    self.localZone = localZone
    self.build = build
    now = { WallTime(day: today, seconds: 0, offset: 0) }
  }
}

/// Days in Coordinated Universal Time.
package enum UTCDays {
  static let nanoseconds: Int64 = 86_400_000_000_000

  package static func start(_ day: CivilDate) -> Int64 {
    // The calendar is longer than nanoseconds in 64 bits reach.
    let (start, isOver) = Int64(day.dayNumber).multipliedReportingOverflow(by: nanoseconds)
    return isOver ? (day.dayNumber < 0 ? .min : .max) : start
  }

  package static func day(_ instant: Int64) -> CivilDate {
    CivilDate(dayNumber: Int((Double(instant) / Double(nanoseconds)).rounded(.down)))
  }
}
