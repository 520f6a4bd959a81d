import Foundation
import Network
import NoteSyntax
import Testing
import VaultFiles
import VaultIndex

/// Notes that others wrote.
@Suite(.enabled(if: Corpora.isPresent, Corpora.absence))
struct CorporaTests {
  /// As they are, in a folder, with an index in a file.
  @Test(arguments: Corpora.vaults) func vault(name: String) throws {
    let folder = try TemporaryFolder()
    let original = try #require(Corpora.folder) + "/" + name
    try FileManager.default.copyItem(atPath: original, toPath: folder.path("vault"))
    let tree = try folder.tree("vault")
    func open() throws -> LiveIndex {
      let settings = SourceText(Array(try folder.data("vault/kith.yaml")))
      let notes = IndexedNotes(
        source: tree, listing: PendingListing(of: tree), settings: Settings.read(settings).settings,
        basis: ContentHash([]))
      return LiveIndex(at: folder.path("index.sqlite"), of: notes) { Issue.record("\($0)") }
    }
    let index = try open()
    let listed = Set(try index.notes.listing().files.map(\.path.text))
    let troubles = Set(try index.notes.listing().troubles.map(\.path))
    for path in try expectedNotes(folder.path("vault")) {
      #expect(listed.contains(path) || troubles.contains(path), "lost: \(path)")
    }
    #expect(try index.counts.added == listed.count)
    try Soundness.check(VaultIndex.open(at: folder.path("index.sqlite")), of: index.notes)
    #expect(try index.differences() == [])
    // What was copied in this moment may change without a trace for one more.
    Thread.sleep(forTimeInterval: 0.1)
    _ = try open().counts
    let again = try open()
    #expect(try again.counts.isUnchanged && again.counts.filesRead == 0)
  }

  private func expectedNotes(_ folder: String) throws -> [String] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return files.filter { path in
      let parts = path.split(separator: "/")
      return path.lowercased().hasSuffix(".md") && !parts.contains { $0.hasPrefix(".") }
        && parts.first?.lowercased() != "templates"
    }
  }

  /// Whatever file, as a note of each kind.
  @Test(arguments: ["contacts", "interviews", "organizations", "notes"])
  func everyFile(kind: String) throws {
    let root = try #require(Corpora.folder)
    let source = MemorySource()
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      guard let data = FileManager.default.contents(atPath: root + "/" + path) else { continue }
      source.write("\(kind)/\(path).md", bytes: Array(data))
    }
    try Soundness.check(source)
  }

  @Test(arguments: ["contacts", "interviews"]) func yamlCases(kind: String) throws {
    let source = MemorySource()
    for (number, example) in try Corpora.objects("yaml-test-suite/cases.json").enumerated() {
      let yaml = example["yaml"] as? String ?? ""
      source.write("\(kind)/yaml \(number).md", "---\n\(yaml)\n---\nSee [[yaml 1]].\n")
    }
    try Soundness.check(source)
  }

  @Test(arguments: ["contacts", "interviews"]) func commonMarkExamples(kind: String) throws {
    let source = MemorySource()
    for (number, example) in try Corpora.objects("commonmark/spec.json").enumerated() {
      let text = example["markdown"] as? String ?? ""
      source.write("\(kind)/spec \(number).md", text)
      source.write("\(kind)/log \(number).md", "---\nwith: Ana\n---\n# Log\n\n\(text)")
    }
    try Soundness.check(source)
  }
}
