import Foundation

/// What this process was called with.
package enum LiveArguments {
  /// Without the program's own name.
  ///
  /// Throws where one is not UTF-8. Swift would mend it, and a file of that name would be another one.
  package static func read() throws -> [String] {
    let given = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    for argument in given.dropFirst() {
      guard let argument, String(validatingCString: argument) == nil else { continue }
      throw CommandError.usage(
        "\"\(String(cString: argument))\" is not UTF-8", remedy: "rename what it names first")
    }
    return Array(CommandLine.arguments.dropFirst())
  }
}

extension Kith {
  /// Runs kith as this process was called.
  package static func runLive() -> Int32 {
    let environment = Environment.live()
    do { return run(try LiveArguments.read(), in: environment) } catch {
      ErrorReport(error)?.write(to: environment)
      return ExitStatus.usage.rawValue
    }
  }
}
