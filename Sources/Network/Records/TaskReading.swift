import NoteSyntax

extension RecordDraft {
  /// Tasks in a note about somebody are promises: yours, or theirs where tagged `#waiting`. Boxes
  /// under Questions are none: they tell which were asked.
  mutating func readTasks() {
    guard !subjects.isEmpty else { return }
    for task in tasks {
      for subject in subjects(of: task) {
        record.commitments.append(
          Commitment(
            kind: task.isWaiting ? .waiting : .promise, subject: subject, due: task.due,
            madeOn: record.date, isOpen: task.state == .open,
            doneOn: task.state == .done ? task.doneOn : nil, text: task.text.withoutLinkBrackets,
            position: position(task.span)))
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
