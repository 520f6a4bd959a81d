import NoteSyntax
import Testing

@Suite struct TaskTests {
  @Test(
    arguments: [
      ("- [ ] a", .open), ("* [x] a", .done), ("+ [X] a", .done), ("1. [-] a", .dropped),
      ("2) [/] a", .open), ("- [>] a", .open), ("- [“] a", .open), ("- [❤️] a", .open),
      ("- [ ]\ta", .open), ("> - [x] a", .done), ("- - [ ] a", .open), ("-   [ ]   a", .open),
    ] as [(String, TaskItem.State)])
  func readsBoxes(_ text: String, state: TaskItem.State) throws {
    let reading = BodyReading(text)
    let task = try #require(reading.task)
    #expect(task.state == state)
    #expect(task.text == "a")
    #expect(reading.text(task.span)?.hasPrefix("[") == true)
    #expect(reading.body.items.last?.checkbox == state)
    #expect(reading.text(reading.body.items.last?.textSpan) == "a")
  }

  @Test(arguments: ["- [] a", "- [xx] a", "- [x]a", "- [x](a.md)", "[ ] a", "- a [ ]", "- [[x]] a"])
  func takesNothingElseForABox(_ text: String) {
    #expect(BodyReading(text).body.tasks.isEmpty)
  }

  @Test(arguments: [
    "send it 📅 2026-04-17", "send it 📅2026-04-17", "send it 📆 2026-04-17",
    "send it 🗓 2026-04-17", "send it 🗓️ 2026-04-17", "📅 2026-04-17 send it",
    "send it due:2026-04-17", "send it Due: 2026-04-17", "send it [due:: 2026-04-17]",
    "send it (due:: 2026-04-17)", "send it [due::2026-04-17] #x", "send it by 2026-04-17",
    "send it by 2026-04-17.", "send it By 2026-04-17 #x ⏫", "send it by 2026-04-17 [p:: y] ^id1",
    "send it by [[2026-04-17]]", "send it by [[2026-04-17]].", "send it by [[2026-04-17|Friday]]",
    "send it by [[days/2026-04-17]] #x", "send it [due: 2026-04-17]", "send it (due: 2026-04-17)",
    "send it [due:: [[2026-04-17]]]",
    "send it 🔁 every week 📅 2026-04-17 🆔 ab-1 ⛔ x,y",
    "send it ⏳ 2026-04-01 🛫 2026-04-02 ➕ 2026-03-01 📅 2026-04-17 🔺",
  ])
  func readsDueDates(_ words: String) throws {
    let reading = BodyReading("- [ ] \(words)")
    let task = try #require(reading.task)
    #expect(task.due == CivilDate("2026-04-17"))
    #expect(task.text == "send it")
    #expect(reading.text(task.dueSpan) == "2026-04-17")
    #expect(reading.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "by 2026-04-17 they decide", "overdue:2026-04-17", "stand by", "see `📅 2026-04-17`",
    "see [[due:2026-04-17]]", "on 2026-04-17", "residue by2026-04-17", "due: soon", "📅 tomorrow",
    "📅 {{date}}", "nearby 2026-04-17",
  ])
  func readsNoDueDate(_ words: String) throws {
    let reading = BodyReading("- [ ] \(words)")
    #expect(try #require(reading.task).due == nil)
    #expect(reading.task?.text == words)
    // A day that seems meant for one is reported as another.
    #expect(reading.codes.allSatisfy { $0 == .taskOtherDate })
  }

  @Test(arguments: [
    "send it on Friday", "send it due:today", "send it due Friday", "send it 📅 tomorrow",
    "send it tomorrow", "send it next week", "send it within two weeks", "send it in a week",
    "send it until 17.4.2026", "send it before 17.4.2026", "send it due [[2026-04-17|Friday]]",
    "send it by Friday #x",
  ])
  func hintsAtADayThatIsNotRead(_ words: String) throws {
    let reading = BodyReading("- [ ] \(words)")
    #expect(try #require(reading.task).due == nil)
    #expect(reading.codes == [.taskOtherDate])
  }

  @Test(arguments: [
    "ask what [[2026-04-17]] was about", "see how she gets on", "look in on Monday's talk",
    "ask about next steps", "write in a nice way", "count to 17", "talk to her in two languages",
  ])
  func takesNothingElseForADay(_ words: String) {
    #expect(BodyReading("- [ ] \(words)").codes == [])
  }

  @Test(
    arguments: [
      ("📅 2026-02-30", "2026-02-30", nil), ("due:2026-13-01", "2026-13-01", nil),
      ("[due:: tomorrow]", "tomorrow", nil), ("x by 2026-02-30", "2026-02-30", nil),
      ("due:2026/04/17", "2026/04/17", "- [ ] due:2026-04-17"),
      ("📅 17.04.2026", "17.04.2026", "- [ ] 📅 2026-04-17"),
      ("📅 20260417", "20260417", "- [ ] 📅 2026-04-17"),
      ("x by 17.4.2026", "17.4.2026", "- [ ] x by 2026-04-17"),
      ("x by 2026/04/17.", "2026/04/17", "- [ ] x by 2026-04-17."),
    ] as [(String, String, String?)])
  func warnsOfImpossibleDates(_ words: String, place: String, mended: String?) throws {
    let reading = BodyReading("- [ ] \(words)")
    #expect(reading.codes == [.taskBadDate])
    #expect(reading.text(reading.diagnostics.first?.span) == place)
    #expect(reading.mended == mended)
    #expect(try #require(reading.task).due == nil)
  }

  @Test func readsWhenItWasDone() {
    #expect(BodyReading("- [x] a ✅ 2026-04-14").task?.doneOn == CivilDate("2026-04-14"))
    #expect(
      BodyReading("- [x] a [completion:: 2026-04-14]").task?.doneOn == CivilDate("2026-04-14"))
    #expect(BodyReading("- [x] a ✅ 2026-02-30").task?.doneOn == nil)
  }

  @Test func readsTags() throws {
    let task = try #require(
      BodyReading("- [ ] #Waiting ask (#a/B) c#d [x](#e) `#f` #12 #été, #g- [[h #i]] #waiting").task
    )
    #expect(task.tags == ["waiting", "a/b", "été", "g"])
    #expect(task.isWaiting)
    #expect(!task.text.contains("#Waiting"))
    #expect(BodyReading("- [ ] a #waiting/intro").task?.isWaiting == true)
  }

  @Test func keepsWordsAndLinks() throws {
    let reading = BodyReading(
      "## T\n- [ ] Send [[Bo Chen]] the #x paper\n  from [[Di]] 📅 2026-04-17")
    let task = try #require(reading.task)
    #expect(task.text == "Send [[Bo Chen]] the paper from [[Di]]")
    #expect(task.links.map(\.target) == ["Bo Chen", "Di"])
    #expect(task.links == reading.body.links)
    #expect(task.heading == 0)
    #expect(reading.text(task.dueSpan) == "2026-04-17")
  }
}
