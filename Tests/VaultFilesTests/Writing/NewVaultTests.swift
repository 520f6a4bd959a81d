import Foundation
import NoteSyntax
import Testing

@testable import VaultFiles

@Suite struct NewVaultTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func make(
    at path: String, fault: @escaping (AtomicWriter.Step) throws(SystemFailure) -> Void
  ) throws {
    let settings = (path: try VaultPath.of("kith.yaml"), bytes: [UInt8]())
    _ = try NewVault.make(
      at: folder.path(path),
      files: [(.of("a/one.md"), [0x31]), (.of("b/two.md"), [0x32]), settings],
      folders: [.of("c"), .of("d")], settings: [settings], fault: fault)
  }

  private func everything() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func itIsMadeWithTheFoldersThatItLiesIn() throws {
    try make(at: "new/vault") { _ throws(SystemFailure) in }
    #expect(
      try everything() == [
        "new", "new/vault", "new/vault/a", "new/vault/a/one.md", "new/vault/b",
        "new/vault/b/two.md", "new/vault/c", "new/vault/d", "new/vault/kith.yaml",
      ])
  }

  /// Other commands find no vault there.
  @Test func whatOnlyHasTheNameIsNoVaultYet() throws {
    try folder.makeFolder("one/kith.yaml")
    try folder.makeFolder("two")
    try folder.link("two/kith.yaml", to: "nowhere")
    try folder.write("three/kith.yaml", "")
    for name in ["one", "two"] {
      #expect(throws: VaultError.exists(folder.path(name + "/kith.yaml"))) {
        try make(at: name) { _ throws(SystemFailure) in }
      }
    }
    #expect(throws: VaultError.alreadyVault(folder.path("three"))) {
      try make(at: "three") { _ throws(SystemFailure) in }
    }
  }

  /// Wherever the disk is full.
  @Test(arguments: 0..<9) func whatCannotBeFinishedIsTakenBack(step: Int) throws {
    try folder.makeFolder("empty/.git")
    for path in ["new/vault", "empty"] {
      var count = 0
      #expect(
        throws: VaultError.io(["a/one.md", "b/two.md", "kith.yaml"][step / 3], errno: ENOSPC)
      ) {
        try make(at: path) { _ throws(SystemFailure) in
          defer { count += 1 }
          if count == step { throw SystemFailure(code: ENOSPC) }
        }
      }
      #expect(try everything() == ["empty", "empty/.git"])
    }
  }

  /// Somebody else may write into it meanwhile.
  @Test func whatIsNotItsOwnIsLeftAndTold() throws {
    let isRoot = folder.path("new/vault/a")
    #expect(throws: VaultError.leftBehind(isRoot, after: .io("b/two.md", errno: ENOSPC))) {
      var count = 0
      try make(at: "new/vault") { [folder] _ throws(SystemFailure) in
        defer { count += 1 }
        guard count == 4 else { return }
        try? folder.write("new/vault/a/theirs.md")
        throw SystemFailure(code: ENOSPC)
      }
    }
    #expect(try everything() == ["new", "new/vault", "new/vault/a", "new/vault/a/theirs.md"])
  }

  @Test func aLinkMayLeadToTheFolder() throws {
    try folder.makeFolder("real")
    try folder.link("link", to: "real")
    try make(at: "link") { _ throws(SystemFailure) in }
    #expect(FileManager.default.fileExists(atPath: folder.path("real/kith.yaml")))
    try folder.link("nowhere", to: "gone")
    #expect(throws: VaultError.vanished(folder.path("nowhere"))) {
      try make(at: "nowhere") { _ throws(SystemFailure) in }
    }
  }

  /// Neither what it holds nor its empty folders are touched, be the disk full.
  @Test(arguments: [false, true]) func intoAFilledFolderGoOnlyTheSettings(isFull: Bool) throws {
    try folder.write("old/note.md", "x")
    try folder.makeFolder("old/c")
    if isFull {
      #expect(throws: VaultError.io("kith.yaml", errno: ENOSPC)) {
        try make(at: "old") { _ throws(SystemFailure) in throw SystemFailure(code: ENOSPC) }
      }
    } else {
      try make(at: "old") { _ throws(SystemFailure) in }
    }
    #expect(
      try everything() == ["old", "old/c"] + (isFull ? [] : ["old/kith.yaml"]) + ["old/note.md"])
  }
}
