import ArgumentParser
import Testing

@testable import KithCommands

/// Every command and every option of it is in the guide.
@Suite struct RegistryCommandTests {
  private static let commands = KithRoot.configuration.subcommands

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? command._commandName
  }

  /// The long options in a command's own help.
  private static func options(of command: any ParsableCommand.Type) -> Set<String> {
    Set(
      KithRoot.helpMessage(for: command, columns: 100).matches(of: /--[a-z][a-z-]+/)
        .map { String($0.output) })
  }

  @Test func everyCommandHasItsSection() throws {
    let documented = try Guide.page("Commands").titles(below: "The commands")
    #expect(documented == Self.commands.map { "kith " + Self.name(of: $0) })
  }

  @Test func namesAreUnique() {
    let names = Self.commands.map(Self.name)
    #expect(Set(names).count == names.count)
  }

  @Test func everyOptionIsNamedWhereItBelongs() throws {
    let page = try Guide.page("Commands")
    let shared = try #require(page.section("Options of every command"))
    let global = Self.commands.map(Self.options).reduce(Self.options(of: InitCommand.self)) {
      $0.intersection($1)
    }
    for option in global where option != "--version" {
      #expect(shared.says("`" + option), "\(option) of every command")
    }
    for command in Self.commands {
      let name = "kith " + Self.name(of: command)
      let section = try #require(page.section(name))
      // Names in a help's examples are those of other commands, too: shell tools' and kith's own.
      for option in Self.ownOptions(of: command) {
        #expect(section.says("`" + option), "\(option) of \(name)")
      }
    }
  }

  /// Without those of every command, and without what only an example in the help names.
  private static func ownOptions(of command: any ParsableCommand.Type) -> [String] {
    let help = KithRoot.helpMessage(for: command, columns: 100)
    let usage = help.split(separator: "\n").filter { $0.hasPrefix("  --") }
      .joined(separator: "\n")
    let shared = ["--vault", "--today", "--format", "--color", "--version", "--help"]
    return usage.matches(of: /--[a-z][a-z-]+/).map { String($0.output) }
      .filter { !shared.contains($0) }
  }

  @Test func everyExitStatusIsDocumented() throws {
    let section = try #require(try Guide.page("Commands").section("Exit status"))
    for status in [ExitStatus.done, .negative, .usage, .noInput, .readWrite] {
      #expect(section.names(String(status.rawValue)))
    }
  }
}
