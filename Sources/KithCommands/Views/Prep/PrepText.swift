import Network
import NoteSyntax
import Presentation
import VaultIndex

/// The sheet as a page for reading.
extension PrepSheet {
  /// Of a long log only the latest lines are on the sheet.
  private static let wordCount = 8

  var document: Document {
    var blocks: [Document.Block] = []
    func section(_ title: String, _ content: [Document.Block]) {
      blocks += [.blank, .title(StyledText(title))] + content
    }
    let names = people.map(\.node.name).joined(separator: ", ")
    blocks.append(.title(StyledText(names.isEmpty ? "Nobody yet" : names)))
    for warning in warnings {
      blocks.append(.paragraph(StyledText(warning, .warning)))
    }
    section("The meeting", meetingBlocks)
    if isCall { section("On the phone", [.bullets(script.map { StyledText($0) })]) }
    for person in people {
      section(person.node.name, [.keyValues(who(person))])
      section("How you came to \(person.node.name)", chain(person))
      let before = before(person)
      section(
        "Before, with \(person.node.name)",
        before.isEmpty ? [gap("nothing is written of any talk or word")] : before)
    }
    section("Questions", questionBlocks)
    section("You", [.keyValues(you)])
    let employers = employers.map(\.node.name)
    section(
      "At the end, ask",
      [.bullets(atTheEnd.map { StyledText($0) })])
    section(
      "Never ask", [.bullets(PrepWords.never(employers: employers).map { StyledText($0) })])
    section(
      "If they doubt what you came for", [.paragraph(StyledText(PrepWords.ifDoubted(phase)))])
    blocks += [.blank, .paragraph(StyledText(PrepWords.screening, .muted))]
    return Document(blocks)
  }

  private func gap(_ words: String) -> Document.Block { .paragraph(StyledText(words, .hint)) }

  private func value(_ quote: Quote?) -> StyledText {
    quote.map { StyledText($0.text) } ?? StyledText("not written", .hint)
  }

  private var meetingBlocks: [Document.Block] {
    guard let meeting else { return [gap("none is booked, and none waits for its outcome")] }
    var rows: [(key: String, value: StyledText)] = [
      (
        "date",
        StyledText(meeting.date.iso + "  ")
          + (meeting.off.map { StyledText($0, .warning) }
            ?? StyledText(RelativeDate.event(meeting.date, today: today), .muted))
      ),
      ("start", meeting.time.map { StyledText($0.iso) } ?? StyledText("not written", .hint)),
    ]
    for person in people {
      if let time = person.localTime {
        let day = time.date == meeting.date ? "" : " on \(time.date.iso)"
        rows.append(("their clock", "\(time.time?.iso ?? "")\(day) for \(person.node.name, .name)"))
      }
      if person.isZoneUnknown {
        rows.append(("their clock", StyledText("the timezone written is unknown", .warning)))
      }
    }
    let usual = meeting.isLengthWritten ? "" : " (as usual; not written)"
    rows += [
      ("length", "\(meeting.minutes) min\(usual, .hint)"),
      ("mode", meeting.mode.map { StyledText($0) } ?? StyledText("not written", .hint)),
    ]
    // A telephone has no place to be at.
    if meeting.place != nil || meeting.mode != "phone" && meeting.mode != "video" {
      rows.append(("place", value(meeting.place)))
    }
    rows.append(("goal", value(meeting.goal)))
    let path = meeting.note?.path.map { StyledText($0.text, .path) }
    rows.append(("note", path ?? StyledText("none yet", .hint)))
    if meeting.outcome != nil || meeting.date < today && meeting.off == nil {
      rows.append(("outcome", value(meeting.outcome)))
    }
    return [.keyValues(rows)]
  }

  private func who(_ person: Participant) -> [(key: String, value: StyledText)] {
    var rows: [(key: String, value: StyledText)] = [
      ("state", StyledText(person.state.shown, person.state.role))
    ]
    // A gap only where everybody has something to be written.
    let optional: Set = ["timezone", "phone", "email"]
    for detail in person.details
    where detail.value != nil || !optional.contains(detail.key) || isCall && detail.key == "phone" {
      rows.append((detail.key, value(detail.value)))
    }
    for (field, verdict) in person.verdicts {
      rows.append(("your verdict", "\(field): \(verdict.text)"))
    }
    let path = person.node.path.map { StyledText($0.text, .path) }
    rows.append(("note", path ?? StyledText("no note yet", .hint)))
    return rows
  }

