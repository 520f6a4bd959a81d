import ArgumentParser
import Network
import NoteSyntax
import Presentation
import VaultIndex

struct TodayCommand: KithCommand {
  static let formats: [OutputFormat] = [.text, .json, .csv]

  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "Today: meetings, what is due, the week's pace. `kith` alone does the same.",
    discussion: """
      EXAMPLE:
        kith --today 2026-04-16      the same page as it is on another day

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let vault = try session.open()
    let today = session.today
    let page = try session.ask(vault) { reader, _ in
      let owed = try reader.obligations(on: today, within: 7, withSources: format == .json)
      let all = owed.filter { $0.rule.group < .information }
      let now = all.filter { $0.due <= today }
      let meetings = now.filter { $0.rule == .meeting }
      let others = now.filter { $0.rule != .meeting }
      func view(_ obligations: [Obligation], showsAll: Bool) throws -> DueView {
        try DueView(
          obligations, showsAll: showsAll, withSources: format == .json,
          forReading: session.style.isTerminal, today: today,
          reader: reader)
      }
      let prep = PrepLoader(vault, reader, today: today, localZone: session.environment.localZone)
      let shown = try view(meetings, showsAll: true)
      let clocks = try shown.rows.map { row in
        try row.people.compactMap { person in
          try prep.theirClock(with: person).map { TodayView.Clock(person: person.name, time: $0) }
        }
      }
      let page = TodayView(
        today: today, isDayOfEnvironment: session.isDayOfEnvironment, meetings: shown,
        clocks: clocks,
        due: try view(others, showsAll: false),
        awaited: try view(try reader.awaited(on: today), showsAll: false),
        soon: DueView.rowCount(all) - DueView.rowCount(now),
        tasks: try reader.countOfOwnTasks(dueBy: today),
        cold: owed.count { $0.rule == .coldTrail && $0.due <= today },
        week: try reader.week(of: today), noContacts: try NoContacts.words(reader),
        settings: vault.settings)
      return switch format {
      case .json: page.json.pretty
      case .csv: page.table.csv
      default: session.text(page.document(isTerminal: session.style.isTerminal))
      }
    }
    session.print(page)
    try session.warnOfErrors(in: vault)
    return .done
  }
}
