import Network
import NoteSyntax
import Presentation
import VaultIndex

/// The question bank with what was asked of whom, and what they answered.
struct QuestionsView {
  struct Row {
    var question: BankQuestion
    var source: SourceLine
    /// The earliest first.
    var answers: [Answer]

    var form: QuestionForm { QuestionForm(of: question.question.text) }
  }

  /// That it was asked in a talk.
  struct Answer {
    var day: CivilDate
    var people: [String]
    /// Nil where only a ticked box tells that it was asked.
    var words: Quote?
    /// Where the question stands in the talk's note.
    var source: SourceLine
  }

  private(set) var rows: [Row]
  let today: CivilDate

  init(today: CivilDate, vault: OpenVault, reader: IndexReader) throws {
    self.today = today
    let shelf = PageShelf(vault)
    let bank = try reader.notes(of: .questions).flatMap { note in
      (shelf.page(of: note)?.bank ?? []).compactMap { question in
        note.path.map { Row(question: question, source: .init($0, question.position), answers: []) }
      }
    }
    let asked = try reader.interviews(asking: Set(bank.map(\.question.question.key)))
    let talks = Set(asked.values.joined()).sorted()
    let attendance = try reader.attendees(of: talks)
    let nodes = try reader.nodes(talks + attendance.map(\.person))
    let byTalk = Dictionary(grouping: attendance, by: \.note)
    rows = bank.map { row in
      var row = row
      row.answers = (asked[row.question.question.key] ?? []).compactMap { talk in
        guard let note = nodes[talk], let there = byTalk[talk], let day = there.first?.day,
          day <= today
        else { return nil }
        let names = there.compactMap { nodes[$0.person]?.name }.sorted()
        return Self.answer(to: row.question, in: note, shelf.page(of: note), day, names)
      }
      return row
    }
  }

  private static func answer(
    to question: BankQuestion, in note: NodeRow, _ page: NotePage?, _ day: CivilDate,
    _ names: [String]
  ) -> Answer? {
    let found = page?.questions.first {
      $0.isAsked && $0.question.key == question.question.key
    }
    guard let found, let path = note.path else { return nil }
    return Answer(
      day: day, people: names, words: Quote(found.answer, in: note),
      source: SourceLine(path, found.position))
  }

  /// The topics of the bank, and its headings, in order of the names.
  var topics: [String] { Set(rows.flatMap(Self.topics)).sorted() }

  private static func topics(_ row: Row) -> [String] {
    row.question.topics + [row.question.heading?.lowercased()].compactMap { $0 }
  }

  /// Only the questions of one topic, or below one heading.
  mutating func keep(topic: String) throws {
    let bare = topic.hasPrefix("#") ? String(topic.dropFirst()) : topic
    let wanted = NameKey(bare)
    guard !rows.isEmpty else {
      throw CommandError(
        "there is no question bank",
        remedy: "write one, a list in a note of `kind: questions`", status: .noInput)
    }
    guard topics.contains(where: { NameKey($0) == wanted }) else {
      throw CommandError(
        "no question is about \"\(topic)\"",
        remedy: NearName.of(bare, among: topics).map { "did you mean \"\($0)\"?" }
          ?? "topics are \(topics.joined(separator: ", "))",
        status: .noInput)
    }
    rows = rows.filter { row in Self.topics(row).contains { NameKey($0) == wanted } }
  }

  // MARK: Showing

  func document(lint: Bool, isTerminal: Bool) -> Document {
    guard isTerminal else { return Document([.table(table)]) }
    guard !rows.isEmpty else {
      return Document([
        .paragraph("There is no question bank: write one, a list in a note of `kind: questions`.")
      ])
    }
    var blocks: [Document.Block] = []
    for group in groups {
      blocks += [
        .blank, .title(StyledText(group.title)),
        .tree(Tree(group.rows.map { Tree.Node(label($0, lint), details: details($0)) })),
      ]
    }
    if lint {
      let closed = rows.count { $0.form == .closed }
      let unknown = rows.count { $0.form == .unknown }
      let words =
        "\(closed) of \(rows.count) can be answered by yes or no"
        + (unknown == 0 ? "." : "; of \(unknown) the first words do not tell.")
      blocks += [.blank, .paragraph(StyledText(words))]
    }
    return Document(blocks)
  }

  /// The rows below each heading, in the order of the bank.
  private var groups: [(title: String, rows: [Row])] {
    var groups: [(title: String, rows: [Row])] = []
    for row in rows {
      let title = row.question.heading ?? row.source.path.text
      if groups.last?.title != title { groups.append((title, [])) }
      groups[groups.count - 1].rows.append(row)
    }
    return groups
  }

  private func label(_ row: Row, _ lint: Bool) -> StyledText {
    let topics = row.question.question.tags.map { " #\($0)" }.joined()
    var mark = StyledText()
    if lint {
      switch row.form {
      case .open: break
      case .closed: mark = StyledText("  a yes or no answers it", .warning)
      case .unknown: mark = StyledText("  open or not: the first words do not tell", .hint)
      }
    }
    return "\(row.question.question.text)\(topics, .muted)\(mark)"
  }

  private func details(_ row: Row) -> [StyledText] {
    row.answers.map { answer in
      let head: StyledText =
        "\(answer.people.joined(separator: ", "), .name) \(answer.day.iso, .muted)"
      guard let words = answer.words else {
        return "\(head)  asked; no answer written  \(answer.source.text, .path)"
      }
      return "\(head)  \(words.cited)"
    }
  }

  var table: Table {
    Table(
      ["question", "heading", "topics", "form", "asked", "path", "line"].map { .init($0, $0) },
      rows: rows.map { row in
        [
          Cell(row.question.question.text), Cell(optional: row.question.heading),
          Cell(.list(row.question.topics.map { .text($0) })), Cell(row.form.rawValue),
          Cell(.int(row.answers.count)), Cell(row.source.path.text),
          Cell(.int(row.source.position.line)),
        ]
      })
  }

  /// `kith.questions.v1`'s rows.
  var json: JSONValue {
    .array(
      rows.map { row in
        [
          "question": .string(row.question.question.text),
          "heading": JSONValue(row.question.heading),
          "topics": JSONValue(row.question.topics), "form": .string(row.form.rawValue),
          "asked": .array(
            row.answers.map { answer in
              [
                "date": JSONValue(answer.day), "people": JSONValue(answer.people),
                "answer": answer.words?.json ?? .null,
                "sources": .array([answer.source.json]),
              ]
            }),
          "sources": .array([row.source.json]),
        ]
      })
  }
}
