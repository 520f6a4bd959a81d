import Foundation
import NoteSyntax
import Testing

/// Every transcript, the README and the guide say exactly what kith prints.
///
/// After a change that was meant, `KITH_RECORD=1 swift test --filter TranscriptTests` writes them
/// anew; read the difference before you commit it.
struct TranscriptTests {
  static let files: [URL] = {
    let folders = ["Tests/KithCommandsTests/Transcripts", "Sources/kith/Documentation.docc"]
    let listed = folders.flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(
        at: Repository.root.appendingPathComponent(folder), includingPropertiesForKeys: nil)) ?? []
    }
    return ([Repository.root.appendingPathComponent("README.md")] + listed)
      .filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
  }()

  @Test(arguments: files)
  func says(_ file: URL) throws {
    let transcript = try Transcript(file)
    let place = try TestPlace()
    // Who follows the README or the guide does so on another day than that of the story.
    if file.deletingLastPathComponent().lastPathComponent != "Transcripts" {
      place.clockDay = CivilDate(dayNumber: TestPlace.storyDay.dayNumber + 200)
    }
    let results = transcript.run(in: place)
    if ProcessInfo.processInfo.environment["KITH_RECORD"] == "1",
      ProcessInfo.processInfo.environment["CI"] == nil
    {
      try transcript.recorded(results).write(to: file, atomically: true, encoding: .utf8)
      return
    }
    for (step, result) in zip(transcript.steps, results) {
      #expect(
        step.expected == result,
        "\(file.lastPathComponent):\(step.line): $ \(step.command)")
    }
  }
}