  private func chain(_ person: Participant) -> [Document.Block] {
    let ties = person.root.details.map { detail in
      detail.value.map { "\(detail.key) \($0.text)" } ?? "\(detail.key) not written"
    }
    let root: StyledText =
      "\(person.root.name, .name)  \("(\(ties.joined(separator: ", ")))", .muted)"
    var node: Tree.Node?
    for naming in person.chain.reversed() {
      let date = naming.date.map { " \($0.iso)" } ?? ""
      let named = "named\(date) (\(ChainView.leaveWords(naming.useName)))"
      let label: StyledText = "\(naming.toName, .name)  \(named, .muted)"
      node = Tree.Node(label, [node].compactMap { $0 })
    }
    var blocks: [Document.Block] = [
      .tree(Tree([Tree.Node(StyledText("you"), [Tree.Node(root, [node].compactMap { $0 })])]))
    ]
    if let last = person.chain.last {
      let sender = person.withLeave
      if let sender { blocks.append(.paragraph(StyledText(PrepWords.leave(sender), .good))) }
      // Who has not been asked need not be, where another may be named.
      if last.useName == false || sender == nil {
        blocks.append(.paragraph(StyledText(PrepWords.leave(last), .warning)))
      }
    } else {
      blocks.append(gap("nobody named them to you, as far as the notes say"))
    }
    for other in person.alsoNamedBy {
      blocks.append(
        .paragraph(
          "also named by \(other.fromName, .name) (\(ChainView.leaveWords(other.useName)))"))
    }
    return blocks
  }

  private func before(_ person: Participant) -> [Document.Block] {
    var blocks: [Document.Block] = []
    func list(_ title: StyledText, _ lines: [StyledText]) {
      if !lines.isEmpty { blocks += [.paragraph(title), .bullets(lines)] }
    }
    for talk in person.talks {
      let path = talk.note.path?.text ?? ""
      let head: StyledText = "\(talk.day.iso)  \(path, .path)"
      let lines = (talk.learned + talk.notes).map(line)
      if lines.isEmpty { blocks.append(.paragraph(head)) } else { list(head, lines) }
    }
    list(
      "in the logs",
      person.words.prefix(Self.wordCount).map { fact, sources in
        let what = "\(fact.date?.iso ?? "undated") \(fact.verb.rawValue)"
        return "\(what, .muted) \(fact.text)  \(sources.first?.text ?? "", .path)"
      })
    if person.words.count > Self.wordCount {
      let more = person.words.count - Self.wordCount
      blocks.append(.paragraph(StyledText("\(more) earlier: `kith show`", .muted)))
    }
    list(
      "names they gave",
      person.named.map { naming, state in
        let date = naming.date.map { " \($0.iso)" } ?? ""
        let leave = ChainView.leaveWords(naming.useName)
        return "\(naming.toName, .name)\(date) (\(leave)): \(state.shown)"
      })
    list("promised by you", promises(of: person, .promise))
    list("promised by them", promises(of: person, .waiting))
    return blocks
  }

  private func line(_ quote: Quote) -> StyledText {
    "\(quote.text)  \(":\(quote.source.position.line)", .path)"
  }

  private func promises(of person: Participant, _ kind: Commitment.Kind) -> [StyledText] {
    person.promises.filter { $0.held.kind == kind }.map { held, source in
      let due = held.due.map { ", by \($0.iso)" } ?? ""
      return "\(held.text)\(due)  \(source.text, .path)"
    }
  }

  private var questionBlocks: [Document.Block] {
    guard !questions.isEmpty else { return [gap("none is written, and there is no question bank")] }
    var blocks: [Document.Block] = []
    var group: (title: String, lines: [StyledText]) = ("", [])
    func close() {
      guard !group.lines.isEmpty else { return }
      blocks += [.paragraph(StyledText(group.title, .muted)), .bullets(group.lines)]
    }
    for question in questions {
      let title = Self.origin(question)
      if title != group.title {
        close()
        group = (title, [])
      }
      let topics = question.topics.map { " #\($0)" }.joined()
      let closed = question.isClosed ? "  a yes or no answers it" : ""
      group.lines.append(
        "\(question.text)\(topics, .muted)\(closed, .warning)  "
          + "\(":\(question.source.position.line)", .path)")
    }
    close()
    return blocks
  }

  private static func origin(_ question: Question) -> String {
    let path = question.source.path.text
    return switch question.origin {
    case .note: path
    case .prepared: "prepared for the day it was moved from, \(path)"
    case .leftOver: "left over, \(path)"
    case .bank: "from the bank, \(path)"
    }
  }

  private var you: [(key: String, value: StyledText)] {
    var rows: [(key: String, value: StyledText)] = [
      ("situation", StyledText(PrepWords.situation(settings, phase))),
      ("résumé", StyledText(PrepWords.resume(settings))),
    ]
    for person in people {
      for (day, resume) in person.resumes {
        rows.append(("before", "\(person.node.name): \(resume.text) on \(day.iso)"))
      }
      if let answer = person.followUp {
        rows.append(("come back", "\(person.node.name): \(answer.text), asked before"))
      }
    }
    return rows
  }

  /// What to say on the telephone.
  var script: [String] {
    let person = people.first
    let field = person?.details.first { $0.key == "field" }?.value?.text
    return PrepWords.script(
      settings, phase, minutes: meeting?.minutes ?? settings.duration.inMinutes ?? 30,
      sender: person?.withLeave, field: field)
  }
}
