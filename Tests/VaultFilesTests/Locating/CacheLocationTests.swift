import Foundation
import Testing
import VaultFiles

@Suite struct CacheLocationTests {
  let folder: TemporaryFolder
  let vault: VaultRoot

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("My Notes/kith.yaml", "")
    let locator = VaultLocator(environment: [:], workingDirectory: folder.path("My Notes"))
    vault = try locator.locate()
  }

  private func location(_ environment: [String: String]) throws -> CacheLocation {
    try CacheLocation(of: vault, environment: environment, workingDirectory: folder.path)
  }

  @Test func theVariablesDecideInOrder() throws {
    let all = [
      "KITH_CACHE": folder.path("k"), "XDG_CACHE_HOME": folder.path("x"), "HOME": folder.path("h"),
    ]
    #expect(try location(all).folder == folder.path("k"))
    #expect(try location(all.filter { $0.key != "KITH_CACHE" }).folder == folder.path("x/kith"))
    let home = try location(["XDG_CACHE_HOME": "relative", "HOME": folder.path("h")]).folder
    #if os(macOS)
      #expect(home == folder.path("h/Library/Caches/kith"))
    #else
      #expect(home == folder.path("h/.cache/kith"))
    #endif
    #expect(try location(["KITH_CACHE": "k/../j/."]).folder == folder.path("j"))
    #expect(throws: VaultError.noCacheFolder) { try location([:]) }
  }

  @Test func theFileIsReadableAndTheVaultsOwn() throws {
    let here = try location(["KITH_CACHE": folder.path("k")])
    let name = try #require(here.file.split(separator: "/").last)
    #expect(name.wholeMatch(of: /My-Notes-[0-9a-f]{16}\.sqlite/) != nil)
    try folder.write("other/My Notes/kith.yaml", "")
    let other = try VaultLocator(
      environment: [:], workingDirectory: folder.path("other/My Notes")
    ).locate()
    let there = try CacheLocation(
      of: other, environment: ["KITH_CACHE": folder.path("k")], workingDirectory: "/")
    #expect(there.folder == here.folder)
    #expect(there.file != here.file)
  }

  @Test func theCacheNeverLiesInTheVault() throws {
    try folder.link("way in", to: "My Notes")
    for inside in ["My Notes", "My Notes/.cache", "way in/deep/cache", "k/../My Notes/cache"] {
      #expect(throws: VaultError.self) { try location(["KITH_CACHE": folder.path(inside)]) }
    }
    #expect(try location(["KITH_CACHE": folder.path("My Notes 2")]).folder.hasSuffix("2"))
  }

  @Test func theFolderIsForTheOwnerAlone() throws {
    let cache = try location(["KITH_CACHE": folder.path("a/b/c")])
    try cache.createFolder()
    try cache.createFolder()
    for made in ["a", "a/b", "a/b/c"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(made))
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test func aFileInTheWayIsAnError() throws {
    try folder.write("a", "")
    let cache = try? location(["KITH_CACHE": folder.path("a/b")])
    #expect(throws: VaultError.self) {
      try (cache ?? location(["KITH_CACHE": folder.path("a/b")])).createFolder()
    }
  }
}
