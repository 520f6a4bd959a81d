import ArgumentParser
import Foundation
import NoteSyntax
import Testing
import VaultFiles
import VaultIndex

@testable import KithCommands

/// What is wrong in a few notes, as `kith watch --check` shows it, is what a check of the whole vault
/// says of them.
@Suite struct PartCheckTests {
  /// One after the other the vaults of the gallery, each of which raises another code.
  @Test(arguments: GalleryTests.possible.filter { GalleryVault(code: $0).command == ["check"] })
  func whatIsFoundInANoteIsWhatIsFoundOfItInAll(_ code: DiagnosticCode) throws {
    let place = try TestPlace(withSampleVault: false)
    let vault = place.root.appendingPathComponent("vault")
    try GalleryVault(code: code).write(to: vault)
    try expectTheSame(in: vault, of: place)
  }

  @Test func inTheSampleVault() throws {
    let place = try TestPlace()
    try place.write("## Log\n\n- 2026-04-14 met [[Ana Ruiz]]\n", to: "SampleVault/interviews/x.md")
    try expectTheSame(in: place.root.appendingPathComponent("SampleVault"), of: place)
  }

  private func expectTheSame(in vault: URL, of place: TestPlace) throws {
    let environment = Environment(
      variables: ["KITH_CACHE": place.root.appendingPathComponent("cache").path],
      workingDirectory: vault.path, today: try #require(CivilDate("2026-04-16")),
      terminalWidth: nil, errorTerminalWidth: nil, write: { _ in }, writeError: { _ in })
    let session = try Session(GlobalOptions.parse([]), environment)
    let open = try session.open()
    let (all, walked, parts) = try open.index.read { reader in
      let reading = QueryReading(
        session: session, settings: open.settings, reader: reader, warn: { _ in })
      let check = VaultCheck(
        vault: open, reader: reader, today: session.today, queries: try reading.context())
      let paths = try reader.contents().map(\.path.text) + [VaultRoot.marker]
      return (
        try check.findings(),
        Set(
          try open.troubles.map(\.path) + UnreadFiles(vault: open).findings().map(\.path)
            + FolderFindings(open, reader) { open.source(of: $0) }.ofFiles().map(\.path)),
        try paths.map { (path: $0, found: try check.findings(in: [$0])) }
      )
    }
    for (path, found) in parts {
      // What a walk met is told of only where all is looked at.
      let expected = all.filter { $0.path == path && !walked.contains($0.path) }
      #expect(found.map { "\($0)" } == expected.map { "\($0)" }, "\(path)")
    }
    #expect(
      parts.reduce(0) { $0 + $1.found.count } == all.count { !walked.contains($0.path) })
  }
}
