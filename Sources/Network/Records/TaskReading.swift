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
      // A box with nothing behind it waits to be filled in.
      if read.text.isEmpty, read.due == nil { continue }
      record.tasks.append(read)
      // In a group, a task that links some of those who were there is theirs alone.
      let linked = subjects.count > 1 ? task.links.map { attendee($0) } : []
      for subject in subjects {
        var commitment = Commitment(
          kind: read.isWaiting ? .waiting : .promise, subject: subject, due: read.due,
          madeOn: record.date, isOpen: read.state == .open,
          doneOn: read.state == .done ? read.doneOn : nil, text: read.text,
          position: read.position)
        commitment.linked = linked
        record.commitments.append(commitment)
      }
    }
  }

  /// Whoever is written as in `with`, who may have no note; else whomever the link means.
  private mutating func attendee(_ link: Link) -> Reference {
    let key = LinkTarget(link.target).key
    let same = subjects.first { subject in
      guard case .mention(let index) = subject else { return false }
      return mentions.mentions[index].target.key == key
    }
    return same ?? .mention(mentions.add(link, .task))
  }
}
