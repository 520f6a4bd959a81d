import ArgumentParser
import Foundation
import Testing

@testable import KithCommands

/// The scripts that complete, and what they are answered.
@Suite struct CompletionTests {
  private static let hostile = [
    "$(touch pwned)", "`touch pwned`", "O'Neil; touch pwned", "a \"quoted\" b", "${HOME}", "$HOME",
    "back\\slash",
    "glob * ?", "{a,b}", "~root", "time: 10:30", "Zoë Brandt", "#hash",
  ]

  private func place() throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    for (number, name) in Self.hostile.enumerated() {
      let yaml = name.replacing("'", with: "''")
      try place.write("---\nname: '\(yaml)'\n---\n", to: "vault/contacts/P\(number).md")
    }
    try place.write("---\nname: \"bell \\a and \\e[2J\"\n---\n", to: "vault/contacts/X.md")
    place.enter("vault")
    return place
  }

  /// The words that may stand at the end of a line, as they are told to fish: without quotes.
  private func words(_ line: String..., in place: TestPlace) -> [String] {
    let lines = place.run(["complete", "fish", "--", "kith"] + line).text.split(separator: "\n")
    guard lines.first == "words" else { return lines.map(String.init) }
    return lines.dropFirst().map { String($0.prefix { $0 != "\t" }) }
  }

  /// What bash puts in the place of the last word, or of the end that it breaks off.
  private func replies(_ line: String, replacing end: String, in place: TestPlace) -> [String] {
    let answer = place.run(["complete", "bash", "--", line, end]).text
    return answer.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func `Commands, options and what these take`() throws {
    let place = try place()
    _ = place.run(["index"])
    let commands = KithRoot.shownCommands.compactMap { $0.configuration.commandName } + ["help"]
    #expect(words("", in: place) == commands)
    #expect(words("lin", in: place) == ["links"])
    #expect(words("help", "lin", in: place) == ["links"])
    #expect(words("--vault", ".", "lin", in: place) == ["links"])
    #expect(words("links", "--gro", in: place) == ["--group"])
    #expect(words("links", "--limit", "3", "--lim", in: place).isEmpty)
    #expect(words("links", "--sort", "line", "--sor", in: place) == ["--sort"])
    #expect(words("links", "X", "--format", "json", in: place) == ["json", "jsonl"])
    #expect(words("today", "--format", "m", in: place).isEmpty)
    #expect(words("due", "--format", "m", in: place) == ["markdown"])
    #expect(words("due", "--columns", "cl", in: place) == ["clears"])
    #expect(words("targets", "--sort", "mot", in: place) == ["motivation"])
    #expect(words("check", "--group", "co", in: place) == ["column", "code"])
    #expect(words("due", "--rule", "cold", in: place) == ["cold-trail"])
    #expect(words("due", "--for=Zo", in: place) == ["--for=Zoë Brandt"])
    #expect(words("today", "--vault", "", in: place) == ["directories"])
    #expect(words("watch", "--", "", in: place) == ["kith"])
    #expect(words("watch", "--", "kith", "du", in: place) == ["due"])
    #expect(
      words("watch", "--check", "--", "kith", "due", "--rule", "cold", in: place) == ["cold-trail"])
    #expect(words("draft", "retry", "Zo", in: place) == ["Zoë Brandt"])
    #expect(words("init", "", in: place) == ["directories"])
    #expect(words("nonsense", "", in: place).isEmpty)
  }

  @Test func `Names come from the index as it is, and nothing is made`() throws {
    let place = try place()
    #expect(words("show", "", in: place).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: place.root.appending(path: "cache").path))
    _ = place.run(["index"])
    let names = words("show", "", in: place)
    #expect(Set(names) == Set(Self.hostile))
    #expect(names.count == Self.hostile.count)
    // A note written since is not there: nothing was brought up to date.
    try place.write("", to: "vault/contacts/New.md")
    #expect(!words("show", "", in: place).contains("New"))
  }

  /// By name and by path, as they are taken.
  @Test func `Notes of every kind are names`() throws {
    let place = try place()
    try place.write("", to: "vault/fields/Battery testing.md")
    try place.write("---\nwith: Zoë Brandt\n---\n", to: "vault/interviews/2026-03-04 Zoë.md")
    _ = place.run(["index"])
    for command in ["links", "graph"] {
      #expect(words(command, "Batt", in: place) == ["Battery testing"])
      #expect(words(command, "2026-03", in: place) == ["2026-03-04 Zoë"])
      #expect(words(command, "fields", in: place) == ["fields/Battery testing.md"])
    }
  }

  @Test func `Names come from the vault that the line names`() throws {
    let place = try place()
    _ = place.run(["index"])
    place.enter("..")
    #expect(words("show", "Zo", in: place).isEmpty)
    #expect(words("show", "--vault", "vault", "Zo", in: place) == ["Zoë Brandt"])
    #expect(words("--vault=vault", "show", "Zo", in: place) == ["Zoë Brandt"])
    let home = place.run(
      ["complete", "zsh", "--", "kith", "show", "--vault", "~/vault", "Zo"],
      variables: ["HOME": place.workingDirectory])
    #expect(home.text == "words\nZoë Brandt\n")
  }

  @Test
  func `Letters without accents, and another word of a name, are enough where nothing else fits`()
    throws
  {
    let place = try place()
    try place.write("", to: "vault/contacts/Zoey Bell.md")
    _ = place.run(["index"])
    #expect(words("show", "'zoe b", in: place) == ["Zoë Brandt"])
    #expect(words("show", "Zoe", in: place) == ["Zoey Bell"])
    #expect(words("show", "brandt", in: place) == ["Zoë Brandt"])
    #expect(words("show", "b", in: place) == ["back\\slash"])
  }

  @Test func `Trouble is no word and no name`() throws {
    let place = try place()
    _ = place.run(["index"])
    let folder = place.root.appending(path: "cache")
    let index = try #require(
      FileManager.default.contentsOfDirectory(atPath: folder.path).first {
        $0.hasSuffix(".sqlite")
      })
    let damaged = Data("no database".utf8)
    let url = folder.appending(path: index)
    try damaged.write(to: url)
    for command in ["show", "links", "path", "compare", "prep"] {
      let outcome = place.run(["complete", "zsh", "--", "kith", command, ""])
      #expect(outcome.text == "words\n")
      #expect(outcome.status == 0)
    }
    #expect(try Data(contentsOf: url) == damaged)
    place.enter("..")
    #expect(words("show", "", in: place).isEmpty)
    #expect(place.run(["complete", "bash", "--", "one", "two"]).text.isEmpty)
  }

  @Test func `Columns of the table, one or several`() throws {
    let place = try TestPlace()
    place.enter("SampleVault")
    _ = place.run(["index"])
    for command in [["tasks", "--all"], ["tags"], ["links", "Hugh Sandoval"]] {
      let offered = words(command[0], "--columns", "", in: place).joined(separator: ",")
      let table = place.run(command + ["--format", "csv", "--columns", offered])
      #expect(table.text.hasPrefix(offered + "\r\n"))
    }
    #expect(words("find", "--columns", "name,chain", in: place) == ["name,chain_depth"])
    #expect(words("find", "--sort=name,-la", in: place) == ["--sort=name,-last"])
    #expect(words("find", "--group", "name,la", in: place).isEmpty)
    #expect(words("find", "--group", "referred", in: place) == ["referred_by", "referred_on"])
    let all = words("find", "--columns", "", in: place).filter {
      !FindView.columnsOfText.contains($0)
    }
    let found = place.run(["find", "--columns", all.joined(separator: ","), "--format", "csv"])
    #expect(found.text.hasPrefix(all.joined(separator: ",") + "\r\n"))
  }

  @Test func `Bash gets a word as it is to stand behind what it keeps`() throws {
    let place = try TestPlace()
    place.enter("SampleVault")
    _ = place.run(["index"])
    try place.write("---\nname: Jo \"J\" O'Neil\n---\n", to: "SampleVault/contacts/Jo.md")
    _ = place.run(["index"])
    #expect(replies("kith show Jo\\ ", replacing: "Jo\\ ", in: place) == [#"Jo\ \"J\"\ O\'Neil"#])
    #expect(replies("kith show 'Jo ", replacing: "Jo ", in: place) == [#"Jo "J" O'\''Neil"#])
    #expect(replies("kith show \"Jo ", replacing: "Jo ", in: place) == [#"Jo \"J\" O'Neil"#])
    #expect(replies("kith due --for=Pri", replacing: "Pri", in: place) == ["Priya\\ Raman"])
    #expect(replies("kith find @wa", replacing: "@wa", in: place) == ["@warm"])
    #expect(
      replies("kith find named-by:Pri", replacing: "Pri", in: place) == [#"\"Priya\ Raman\""#])
    // Between quotes the end that is replaced is all of them. Bash would not close these itself.
    #expect(
      replies("kith find \"named-by:Pri", replacing: "named-by:Pri", in: place)
        == [#"named-by:\"Priya Raman\"""#])
  }

  /// Bash itself, with the script as it is, and the answers as they would be given.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")))
  func `Bash completes names, and runs none of them`() throws {
    let place = try place()
    _ = place.run(["index"])
    // Each line up to the cursor, and the end that bash replaces.
    let asked = [
      ("kith show ", ""), ("kith show Zo", "Zo"), ("kith lin", "lin"), ("kith show 'O", "O"),
      ("kith today --vault con", "con"),
    ]
    for (number, (line, end)) in asked.enumerated() {
      let answer = place.run(["complete", "bash", "--", line, end]).output
      try place.write(answer, to: "answer\(number)")
    }
    let script = place.run(["completion", "bash"]).output
    let calls = asked.enumerated().map { number, asked in
      """
      kith() { cat answer\(number); }
      COMP_LINE=\(Self.quoted(asked.0)); COMP_POINT=${#COMP_LINE}; _kith kith \(Self.quoted(asked.1)) ""
      for reply in "${COMPREPLY[@]}"; do eval "printf '%s\\n' ${quote[\(number)]}$reply${quote[\(number)]}"; done
      echo ---

      """
    }
    try FileManager.default.createDirectory(
      at: place.root.appending(path: "contacts"), withIntermediateDirectories: true)
    try place.write(script + "quote=('' '' '' \\' '')\n" + calls.joined(), to: "test.bash")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["test.bash"]
    process.currentDirectoryURL = place.root
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let parts = output.components(separatedBy: "---\n")
      .map { $0.split(separator: "\n").map(String.init) }
    try #require(parts.count == asked.count + 1)
    // As words of bash, the replies are the names and nothing else.
    #expect(Set(parts[0]) == Set(Self.hostile))
    #expect(parts[1] == ["Zoë Brandt"])
    #expect(parts[2] == ["links"])
    #expect(parts[3] == ["O'Neil; touch pwned"])
    #expect(parts[4] == ["contacts"])
    #expect(!FileManager.default.fileExists(atPath: place.root.appending(path: "pwned").path))
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
