import ArgumentParser
import Network
import NoteSyntax
import Presentation
import VaultIndex

struct TasksCommand: KithCommand {
  static let formats: [OutputFormat] = .ofTables

  static let configuration = CommandConfiguration(
    commandName: "tasks",
    abstract: "The tasks in all notes: yours, and what others promised.",
    discussion: """
      Without a flag, the open ones, by the day they are due.

      EXAMPLES:
        kith tasks --for "Ana Ruiz"     what concerns her
        kith tasks --theirs             what you wait for
        kith tasks --due-by 2026-04-30  what is due until then, and what was before
        kith tasks --done --sort -done_on --limit 10

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Those that are done, not those that are open.")
  var done = false

  @Flag(help: "Open, done and dropped ones.")
  var all = false

  @Flag(help: "Only yours to do.")
  var mine = false

  @Flag(help: "Only what others are to do: tagged #waiting.")
  var theirs = false

  @Option(
    name: .customLong("for"), help: ArgumentHelp("Only this person's.", valueName: "who"),
    completion: .of(.people))
  var person: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only what is due by this day: 2026-04-30, today, +2w.", valueName: "day"))
  var dueBy: String?

  @OptionGroup(title: "SHAPE") var shape: ShapeOptions

  func validate() throws {
    if done, all { throw ValidationError("--done and --all do not go together") }
    if mine, theirs { throw ValidationError("--mine and --theirs do not go together") }
  }

  func run(in session: Session) throws -> ExitStatus {
    _ = try session.format(among: Self.formats)
    let states: Set<TaskItem.State> = all ? Set(TaskItem.State.allCases) : done ? [.done] : [.open]
    let vault = try session.open()
    let last = try dueBy.map {
      try session.day($0, of: "--due-by", vault.settings.calendar)
    }
    let page = try session.ask(vault) { reader, warn in
      let who = try person.map {
        try PersonFinder(reader: reader, warn: warn).person(session.named($0, in: vault)).id
      }
      let tasks = try reader.tasks(in: states, on: session.today, for: who).filter { task in
        !(mine && task.isWaiting) && !(theirs && !task.isWaiting)
          && (last.map { last in task.due.map { $0 <= last } ?? false } ?? true)
      }
      let table = try TasksView(tasks, showsState: all, today: session.today, reader: reader).table
      return try session.laidOut(
        table, shape, schema: "kith.tasks.v1", of: vault.root, nothing: "No tasks."
      ).text
    }
    session.print(page)
    return .done
  }
}
