import ArgumentParser
import Testing

@testable import KithCommands

/// Every command and every option of it is in the guide.
@Suite struct RegistryCommandTests {
  private static let commands = KithRoot.shownCommands

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
      let own = Self.ownOptions(in: KithRoot.helpMessage(for: command, columns: 100))
      let takesShape = Self.shapeOptions.isSubset(of: own)
      if takesShape { #expect(section.says("(Output.md)"), "the shape of \(name)") }
      // Names in a help's examples are those of other commands, too: shell tools' and kith's own.
      for option in takesShape ? own.subtracting(Self.shapeOptions) : own {
        #expect(section.says("`" + option), "\(option) of \(name)")
      }
    }
  }

  /// The options that a command's help lists, without those of every command.
  private static func ownOptions(in help: String) -> Set<String> {
    let listed = help.split(separator: "\n").compactMap { line in
      line.prefixMatch(of: /\s\s(-., )?(?<option>--[a-z][a-z-]+)/).map { String($0.option) }
    }
    let shared = ["--vault", "--today", "--format", "--color", "--no-pager", "--version", "--help"]
    return Set(listed).subtracting(shared)
  }

  private static let shapeOptions = ownOptions(in: ShapeProbe.helpMessage(columns: 100))

  @Test func everyOptionOfTablesIsNamed() throws {
    let section = try #require(try Guide.page("Output").section("Shape"))
    #expect(Self.shapeOptions.contains("--null"))
    for option in Self.shapeOptions {
      #expect(section.names(option) || section.says("`\(option) "), "\(option)")
    }
  }

  @Test func everyFormatIsNamed() throws {
    let section = try #require(try Guide.page("Output").section("Formats"))
    for command in Self.commands {
      guard let command = command as? any KithCommand.Type else { continue }
      for format in command.formats {
        #expect(section.names(format.rawValue), "\(format.rawValue)")
      }
    }
  }

  @Test func everyExitStatusIsDocumented() throws {
    let section = try #require(try Guide.page("Commands").section("Exit status"))
    for status in [ExitStatus.done, .negative, .usage, .noInput, .readWrite] {
      #expect(section.names(String(status.rawValue)))
    }
  }
}

/// A command that has the options of tables and no others.
private struct ShapeProbe: ParsableCommand {
  @OptionGroup var shape: ShapeOptions
}
