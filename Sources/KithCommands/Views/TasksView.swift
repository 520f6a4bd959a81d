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
    table = Table(
      Self.columns(showsState: showsState),
      rows: tasks.map { task in
        let people = task.people.compactMap { nodes[$0]?.name }
        let path = nodes[task.note]?.path?.text
        let place = path.map { "\($0):\(task.position.line)" }
        let words = task.isWaiting ? StyledText("theirs: ", .muted) : StyledText()
        return [
          task.due.map { due in
            Cell(
              task.state == .open ? RelativeDate.due(due, today: today) : StyledText(due.iso),
              .date(due))
          } ?? .empty,
          people.isEmpty ? .empty : Cell(people.joined(separator: ", "), .name),
          Cell(
            words + StyledText(task.text, task.state == .open ? .plain : .muted), .text(task.text)),
          Cell(optional: place, .path), Cell(task.state.rawValue), Cell(.bool(task.isWaiting)),
          task.doneOn.map { Cell(.date($0)) } ?? .empty, Cell(optional: path, .path),
          Cell(.int(task.position.line)),
        ]
      })
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
