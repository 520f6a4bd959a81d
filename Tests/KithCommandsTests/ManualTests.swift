import Foundation
import Testing

@testable import KithCommands

/// The manual page says what the commands say of themselves.
@Suite struct ManualTests {
  @Test func `Every command, argument and option is in it`() throws {
    let tool = try ToolDescription.kith()
    let page = Manual(of: tool).page
    let shared = [
      "--vault", "--today", "--format", "--color", "--no-pager", "--version", "--help", "-h",
    ]
    for command in tool.command.subcommands ?? [] where command.shouldDisplay {
      guard command.commandName != "help" else { continue }
      let start = try #require(page.range(of: ".SS kith " + Roff.escaped(command.commandName)))
      let rest = page[start.upperBound...]
      let section = rest[..<(rest.range(of: "\n.S")?.lowerBound ?? rest.endIndex)]
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        for name in (argument.names ?? []).map(\.text) {
          let place = shared.contains(name) ? page[...] : section
          #expect(place.contains(Roff.bold(name)), "\(name) of \(command.commandName)")
        }
        if argument.names == nil {
          #expect(section.contains((argument.valueName ?? "?").uppercased()))
        }
        #expect(page.contains(Roff.escaped(argument.abstract ?? "")))
      }
    }
    #expect(!page.contains("complete\\-names"))
    for variable in EnvironmentVariable.allCases { #expect(page.contains(variable.rawValue)) }
  }

  @Test func `No line of text is taken for a request`() throws {
    let requests = ["TH", "SH", "SS", "TP", "PP", "nf", "fi"]
    for line in Manual(of: try ToolDescription.kith()).page.split(separator: "\n") {
      #expect(!line.hasPrefix("'"))
      guard line.hasPrefix(".") else { continue }
      #expect(requests.contains(String(line.dropFirst().prefix(2))), "\(line)")
    }
  }

  @Test func `Text is escaped`() {
    #expect(Roff.escaped(".so 'x' a-b \\n") == "\\&.so 'x' a\\-b \\en")
    #expect(Roff.escaped("'quoted'") == "\\&'quoted'")
    #expect(
      Roff.discussion("One.\n\nEXAMPLE:\n  kith\n  kith due\n\nEnd.") == """
        One.
        .PP
        EXAMPLE:
        .PP
        .nf
          kith
          kith due
        .fi
        .PP
        End.

        """)
  }

  @Test func `The environment's variables are in the guide`() throws {
    let section = try #require(try Guide.page("Commands").section("Environment variables"))
    for variable in EnvironmentVariable.allCases { #expect(section.names(variable.rawValue)) }
  }
}
