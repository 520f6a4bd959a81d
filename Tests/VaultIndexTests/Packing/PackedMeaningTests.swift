import Foundation
import Network
import NoteSyntax
import Testing

@testable import VaultIndex

/// What notes say of others, packed and taken out again.
@Suite struct PackedMeaningTests {
  /// Checks that nothing of it is lost, and that each statement is found by its place.
  private func check(_ record: NoteRecord) {
    let packed = PackedMeaning(record)
    var pending = PendingMeanings()
    // Not at the beginning of all bytes.
    pending.append(packed, of: NodeID(1))
    pending.append(packed, of: NodeID(2))
    let said = pending.said(by: 1)
    let (expected, links) = (SaidOfPeople(record), PendingLinks(record))
    #expect(said.itself == expected.itself, "\(record.path)")
    #expect(said.statements.map(\.value) == record.statements, "\(record.path)")
    #expect(said.commitments.map(\.value) == record.commitments, "\(record.path)")
    #expect(
      pending.takeParts().flatMap { $0.links() }.map(\.links) == [links, links], "\(record.path)")
    #expect(pending.statementCount == 2 * record.statements.count)
    for placed in said.statements {
      var reader = pending.said.reader(of: 1, at: placed.offset)
      #expect(reader.statement() == placed.value, "\(record.path)")
    }
    for placed in said.commitments {
      var reader = pending.said.reader(of: 1, at: placed.offset)
      #expect(reader.commitment() == placed.value, "\(record.path)")
    }
  }

  private func record(_ bytes: [UInt8], at path: String) throws -> NoteRecord {
    let text = SourceText(bytes)
    return RecordReader(settings: Settings())
      .record(of: Note.parse(text), in: text, at: try #require(VaultPath(path)))
  }

  @Test(arguments: 0..<50) func randomNotes(seed: Int) throws {
    var random = RandomNotes(seed: UInt64(seed))
    for _ in 0..<20 {
      let (path, text) = (random.path(), random.text())
      check(try record(Array(text.utf8), at: path))
    }
  }

  @Test(
    .enabled(if: Corpora.isPresent, Corpora.absence),
    arguments: ["contacts", "interviews", "organizations"])
  func whateverFile(kind: String) throws {
    let root = try #require(Corpora.folder)
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      guard let data = FileManager.default.contents(atPath: root + "/" + path), data.count < 1 << 20
      else { continue }
      check(try record(Array(data), at: "\(kind)/\(path).md"))
    }
  }

  /// Whatever a statement may hold, also what no note says of all at once.
  @Test func everyField() {
    var numbers = SeededNumbers(seed: 7)
    func some<Value>(_ value: Value) -> Value? { Bool.random(using: &numbers) ? value : nil }
    func day() -> CivilDate {
      CivilDate(dayNumber: .random(in: -800_000...3_000_000, using: &numbers))
    }
    func reference() -> Reference { .random(in: -1..<300, using: &numbers) }
    func position() -> SourcePosition {
      SourcePosition(
        line: .random(in: 1...1_000_000, using: &numbers),
        column: .random(in: 1...1_000_000, using: &numbers))
    }
    for _ in 0..<2000 {
      var record = NoteRecord(path: VaultPath("a/b.md")!, kind: .contact, name: "Zoe\u{308}")
      var statement = StatedFact(
        subject: reference(), date: some(day()),
        verb: LogVerb.allCases.randomElement(using: &numbers)!,
        position: position())
      statement.time = some(ClockTime(minutes: .random(in: 0..<1440, using: &numbers))!)
      statement.channel = some("by post")
      statement.appointment = some(
        Appointment(
          date: day(), time: some(ClockTime(minutes: 1439)!), minutes: some(30),
          mode: some(MeetingMode.allCases.randomElement(using: &numbers)!),
          movedFrom: some(day())))
      statement.about = some(reference())
      statement.useName = some(.random(using: &numbers))
      statement.introduction = some(.random(using: &numbers) ? .promised : .promisedBy(day()))
      statement.rule = some(RuleName.allCases.randomElement(using: &numbers)!)
      statement.text = some("for: Ærø\n") ?? ""
      statement.isImplied = .random(using: &numbers)
      record.statements = [statement, statement]
      var commitment = Commitment(
        kind: Commitment.Kind.allCases.randomElement(using: &numbers)!, subject: reference(),
        due: some(day()), madeOn: some(day()), isOpen: .random(using: &numbers),
        doneOn: some(day()), text: some("send it") ?? "", position: position())
      commitment.linked = (0..<Int.random(in: 0..<3, using: &numbers)).map { _ in reference() }
      record.commitments = [commitment]
      var attributes = ContactAttributes()
      attributes.tie = some(ContactAttributes.Tie.allCases.randomElement(using: &numbers)!)
      attributes.source = some("a fair")
      attributes.status = ContactAttributes.Status.allCases.randomElement(using: &numbers)!
      attributes.snooze = some(day())
      attributes.cadence = some(TermSetting(column: "6w")!)
      attributes.followUpAgreed = some(.random(using: &numbers))
      attributes.wouldWorkFor = some(.random(using: &numbers))
      if .random(using: &numbers) {
        attributes.due = [.nudge: .off, .thank: TermSetting(column: "2bd")!]
      }
      attributes.organizations = some([NameKey("Northwind"), NameKey("Zoë & Co")]) ?? []
      record.contact = some(attributes)
      record.isTarget = .random(using: &numbers)
      check(record)
    }
  }
}

extension Reference {
  fileprivate static func random(
    in range: Range<Int>, using numbers: inout SeededNumbers
  ) -> Reference {
    let number = Int.random(in: range, using: &numbers)
    return number < 0 ? .thisNote : .mention(number)
  }
}
