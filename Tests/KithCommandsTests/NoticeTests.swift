import NoteSyntax
import Synchronization
import Testing

@testable import KithCommands

/// What is written beside the output is laid out for the terminal that it goes to.
@Suite struct NoticeTests {
  private func written(_ width: Int?, _ write: (Environment) -> Void) -> String {
    let text = Mutex("")
    write(
      Environment(
        variables: [:], workingDirectory: "/", today: .earliest, terminalWidth: nil,
        errorTerminalWidth: width, write: { _ in },
        writeError: { written in text.withLock { $0 += written } }))
    return text.withLock { $0 }
  }

  @Test func aTerminalGetsLinesBrokenBetweenWords() {
    let notice = "kith: 200 errors in the notes; `kith check` shows them"
    #expect(
      written(30) { $0.writeNotice(notice) }
        == "kith: 200 errors in the\n  notes; `kith check` shows\n  them\n")
    #expect(written(nil) { $0.writeNotice(notice) } == notice + "\n")
  }

  @Test func aRemedyIsSetInAndPathsStayWhole() {
    let report = ErrorReport(
      CommandError(
        "no note", remedy: "look into contacts/Somebody-of-a-long-name.md", status: .noInput))
    #expect(
      written(30) { report?.write(to: $0) }
        == "kith: no note\n  help: look into\n        contacts/Somebody-of-a-long-name.md\n")
  }
}
