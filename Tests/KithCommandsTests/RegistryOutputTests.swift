import Foundation
import NoteSyntax
import Presentation
import Synchronization
import Testing

@testable import KithCommands

/// Every JSON schema, every member of it and every CSV column is in the guide, and what the guide
/// names is written.
@Suite struct RegistryOutputTests {
  private static let calls: [(schema: String, arguments: [String])] = [
    ("kith.due.v1", ["due", "--within", "7d"]), ("kith.today.v1", ["today"]),
    ("kith.chain.v1", ["chain"]), ("kith.graph.v1", ["graph"]),
    ("kith.show.v1", ["show", "Priya Raman"]),
    ("kith.path.v1", ["path", "Northwind Storage"]),
    ("kith.prep.v1", ["prep", "Priya Raman"]),
    ("kith.questions.v1", ["questions"]),
    ("kith.targets.v1", ["targets"]),
    ("kith.compare.v1", ["compare"]),
    ("kith.find.v1", ["find", "storage"]), ("kith.tasks.v1", ["tasks"]),
    ("kith.tags.v1", ["tags"]), ("kith.links.v1", ["links", "Northwind Storage"]),
    ("kith.check.v1", ["check"]),
    ("kith.stats.v1", ["stats"]), ("kith.draft.v1", ["draft", "--lint", "-"]),
    ("kith.sql.v1", ["sql", "SELECT 1 AS count"]), ("kith.schema.v1", ["sql", "--schema"]),
    ("kith.index.v1", ["index", "--stats", "--verify"]),
  ]

  /// One is no answer to a call but a line at each change.
  private static let schemas = calls.map(\.schema) + ["kith.watch.v1"]

  @Test func everySchemaOfTheSourcesIsCalledHere() throws {
    let names = try Guide.sources(in: "Sources/KithCommands").joined()
      .matches(of: /"(?<name>kith\.[a-z]+\.v[0-9]+)"/).map { String($0.name) }
    #expect(Set(names) == Set(Self.schemas))
    #expect(Set(names).count == names.count)
  }

  @Test func everySchemaHasItsSection() throws {
    let page = try Guide.page("JSON")
    #expect(Set(page.titles(below: "Schemas")) == Set(Self.schemas))
  }

  @Test func everyMemberIsNamed() throws {
    let page = try Guide.page("JSON")
    let common = try #require(page.section("What all have in common"))
    for (schema, arguments) in Self.calls {
      let section = try #require(page.section(schema))
      let output = try Self.output(arguments + ["--format", "json"])
      let object = try JSONSerialization.jsonObject(with: Data(output.utf8))
      let isOpen = { (key: String) in key == "properties" }
      for member in Self.members(of: object, openBelow: isOpen).sorted() {
        #expect(section.names(member) || common.names(member), "\(member) of \(schema)")
      }
      #expect((object as? [String: Any])?["schema"] as? String == schema)
    }
  }

  @Test func everyMemberOfAChangeIsNamed() throws {
    let day = try #require(CivilDate("2026-04-16"))
    let finding = Finding(
      path: "a.md", position: nil, severity: .error, code: .badDate, message: "", remedy: "",
      excerpt: nil)
    let view = WatchView(
      time: WallTime(day: day, seconds: 0, offset: 0), changes: VaultChanges(), notes: 0,
      personsJudged: 0, problems: CheckView(findings: [finding], place: ""))
    let section = try #require(try Guide.page("JSON").section("kith.watch.v1"))
    let object = try JSONSerialization.jsonObject(with: Data(view.json.compact.utf8))
    for member in Self.members(of: object, openBelow: { _ in false }).subtracting(["schema"]) {
      #expect(section.names(member), "\(member)")
    }
  }

  @Test func everyColumnIsNamed() throws {
    let page = try Guide.page("JSON")
    let commands = [
      ["due"], ["check"], ["questions"], ["targets"], ["compare"], ["stats"],
      ["sql", "--schema"], ["graph"], ["links", "Northwind Storage"],
    ]
    for command in commands {
      let section = try #require(page.section("CSV of kith " + command[0]))
      let output = try Self.output(command + ["--format", "csv"])
      let header = output.unicodeScalars.prefix { $0 != "\r" && $0 != "\n" }
      for column in String(header).split(separator: ",") {
        #expect(section.names(String(column)), "\(column) of \(command[0])")
      }
    }
  }

  /// The names of all members at any depth; below a member that `openBelow` says, they are data.
  private static func members(of value: Any, openBelow: (String) -> Bool) -> Set<String> {
    if let array = value as? [Any] {
      return array.reduce(into: []) { $0.formUnion(members(of: $1, openBelow: openBelow)) }
    }
    guard let object = value as? [String: Any] else { return [] }
    return object.reduce(into: Set(object.keys)) { names, member in
      guard !openBelow(member.key) else { return }
      names.formUnion(members(of: member.value, openBelow: openBelow))
    }
  }

  private static func output(_ arguments: [String]) throws -> String {
    let cache = FileManager.default.temporaryDirectory
      .appending(path: "kith-registry-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: cache) }
    let output = Mutex("")
    let today = try #require(CivilDate("2026-04-16"))
    let environment = Environment(
      variables: ["KITH_CACHE": cache.path],
      workingDirectory: Guide.repository.appending(path: "SampleVault").path, today: today,
      terminalWidth: nil, errorTerminalWidth: nil,
      write: { text in output.withLock { $0 += text } }, writeError: { _ in })
    _ = Kith.run(arguments, in: environment)
    return output.withLock { $0 }
  }
}
