import Foundation
import Synchronization
import Testing

@testable import KithCommands

/// When an answer is paged, by what, and what happens where that fails.
@Suite struct PagerTests {
  /// What a pager was given, and what was written past it.
  private struct Shown {
    var paged: String?
    var command: String?
    var less: String?
    var outcome: TestPlace.Outcome
  }

  private func run(
    _ arguments: [String], height: Int? = 5, width: Int? = 80, variables: [String: String] = [:],
    starts: Bool = true
  ) throws -> Shown {
    let place = try TestPlace()
    place.enter("SampleVault")
    let calls = Mutex<(String, String, String?)?>(nil)
    let outcome = place.run(arguments, width: width, height: height, variables: variables) {
      text, command, variables in
      calls.withLock { $0 = (text, command, variables["LESS"]) }
      return starts
    }
    let call = calls.withLock { $0 }
    return Shown(paged: call?.0, command: call?.1, less: call?.2, outcome: outcome)
  }

  @Test func `What is longer than the terminal is paged whole, and nothing else is written`() throws
  {
    let shown = try run(["due"])
    let plain = try run(["due", "--no-pager"])
    #expect(shown.paged == plain.outcome.output)
    #expect(shown.outcome.output.isEmpty)
    #expect(plain.paged == nil)
    #expect(shown.command?.hasSuffix("exec less") == true)
    #expect(shown.less == "FRX")
  }

  @Test func `Help is paged as an answer is`() throws {
    for arguments in [["find", "--help"], ["help", "find"]] {
      let shown = try run(arguments)
      let plain = try run(arguments, height: nil)
      #expect(shown.paged == plain.outcome.output && !plain.outcome.output.isEmpty)
    }
    #expect(try run(["find", "--help", "--no-pager"]).paged == nil)
    #expect(try run(["--version"]).paged == nil)
  }

  @Test func `What fits, with a line for the prompt, is not`() throws {
    let output = try run(["due"], height: nil).outcome.output
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    #expect(try run(["due"], height: lines + 1).paged == nil)
    #expect(try run(["due"], height: lines).paged != nil)
  }

  @Test(arguments: [
    ["due", "--format", "json"], ["due", "--format", "csv"], ["chain", "--format", "dot"],
    ["links", "Priya Raman", "--format", "jsonl"], ["links", "Priya Raman", "--format", "plain"],
    ["links", "Priya Raman", "--format", "{{role}}"], ["due", "--format", "text", "--no-pager"],
    ["--no-pager", "due"],
  ])
  func `Formats for programs are not paged, nor what is asked not to be`(arguments: [String]) throws
  {
    let shown = try run(arguments)
    #expect(shown.paged == nil)
    #expect(!shown.outcome.output.isEmpty)
  }

  @Test func `Text and tables are, also when asked for`() throws {
    #expect(try run(["due", "--format", "text"]).paged != nil)
    #expect(try run(["links", "Priya Raman", "--format", "table"]).paged != nil)
    #expect(try run(["--format", "text", "due"]).paged != nil)
  }

  @Test func `A pipe is never paged`() throws {
    #expect(try run(["due"], width: nil).paged == nil)
    #expect(try run(["due", "--format", "text"], width: nil).paged == nil)
    #expect(try run(["due"], variables: ["TERM": "dumb"]).paged == nil)
  }

  @Test func `The variables choose`() throws {
    #expect(try run(["due"], variables: ["PAGER": "more"]).command == "more")
    let both = ["PAGER": "more", "KITH_PAGER": "less -S", "LESS": "i"]
    #expect(try run(["due"], variables: both).command == "less -S")
    #expect(try run(["due"], variables: both).less == "i")
    for none in ["", " ", "cat"] {
      #expect(try run(["due"], variables: ["PAGER": "more", "KITH_PAGER": none]).paged == nil)
      #expect(try run(["due"], variables: ["PAGER": none]).paged == nil)
    }
  }

  @Test func `Where the pager cannot be started the answer is printed`() throws {
    let shown = try run(["due"], starts: false)
    #expect(shown.outcome.output == shown.paged)
    #expect(shown.outcome.status == 0)
  }

  @Test func `A pager that is a process reads all, may stop early, or may not be there`() throws {
    let place = try TestPlace(withSampleVault: false)
    let file = place.root.appending(path: "shown").path
    let text = String(repeating: "a line of text\n", count: 100_000)
    let variables = ["PATH": "/usr/bin:/bin", "OUT": file]
    #expect(PagerProcess.show(text, "cat > \"$OUT\"", variables))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    // Far more than a pipe holds is left unread.
    #expect(PagerProcess.show(text, "head -n 1 > \"$OUT\"", variables))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "a line of text\n")
    #expect(PagerProcess.show(text, "exit 3", variables))
    #expect(!PagerProcess.show(text, "no-such-pager 2> /dev/null", variables))
    #expect(!PagerProcess.show(text, "/etc/passwd 2> /dev/null", variables))
  }
}
