import Testing

@testable import KithCommands

/// What is noted of later days is not known on an earlier one, whichever command is asked.
@Suite struct LookingBackTests {
  private func place(_ files: [String: String]) throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    for (path, text) in files { try place.write(text, to: "vault/\(path)") }
    place.enter("vault")
    return place
  }

  private func names(_ place: TestPlace, _ query: String, on day: String = "2026-04-16") -> String {
    place.run(
      ["find", query, "--columns", "name", "--today", day], width: nil
    ).output.split(separator: "\n").joined(separator: ", ")
  }

  @Test(arguments: [
    ("date: 2026-04-01", "Ana, Bo"), ("date: 2026-04-01\nstatus: met", "Ana, Bo"),
    ("date: 2026-04-01\nstatus: cancelled", ""), ("date: 2026-04-01\nstatus: missed", ""),
    ("date: 2026-04-01\nstatus: booked", ""), ("date: 2026-05-01", ""), ("goal: x", ""),
  ])
  func whoWasInATalkTogether(_ yaml: String, _ found: String) throws {
    let place = try place([
      "interviews/t.md": "---\nwith: [Ana, Bo]\n\(yaml)\n---\n", "contacts/Ana.md": "",
      "contacts/Bo.md": "",
    ])
    #expect(names(place, "met-with:*") == found)
    #expect(names(place, "met-with:ana") == (found.isEmpty ? "" : "Bo"))
    #expect(names(place, "met-with:{name:bo}") == (found.isEmpty ? "" : "Ana"))
    #expect(names(place, "met-with:*", on: "2026-03-31") == "")
    let graph = place.run(["graph", "Ana"], width: nil).output
    #expect(graph.contains("met-with") == !found.isEmpty)
    #expect(!place.run(["graph", "--today", "2026-03-31"], width: nil).output.contains("met-with"))
  }

  private static let chain = [
    "contacts/A.md": "## Log\n\n- 2026-04-06 named [[B]]\n- 2026-04-08 introduced [[B]]\n",
    "contacts/B.md": "## Log\n\n- 2026-05-02 named [[C]]\n",
    "contacts/D.md": "---\nreferred_by: \"[[A]]\"\n---\n",
  ]

  @Test(arguments: [
    ("named:B", "A", ""), ("named:2", "A", ""), ("named:1", "", "A"), ("named-by:A", "B, D", "D"),
    ("named-by:*", "B, D", "D"), ("named-by:none kind:person", "A, C", "A, B, C"),
    ("chain-of:A", "B, D", "D"), ("chain-to:C", "", ""), ("chain-to:B", "A", ""),
    ("chain-depth:2", "B, D", "D"), ("chain-depth:1", "A, C", "A, B, C"),
  ])
  func whoNamedWhom(_ query: String, _ found: String, _ before: String) throws {
    let place = try place(Self.chain)
    #expect(names(place, query) == found)
    #expect(names(place, query, on: "2026-04-01") == before)
  }

  /// As the chain and the counts in its columns have it.
  @Test func everyViewAgrees() throws {
    let place = try place(Self.chain)
    let find = ["find", "name:A", "--columns", "named", "--today"]
    #expect(place.run(find + ["2026-04-07"], width: nil).output == "2\n")
    #expect(place.run(find + ["2026-04-01"], width: nil).output == "1\n")
    let depth = ["find", "name:B", "--columns", "chain-depth", "--today"]
    #expect(place.run(depth + ["2026-04-07"], width: nil).output == "2\n")
    #expect(place.run(depth + ["2026-04-01"], width: nil).output == "1\n")
    func graph(_ day: String) -> String {
      place.run(["graph", "A", "--depth", "3", "--today", day], width: nil).output
    }
    #expect(graph("2026-04-16").contains("introduced"))
    #expect(!graph("2026-04-07").contains("introduced"))
    #expect(graph("2026-04-07").contains("2026-04-06"))
    #expect(graph("2026-04-01").contains("links"))
    #expect(!graph("2026-04-01").contains("A\tnamed\tB"))
    #expect(!graph("2026-04-16").contains("B\tnamed\tC"))
    #expect(graph("2026-05-02").contains("B\tnamed\tC"))
    #expect(!place.run(["show", "B"], width: nil).output.contains("Named C"))
  }

  /// A box that is checked later is open, wherever tasks are told of.
  @Test func whatIsDoneLaterIsOpen() throws {
    let place = try place([
      "contacts/A.md": "- [x] send it 📅 2026-04-10 ✅ 2026-04-12\n- [x] long ago\n",
      "plan.md": "- [x] tidy 📅 2026-04-10 ✅ 2026-04-12\n- [-] drop ✅ 2026-04-12\n",
    ])
    for (day, open, done) in [("2026-04-11", "2\n", "1\n"), ("2026-04-12", "0\n", "3\n")] {
      func run(_ arguments: String...) -> String {
        place.run(arguments + ["--today", day], width: nil).output
      }
      #expect(run("tasks", "--count") == open)
      #expect(run("tasks", "--done", "--count") == done)
      #expect(run("find", "open-tasks:*", "--count") == open)
      #expect(run("find", "open-tasks:1", "--count") == open)
      let state = run("sql", "SELECT count(*) FROM tasks WHERE state = 'open'")
      #expect(state == open)
      let columns = run("find", "name:A", "--columns", "open-tasks")
      #expect(columns == (day == "2026-04-11" ? "1\n" : "0\n"))
      #expect(
        run("due", "--for", "A", "--all").contains("send it") == (open == "2\n"))
    }
    let page = place.run(["--today", "2026-04-11"], width: nil).output
    #expect(page.contains("1 task"))
  }
}
