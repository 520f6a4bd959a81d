import ArgumentParser
import NoteSyntax
import Presentation

/// A command of kith: its arguments, and what it does with a session.
///
/// `run(in:)` takes the place of ArgumentParser's `run()`, which has no way to be handed the
/// environment.
protocol KithCommand: ParsableCommand {
  var global: GlobalOptions { get }
  /// The ways in which it can write its answer, the usual one first.
  static var formats: [OutputFormat] { get }
  func run(in session: Session) throws -> ExitStatus
}

/// Runs kith: arguments and environment in, exit status out.
package enum Kith {
  package static let version = "0.1.0"

  package static func run(_ arguments: [String], in environment: Environment) -> Int32 {
    do {
      let arguments = LeadingOptions.moved(arguments)
      // Whether a command is asked for or asked about.
      let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
      if let word = words.first, !word.hasPrefix("-"), !KithRoot.commandNames.contains(word) {
        let shown = KithRoot.shownCommands.compactMap { $0.configuration.commandName }
        let near = NearName.of(word, among: shown + ["help"])
        throw CommandError.usage(
          "no command is called \"\(word)\"",
          remedy: near.map { "did you mean \"\($0)\"?" } ?? "`kith --help` lists them")
      }
      var parsed = try KithRoot.parseAsRoot(NegatedTerms.hidden(in: arguments))
      guard let command = parsed as? any KithCommand else {
        // The parser's own: help, which it words itself by throwing.
        try parsed.run()
        return ExitStatus.done.rawValue
      }
      try RepeatedOptions.check(arguments)
      if command is WatchCommand { try WatchCommand.checkCommand(behind: arguments) }
      if let format = command.global.format, format.format == nil {
        throw type(of: command).formats.lack(format)
      }
      let session = try Session(command.global, environment)
      let status = try command.run(in: session)
      try checkOutput(environment)
      return status.rawValue
    } catch {
      return report(error, of: arguments, environment)
    }
  }

  private static func report(
    _ error: any Error, of arguments: [String], _ environment: Environment
  ) -> Int32 {
    let explained = ErrorReport(error)
    guard explained == nil, KithRoot.exitCode(for: error).isSuccess else {
      let report = explained ?? ErrorReport(parser: error, of: arguments)
      report.write(to: environment)
      return report.status.rawValue
    }
    // Help, which may be long.
    let text = KithRoot.fullMessage(for: error, columns: environment.terminalWidth ?? 100)
    let help = text.hasSuffix("\n") ? text : text + "\n"
    if arguments.contains("--no-pager") {
      environment.write(help)
    } else {
      environment.writeForReading(help)
    }
    do { try checkOutput(environment) } catch {
      return report(error, of: arguments, environment)
    }
    return ExitStatus.done.rawValue
  }

  /// Throws where not all that was written has arrived.
  private static func checkOutput(_ environment: Environment) throws {
    guard let reason = environment.outputFailure() else { return }
    throw CommandError("the output could not be written: \(reason)", status: .readWrite)
  }
}

/// Options before the command's name, `kith --vault notes due`, are read as if behind it.
enum LeadingOptions {
  private static let names: Set<String> = ["--vault", "--today", "--format", "--color"]
  private static let flags: Set<String> = ["--no-pager"]

  static func moved(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first {
      if names.contains(first), rest.count >= 2 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if flags.contains(first) || names.contains(String(first.prefix { $0 != "=" })) {
        leading.append(first)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    guard !leading.isEmpty, let command = rest.first, !command.hasPrefix("-") else {
      return arguments
    }
    return [command] + leading + rest.dropFirst()
  }
}
