import Testing

@testable import KithCommands

/// Help is output like every other.
@Suite struct HelpOutputTests {
  @Test(arguments: [["--help"], ["--version"], ["due", "--help"], ["help", "due"]])
  func helpThatDoesNotArriveIsTrouble(_ arguments: [String]) throws {
    let environment = Environment(
      variables: [:], workingDirectory: "/", today: TestPlace.storyDay, terminalWidth: nil,
      errorTerminalWidth: nil, write: { _ in }, writeError: { _ in },
      outputFailure: { "No space left on device" })
    #expect(Kith.run(arguments, in: environment) == 74)
  }
}
