import Foundation
import NoteSyntax
import Testing
@testable import VaultFiles

@Suite struct AtomicWriterTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
  private func hash(_ text: String) -> ContentHash { ContentHash(bytes(text)) }

  @Test func aNewFileIsMadeOnce() throws {
    let writer = try AtomicWriter(in: folder.path)
    let path = try VaultPath.of("a/b/new.md")
    try writer.createFolder(.of("a/b"))
    try writer.createFolder(.of("a/b"))
    try writer.create(path, bytes("one"))
    #expect(throws: VaultError.exists("a/b/new.md")) { try writer.create(path, bytes("two")) }
    #expect(try folder.text("a/b/new.md") == "one")
    #expect(try folder.names("a/b") == ["new.md"])
  }

  @Test func aLinkThatLeadsNowhereIsInTheWay() throws {
    let writer = try AtomicWriter(in: folder.path)
    try folder.link("new.md", to: folder.path("elsewhere"))
    #expect(throws: VaultError.exists("new.md")) { try writer.create(.of("new.md"), bytes("x")) }
    #expect(try folder.names() == ["new.md"])
  }

  @Test func aFolderMustBeThereAndBeOne() throws {
    try folder.write("file")
    let writer = try AtomicWriter(in: folder.path)
    #expect(throws: VaultError.vanished("no/new.md")) {
      try writer.create(.of("no/new.md"), bytes("x"))
    }
    #expect(throws: VaultError.self) { try writer.createFolder(.of("file/below")) }
    #expect(throws: VaultError.vanished(folder.path("no"))) {
      _ = try AtomicWriter(in: folder.path("no"))
    }
  }

  @Test func nothingIsWrittenThroughALinkedFolder() throws {
    try folder.write("outside/a.md", "old")
    try folder.makeFolder("vault")
    try folder.link("vault/link", to: folder.path("outside"))
    let writer = try AtomicWriter(in: folder.path("vault"))
    #expect(throws: VaultError.notAFile("link/b.md")) {
      try writer.create(.of("link/b.md"), bytes("x"))
    }
    #expect(throws: VaultError.notAFile("link/a.md")) {
      try writer.replace(.of("link/a.md"), bytes("x"), expecting: hash("old"))
    }
    #expect(throws: VaultError.notAFile("link")) { try writer.createFolder(.of("link/below")) }
    #expect(try folder.names("outside") == ["a.md"])
    #expect(try folder.text("outside/a.md") == "old")
  }

  @Test func replacingKeepsTheMode() throws {
    try folder.write("a.md", "old")
    chmod(folder.path("a.md"), 0o640)
    let writer = try AtomicWriter(in: folder.path)
    try writer.replace(.of("a.md"), bytes("new"), expecting: hash("old"))
    #expect(try folder.text("a.md") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("a.md"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try folder.names() == ["a.md"])
  }

  @Test func whatIsNotWhatWasReadIsLeftAlone() throws {
    try folder.write("a.md", "somebody else's")
    try folder.link("link.md", to: "a.md")
    try folder.makeFolder("folder.md")
    let writer = try AtomicWriter(in: folder.path)
    #expect(throws: VaultError.changedSinceRead("a.md")) {
      try writer.replace(.of("a.md"), bytes("new"), expecting: hash("old"))
    }
    #expect(throws: VaultError.notAFile("link.md")) {
      try writer.replace(.of("link.md"), bytes("new"), expecting: hash("somebody else's"))
    }
    #expect(throws: VaultError.isDirectory("folder.md")) {
      try writer.replace(.of("folder.md"), bytes("new"), expecting: hash(""))
    }
    #expect(throws: VaultError.vanished("gone.md")) {
      try writer.replace(.of("gone.md"), bytes("new"), expecting: hash(""))
    }
    #expect(try folder.text("a.md") == "somebody else's")
    #expect(try folder.names() == ["a.md", "folder.md", "link.md"])
  }

  @Test(arguments: AtomicWriter.Step.allCases)
  func aFailedStepLeavesEverythingAsItWas(step: AtomicWriter.Step) throws {
    try folder.write("a.md", "old")
    var writer = try AtomicWriter(in: folder.path)
    writer.fault = { now throws(SystemFailure) in
      if now == step { throw SystemFailure(code: ENOSPC) }
    }
    #expect(throws: VaultError.io("a.md", errno: ENOSPC)) {
      try writer.replace(.of("a.md"), bytes("new"), expecting: hash("old"))
    }
    #expect(throws: VaultError.io("b.md", errno: ENOSPC)) {
      try writer.create(.of("b.md"), bytes("new"))
    }
    #expect(try folder.text("a.md") == "old")
    #expect(try folder.names() == ["a.md"])
  }

  @Test func aChangeJustBeforeRenamingIsSeen() throws {
    try folder.write("a.md", "old")
    var writer = try AtomicWriter(in: folder.path)
    writer.fault = { [folder] step throws(SystemFailure) in
      if step == .name { try? folder.write("a.md", "theirs") }
    }
    #expect(throws: VaultError.changedSinceRead("a.md")) {
      try writer.replace(.of("a.md"), bytes("new"), expecting: hash("old"))
    }
    #expect(try folder.text("a.md") == "theirs")
    #expect(try folder.names() == ["a.md"])
  }

  @Test func whatAKilledWriterLeftIsNotInTheWay() throws {
    try folder.write("a.md", "old")
    let digits = hash("a.md").hexadecimal
    try folder.write(".kith-\(digits)-0.tmp", "half")
    let writer = try AtomicWriter(in: folder.path)
    try writer.replace(.of("a.md"), bytes("new"), expecting: hash("old"))
    #expect(try folder.text("a.md") == "new")
    #expect(try folder.names() == [".kith-\(digits)-0.tmp", "a.md"])
  }
}
