package import NoteSyntax

/// A task as its note has it, whomever it concerns.
package struct NoteTask: Hashable, Sendable {
  package var state: TaskItem.State
  /// Without its date fields and tags, links as they read.
  package var text: String
  package var due: CivilDate?
  package var doneOn: CivilDate?
  /// Somebody else's to do: tagged `#waiting`.
  package var isWaiting: Bool
  package var position: SourcePosition
}

/// A tag, from the text or from the front matter.
package struct NoteTag: Hashable, Sendable {
  /// Without `#`, lower case.
  package var name: String
  package var position: SourcePosition
}

extension RecordDraft {
  /// What of the note is found by search alone and says nothing of anybody.
  mutating func readContents() {
    record.properties = PropertyEntries(of: note.frontMatter, source, settings).entries
    record.headings = note.body.headings.map(\.text)
    record.wordCount = source.wordCount(in: note.body.span)
    record.tasks = tasks.map { task in
      NoteTask(
        state: task.state, text: task.text.withoutLinkBrackets, due: task.due, doneOn: task.doneOn,
        isWaiting: task.isWaiting, position: position(task.span))
    }
    record.tags =
      frontMatterTags
      + note.body.tags.map { tag in
        NoteTag(name: tag.name, position: position(tag.span))
      }
  }

  /// The note's tasks. A box that tells which question was asked, or which there are, is none.
  var tasks: [TaskItem] {
    guard record.kind != .questions else { return [] }
    guard !subjects.isEmpty else { return note.body.tasks }
    return note.body.tasks.filter { !note.body.isIn("questions", under: $0.heading) }
  }

  private var frontMatterTags: [NoteTag] {
    record.properties.filter { $0.key == "tags" }.flatMap { entry in
      // `tags: grid, storage`: Obsidian takes commas and blanks for ends of tags.
      entry.text.split { $0 == "," || $0.isWhitespace }.map { word in
        let name = word.drop { $0 == "#" }.lowercased()
        return NoteTag(name: name, position: SourcePosition(line: entry.line, column: 1))
      }
    }
    .filter { !$0.name.isEmpty }
  }
}

extension SourceText {
  /// The number of runs of bytes without white space.
  fileprivate func wordCount(in span: SourceSpan) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var isInWord = false
      for byte in bytes[span.start..<min(span.end, bytes.count)] {
        let isInk = byte > 0x20
        if isInk, !isInWord { count += 1 }
        isInWord = isInk
      }
      return count
    }
  }
}
