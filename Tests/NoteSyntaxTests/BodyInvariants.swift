import NoteSyntax
import Testing

extension BodyReading {
  /// Checks what holds of every body, whatever its bytes: spans lie in the body, on whole
  /// characters, inside one another where they say so, and in order.
  func expectSound(_ comment: @autoclosure () -> String = "") {
    var faults: [String] = []
    func check(_ holds: Bool, _ what: String) { if !holds { faults.append(what) } }
    func inside(_ span: SourceSpan, _ what: String) {
      check(body.span.contains(span), "\(what) in the body")
      for end in [span.start, span.end] where end < source.count && end > 0 {
        check(source.bytes[end] & 0xC0 != 0x80, "\(what) on whole characters")
      }
    }
    check(body.span.end == source.count, "the body reaches the end")
    for heading in body.headings {
      inside(heading.span, "heading")
      check((1...6).contains(heading.level), "level")
    }
    check(isAscending(body.headings.map(\.span)), "headings in order")
    for link in body.links {
      inside(link.span, "link")
      inside(link.targetSpan, "target")
      if link.style == .wiki {
        check(link.span.contains(link.targetSpan), "target in its link")
        let start = link.span.start + (link.isEmbed ? 1 : 0)
        check(source.bytes[start...].starts(with: "[[".utf8), "opening brackets")
        check(source.bytes[..<link.span.end].suffix(2).elementsEqual("]]".utf8), "closing ones")
        check(!link.target.isEmpty || link.anchor?.isEmpty == false, "link to somewhere")
      }
      check(!link.span.isEmpty, "link not empty")
    }
    check(isAscending(body.links.map(\.span)), "links in order")
    for tag in body.tags {
      inside(tag.span, "tag")
      check(source.bytes[tag.span.start] == UInt8(ascii: "#"), "the sign of a tag")
      check(!tag.name.isEmpty && !tag.name.contains(" "), "the name of a tag")
    }
    check(isAscending(body.tags.map(\.span)), "tags in order")
    let tags = Set(body.tags.map(\.name))
    check(body.tasks.allSatisfy { tags.isSuperset(of: $0.tags) }, "tasks' tags are the body's")
    for item in body.items {
      inside(item.span, "item")
      inside(item.textSpan, "item text")
      check(item.span.contains(item.textSpan), "item text in its item")
      check(item.heading.map { body.headings.indices.contains($0) } ?? true, "item's heading")
    }
    check(isAscending(body.items.map(\.span)), "items in order")
    for paragraph in body.paragraphs {
      inside(paragraph.span, "paragraph")
      check(!paragraph.span.isEmpty, "paragraph not empty")
      check(
        paragraph.heading.map { body.headings.indices.contains($0) } ?? true, "its heading")
    }
    check(isAscending(body.paragraphs.map(\.span)), "paragraphs in order")
    check(body.paragraphs.isEmpty || body.hasProse, "a paragraph is prose")
    check(body.tasks.count == body.items.count { $0.checkbox != nil }, "a task for each box")
    let links = Set(body.links)
    for task in body.tasks {
      inside(task.span, "task")
      check((task.due == nil) == (task.dueSpan == nil), "due date and its place")
      if let span = task.dueSpan { check(task.span.contains(span), "due date in its task") }
      check(links.isSuperset(of: task.links), "task's links are the body's")
    }
    for entry in body.log {
      inside(entry.span, "log line")
      check(entry.span.contains(entry.verbSpan), "verb in its line")
      for person in entry.persons {
        check(entry.span.contains(person.link.span), "person in the line")
        check(!person.link.target.isEmpty, "person has a name")
      }
    }
    for diagnostic in diagnostics {
      inside(diagnostic.span, "diagnostic")
      check(!diagnostic.message.isEmpty && !diagnostic.remedy.isEmpty, "words")
      check(!diagnostic.message.contains("\n"), "message of one line")
      if let edit = diagnostic.edit { inside(edit.span, "edit") }
    }
    let found = faults
    #expect(found.isEmpty, "\(comment())")
  }

  private func isAscending(_ spans: [SourceSpan]) -> Bool {
    zip(spans, spans.dropFirst()).allSatisfy { $0.start <= $1.start }
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
