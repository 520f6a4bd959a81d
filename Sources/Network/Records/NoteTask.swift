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
    record.properties = PropertyEntries(of: note.frontMatter, source, keys).entries
    record.headings = note.body.headings.map(\.text)
    record.wordCount = source.wordCount(in: note.body.span)
    readFrontMatterTags()
    reportCommentedTags()
    for tag in note.body.tags {
      record.tags.append(NoteTag(name: tag.name, position: position(tag.span)))
    }
  }

  /// `tags: #grid` is a key without a value and a comment, in YAML.
  private mutating func reportCommentedTags() {
    for property in note.frontMatter.properties {
      guard case .null = property.value.content,
        (keys[property.key.folded] ?? property.key.folded) == "tags"
      else { continue }
      let start = property.key.span.end
      let line = source.bytes[start...].prefix {
        $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r")
      }
      guard let sign = line.firstIndex(of: UInt8(ascii: "#")), sign + 1 < line.endIndex,
        line[sign + 1] != UInt8(ascii: " "), line[sign + 1] != UInt8(ascii: "#")
      else { continue }
      diagnostics.append(
        RecordMessages.commentedTags(
          source.text(SourceSpan(sign, line.endIndex)), SourceSpan(sign, line.endIndex)))
    }
  }

  private mutating func readFrontMatterTags() {
    for entry in record.properties where entry.key == "tags" {
      // `tags: grid, storage`: Obsidian takes commas and blanks for ends of tags.
      let position = SourcePosition(line: entry.line, column: 1)
      if entry.text.isOneWord {
        record.tags.append(
          NoteTag(name: ComposedText.of(entry.text.lowercased()), position: position))
        continue
      }
      for word in entry.text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
        let name = ComposedText.of(word.drop { $0 == "#" }.lowercased())
        if !name.isEmpty { record.tags.append(NoteTag(name: name, position: position)) }
      }
    }
  }
}

extension String {
  /// Whether this is ASCII letters, digits, `-`, `.`, `/` and `_` alone, as most tags are.
  fileprivate var isOneWord: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
