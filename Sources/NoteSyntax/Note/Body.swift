/// What stands below the front matter.
package struct Body: Hashable, Sendable {
  /// Everything after the front matter, to the file's end.
  package var span: SourceSpan
  package var headings: [Heading] = []
  /// Every link outside code, comments and raw HTML, in order; those in tasks and log lines too.
  package var links: [Link] = []
  /// Every list item with a checkbox.
  package var tasks: [TaskItem] = []
  /// Every dated list item under a heading Log, Timeline or History.
  package var log: [LogEntry] = []
  /// Every `#tag` outside code, comments, raw HTML and links, in order; those of tasks too.
  package var tags: [BodyTag] = []
  /// Every list item, log lines and tasks too, in order.
  package var items: [ListItem] = []
  /// Every paragraph that is not part of a list, in order.
  package var paragraphs: [Paragraph] = []
  /// Whether anything is written in it besides headings, lists and comments.
  package var hasProse = false
  /// Keys between two lines that would be fences of front matter, did they begin the file: those of a note
  /// that was put behind another, or below a pair with nothing in it.
  package var fencedKeys: [PropertyKey] = []

  package init(span: SourceSpan) { self.span = span }

  /// Whether what stands under `heading`, an index into `headings`, is in a section of this title:
  /// the heading's own, or one that it is a part of. Case does not matter.
  package func isIn(_ title: String, under heading: Int?) -> Bool {
    guard var at = heading, headings.indices.contains(at) else { return false }
    var level = headings[at].level + 1
    while at >= 0 {
      if headings[at].level < level {
        if headings[at].isTitled(title) { return true }
        level = headings[at].level
      }
      at -= 1
    }
    return false
  }
}

package struct Heading: Hashable, Sendable {
  /// 1 to 6.
  package var level: Int
  /// Without the marks.
  package var text: String
  package var span: SourceSpan

  package init(level: Int, text: String, span: SourceSpan) {
    self.level = level
    self.text = text
    self.span = span
  }

  /// Whether this is its text, in any case.
  fileprivate func isTitled(_ title: String) -> Bool {
    // Asked of every item and task, and rarely of anything but ASCII.
    let isSame = text.withBytes { bytes in
      bytes.isASCII
        ? title.withBytes { wanted in
          wanted.isASCII
            ? bytes.count == wanted.count
              && bytes.indices.allSatisfy { ASCII.lower(bytes[$0]) == ASCII.lower(wanted[$0]) }
            : nil
        } : nil
    }
    return isSame ?? (text.lowercased() == title.lowercased())
  }
}

/// A `#tag` in the text.
package struct BodyTag: Hashable, Sendable {
  /// Without `#`, lower case.
  package var name: String
  /// With the `#`.
  package var span: SourceSpan

  package init(name: String, span: SourceSpan) {
    self.name = name
    self.span = span
  }

  /// The name of the tag that a word begins with: `#grid,` with `grid`; nil where it begins with none.
  package static func name(beginning word: some StringProtocol) -> String? {
    TagScan.name(beginning: word)
  }
}

/// A paragraph that stands in no list.
package struct Paragraph: Hashable, Sendable {
  /// Index into `Body.headings`, as in `ListItem`.
  package var heading: Int?
  package var span: SourceSpan

  package init(heading: Int?, span: SourceSpan) {
    self.heading = heading
    self.span = span
  }
}

package struct ListItem: Hashable, Sendable {
  /// Index into `Body.headings` of the nearest heading above that stands in the document itself,
  /// not in a quote or an item; nil before the first.
  package var heading: Int?
  /// 0 for an item of an outermost list.
  package var depth: Int
  /// The item's own first paragraph, its lines joined by a space, without marker and checkbox.
  package var text: String
  /// The first paragraph's bytes, after the marker and the checkbox.
  package var textSpan: SourceSpan
  /// The whole item, from its marker to the end of its last child.
  package var span: SourceSpan
  package var checkbox: TaskItem.State?
  /// What of `text` stands below its first line, nil where that is all. CommonMark takes an
  /// indented line for more of the paragraph above; under a question, its author means an answer.
  package var laterLines: String?
  /// Text below the first paragraph that belongs to the item (an answer under a question): further
  /// paragraphs and nested lists' text, joined by newlines; nil where there is none, and in items
  /// nested more than 16 deep. Code is not text.
  package var answer: String?

  package init(
    heading: Int?, depth: Int, text: String, textSpan: SourceSpan, span: SourceSpan,
    checkbox: TaskItem.State?, laterLines: String? = nil, answer: String?
  ) {
    self.heading = heading
    self.depth = depth
    self.text = text
    self.textSpan = textSpan
    self.span = span
    self.checkbox = checkbox
    self.laterLines = laterLines
    self.answer = answer
  }
}

/// A list item with a checkbox.
package struct TaskItem: Hashable, Sendable {
  /// The raw values are what JSON and the index say.
  package enum State: String, CaseIterable, Sendable {
    /// `[ ]`, and any mark that other tools use for work not finished (`[/]`, `[>]`, `[?]`).
    case open
    /// `[x]` or `[X]`.
    case done
    /// `[-]`.
    case dropped
  }

  package var state: State
  /// The item's text without its date fields and tags, for showing.
  package var text: String
  package var due: CivilDate?
  /// Where the due date is written: its ten bytes alone.
  package var dueSpan: SourceSpan?
  /// When it was done (`✅ 2026-04-14`, `[completion:: ...]`), where written.
  package var doneOn: CivilDate?
  /// Without `#`, lower case.
  package var tags: [String]
  /// The links in it, also among `Body.links`.
  package var links: [Link]
  /// Index into `Body.headings`, as in `ListItem`.
  package var heading: Int?
  /// The whole item's first paragraph, from the checkbox on.
  package var span: SourceSpan

  package init(
    state: State, text: String, due: CivilDate?, dueSpan: SourceSpan?, doneOn: CivilDate?,
    tags: [String], links: [Link], heading: Int?, span: SourceSpan
  ) {
    self.state = state
    self.text = text
    self.due = due
    self.dueSpan = dueSpan
    self.doneOn = doneOn
    self.tags = tags
    self.links = links
    self.heading = heading
    self.span = span
  }

  /// A promise of theirs to you: tagged `#waiting`, or `#waiting/…`.
  package var isWaiting: Bool {
    tags.contains { $0 == "waiting" || $0.hasPrefix("waiting/") }
  }
}
