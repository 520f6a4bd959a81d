import ArgumentParser
import Network
import NoteQuery
import NoteSyntax
import Presentation
import VaultIndex

struct StatsCommand: KithCommand {
  static let formats: [OutputFormat] = [.text, .json, .csv]

  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "What comes of the search, in numbers.",
    discussion: """
      Of those whom you asked, how many answered and met you; how much you do in a week; what which
      way of asking, which referrer and which talk brought.

      EXAMPLES:
        kith stats
        kith stats --since 2026-03-01     only what happened from that day on
        kith stats --format csv           every figure a line, for a spreadsheet

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many weeks to show; 8 unless given.", valueName: "count"))
  var weeks: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Count nothing before this day: 2026-03-01, last-month, -6w.", valueName: "day"))
  var since: String?

  /// Ten years.
  private static let mostWeeks = 520

  func validate() throws {
    if let weeks, !(1...Self.mostWeeks).contains(weeks) {
      throw ValidationError("--weeks takes a number from 1 to \(Self.mostWeeks)")
    }
  }

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let today = session.today
    let vault = try session.open()
    let since = try since.map { written in
      let days = DayWords(today: today, calendar: vault.settings.calendar).days(written)
      guard let first = days?.lowerBound, first <= today else {
        throw CommandError.usage(
          "--since: \"\(written)\" is no day up to today",
          remedy: "write it as 2026-03-01, last-month or -6w")
      }
      return first
    }
    // A week without anything has a line, too.
    let start = weeks == nil ? since.map { max($0, today - 7 * (Self.mostWeeks - 1)) } : nil
    let page = try session.ask(vault) { reader, _ in
      let view = try StatsView(
        since: since, weekStart: start ?? today - 7 * ((weeks ?? 8) - 1), today: today,
        settings: vault.settings, showsAll: format != .text || !session.style.isTerminal,
        reader: reader)
      return switch format {
      case .json: view.json.pretty
      case .csv: view.table.csv
      default: session.style.isTerminal ? session.text(view.document) : session.text(view.table)
      }
    }
    session.print(page)
    return .done
  }
}
