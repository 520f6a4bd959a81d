import NoteSyntax

extension RecordDraft {
  /// Tasks in a note about somebody are promises: yours, or theirs where tagged `#waiting`. A box
  /// that tells which question was asked, or which there are, is none.
  mutating func readTasks() {
    guard record.kind != .questions else { return }
    for task in note.body.tasks {
      if !subjects.isEmpty, note.body.isIn("questions", under: task.heading) { continue }
      let read = NoteTask(
        state: task.state, text: task.text.withoutLinkBrackets, due: task.due, doneOn: task.doneOn,
        isWaiting: task.isWaiting, position: position(task.span))
      record.tasks.append(read)
      for subject in subjects(of: task) {
        record.commitments.append(
          Commitment(
            kind: read.isWaiting ? .waiting : .promise, subject: subject, due: read.due,
            madeOn: record.date, isOpen: read.state == .open,
            doneOn: read.state == .done ? read.doneOn : nil, text: read.text,
            position: read.position))
      }
    }
  }

  /// In a group, a task that links some of those who were there is theirs alone.
  private func subjects(of task: TaskItem) -> [Reference] {
    guard subjects.count > 1 else { return subjects }
    let linked = Set(task.links.map { LinkTarget($0.target).key })
    let named = subjects.filter { subject in
      guard case .mention(let index) = subject else { return false }
      return linked.contains(LinkTarget(mentions.mentions[index].link.target).key)
    }
    return named.isEmpty ? subjects : named
  }
}
