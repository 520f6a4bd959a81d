import ArgumentParser
import Foundation
import Testing

@testable import KithCommands

/// The scripts that complete names, and what they are given to complete with.
@Suite struct CompletionTests {
  private static let hostile = [
    "$(touch pwned)", "`touch pwned`", "O'Neil; touch pwned", "a \"quoted\" b", "${HOME}",
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

  @Test(arguments: CompletionCommand.Shell.allCases)
  func `Every script knows every command that people use`(shell: CompletionCommand.Shell) throws {
    let script = try place().run(["completion", shell.rawValue]).output
    for command in KithRoot.shownCommands {
      #expect(script.contains(command.configuration.commandName ?? "?"))
    }
    #expect(script.contains("kith complete-names people 2>/dev/null"))
  }

  @Test func `Names come from the index as it is, and nothing is made`() throws {
    let place = try place()
    #expect(place.run(["complete-names", "people"]).text.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: place.root.appending(path: "cache").path))
    _ = place.run(["index"])
    let names = place.run(["complete-names", "people", "people"])
    #expect(Set(names.text.split(separator: "\n").map(String.init)) == Set(Self.hostile))
    #expect(names.text.split(separator: "\n").count == Self.hostile.count)
    // A note written since is not there: nothing was brought up to date.
    try place.write("", to: "vault/contacts/New.md")
    #expect(!place.run(["complete-names", "people"]).text.contains("New"))
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
    for kind in NameKind.allCases {
      let outcome = place.run(["complete-names", kind.rawValue])
      #expect(outcome.text.isEmpty)
      #expect(outcome.status == 0)
    }
    #expect(try Data(contentsOf: url) == damaged)
    place.enter("..")
    #expect(place.run(["complete-names", "people"]).text.isEmpty)
  }

  @Test func `Saved queries are named, index or not`() throws {
    let place = try place()
    try place.write("queries:\n  stale: x\n  alumni: y\n", to: "vault/kith.yaml")
    #expect(place.run(["complete-names", "queries"]).text == "@alumni\n@stale\n")
  }

  @Test func `Each shell gets the name as it reads names`() {
    #expect(ShellWord.line("O'Neil: a\\b", for: "bash") == "'O'\\''Neil: a\\b'\n")
    #expect(ShellWord.line("O'Neil: a\\b", for: "zsh") == "O'Neil\\: a\\\\b\n")
    #expect(ShellWord.line("O'Neil: a\\b", for: "fish") == "O'Neil: a\\b\n")
    #expect(ShellWord.line("two\nlines", for: "fish") == nil)
    #expect(ShellWord.line("", for: "bash") == nil)
  }

  /// Bash itself, with the script as it is, and the names as it would be given them.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")))
  func `Bash completes names, and runs none of them`() throws {
    let place = try place()
    _ = place.run(["index"])
    let script = place.run(["completion", "bash"]).output
    let names = place.run(["complete-names", "people"], variables: ["SAP_SHELL": "bash"]).output
    try place.write(names, to: "names")
    try place.write(
      script + """

        kith() { cat names; }
        ask() {
          COMP_WORDS=(kith "$@"); COMP_CWORD=$#; COMP_LINE="kith $*"; COMP_POINT=${#COMP_LINE}
          COMPREPLY=(); _kith kith "${@: -1}" "${@: -2:1}"; printf '%s\\n' "${COMPREPLY[@]}"
        }
        ask show ""; echo ---; ask show Zo; echo ---; ask lin; echo ---; ask links --gro
        echo ---; ask links X --format json

        """, to: "test.bash")
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
    try #require(parts.count == 5)
    #expect(Set(parts[0].filter { !$0.hasPrefix("-") }) == Set(Self.hostile))
    #expect(parts[1] == ["Zoë Brandt"])
    #expect(parts[2] == ["links"])
    #expect(parts[3] == ["--group"])
    #expect(parts[4] == ["json", "jsonl"])
    #expect(!FileManager.default.fileExists(atPath: place.root.appending(path: "pwned").path))
  }
}
