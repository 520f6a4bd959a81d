import ArgumentParser
import Foundation

/// What the commands say of themselves: abstracts, arguments, options, as the argument parser gives
/// it. Only what the manual and completion show of it is read.
struct ToolDescription: Decodable {
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  struct Argument: Decodable {
    struct Name: Decodable, Hashable {
      /// `long`, `short` or `longWithSingleDash`.
      var kind: String
      var name: String

      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    /// What a shell completes it with; each member is there where it is that.
    struct Completion: Decodable {
      struct List: Decodable { var values: [String] }
      struct Command: Decodable { var command: String }
      struct Nothing: Decodable {}

      var list: List?
      var shellCommand: Command?
      var directory: Nothing?
      var file: Nothing?
    }

    /// `positional`, `option` or `flag`.
    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var allValues: [String]?
    var completionKind: Completion?
    var isOptional: Bool
    var isRepeating: Bool
    var shouldDisplay: Bool
  }

  var command: Command

  /// The long options of one command, without their strokes.
  func longOptions(of name: String) -> [String] {
    let arguments = command.subcommands?.first { $0.commandName == name }?.arguments ?? []
    return arguments.flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map(\.name)
  }

  static func kith() throws -> ToolDescription {
    try JSONDecoder().decode(ToolDescription.self, from: Data(KithRoot._dumpHelp().utf8))
  }
}
