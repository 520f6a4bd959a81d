import Network
import NoteSyntax
import Presentation
import VaultIndex

/// Tasks, a row each.
struct TasksView {
  let table: Table

  /// - Parameter showsState: for reading, too; where all are in one, it goes without saying.
  init(_ tasks: [TaskRow], showsState: Bool, today: CivilDate, reader: IndexReader) throws {
    let nodes = try reader.nodes(tasks.flatMap { $0.people + [$0.note] })
    let path = { @Sendable (task: TaskRow) in nodes[task.note]?.path?.text }
    let cells: [@Sendable (TaskRow) -> Cell] = [
      { Self.due($0, today) },
      { task in
        let people = task.people.compactMap { nodes[$0]?.name }
        return people.isEmpty ? .empty : Cell(people.joined(separator: ", "), .name)
      },
      { task in Cell(.text(task.text), reading: { Self.words(task) }) },
      { task in Cell(optional: path(task).map { "\($0):\(task.position.line)" }, .path) },
      { Cell($0.state.rawValue) },
      { Cell(.bool($0.isWaiting)) },
      { $0.doneOn.map { Cell(.date($0)) } ?? .empty },
      { Cell(optional: path($0), .path) },
      { Cell(.int($0.position.line)) },
    ]
    table = Table(
      rowCount: tasks.count,
      zip(Self.columns(showsState: showsState), cells).map { column, cell in
        (column, Table.Cells(cell: { cell(tasks[$0]) }))
      })
  }

  private static func due(_ task: TaskRow, _ today: CivilDate) -> Cell {
    guard let due = task.due else { return .empty }
    return Cell(.date(due)) {
      task.state == .open ? RelativeDate.due(due, today: today) : StyledText(due.iso)
    }
  }

  private static func words(_ task: TaskRow) -> StyledText {
    (task.isWaiting ? StyledText("theirs: ", .muted) : StyledText())
      + StyledText(task.text, task.state == .open ? .plain : .muted)
  }

  static func columns(showsState: Bool) -> [Table.Column] {
    [
      .init("due", "Due"), .init("person", "Who", fit: .truncate(minimum: 12)),
      .init("task", "Task", fit: .wrap(minimum: 20)),
      .init("place", "Where", fit: .wrap(minimum: 16), priority: 2),
      .init("state", "State", priority: 1, presence: showsState ? .everywhere : .data),
      .init("theirs", "Theirs", presence: .data),
      .init("done_on", "Done", presence: .data), .init("path", "Note", presence: .data),
      .init("line", "Line", .right, presence: .data),
    ]
  }
}
