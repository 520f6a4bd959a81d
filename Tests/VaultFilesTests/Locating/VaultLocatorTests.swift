import Foundation
import Testing
import VaultFiles

@Suite struct VaultLocatorTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["one", "two", "outer", "outer/deep/inner"] {
      try folder.write(name + "/kith.yaml", "")
    }
    try folder.makeFolder("outer/deep/inner/contacts")
    try folder.makeFolder("outer/deep/other")
    try folder.makeFolder("plain/folder")
  }

  private func locate(
    _ option: String? = nil, variable: String? = nil, from place: String
  ) throws -> String {
    var environment = ["HOME": "/nowhere"]
    environment["KITH_VAULT"] = variable
    let locator = VaultLocator(
      environment: environment, workingDirectory: folder.path(place))
    let path = try locator.locate(option: option).path
    return path == folder.path ? "" : String(path.dropFirst(folder.path.count + 1))
  }

  @Test func theOptionOutranksTheVariableOutranksTheFolder() throws {
    #expect(try locate("../two", variable: "../one", from: "outer") == "two")
    #expect(try locate(variable: "../one", from: "outer") == "one")
    #expect(try locate(variable: "", from: "outer") == "outer")
    #expect(try locate(folder.path("two"), from: "outer") == "two")
  }

  @Test func theNearestFolderUpwardIsFound() throws {
    #expect(try locate(from: "outer/deep/inner/contacts") == "outer/deep/inner")
    #expect(try locate(from: "outer/deep/inner") == "outer/deep/inner")
    #expect(try locate(from: "outer/deep/other") == "outer")
  }

  /// From a folder that is gone; relative to nothing it would be relative to the root.
  @Test(arguments: ["", "(unreachable)/notes"])
  func whereTheFolderIsNotKnownNothingIsFoundFromIt(_ place: String) throws {
    let locator = VaultLocator(environment: [:], workingDirectory: place)
    for option in [nil, "one", "."] as [String?] {
      #expect(throws: VaultError.noCurrentFolder) { try locator.locate(option: option) }
    }
    #expect(try locator.locate(option: folder.path("one")).path == folder.path("one"))
    #expect(throws: VaultError.noCurrentFolder) {
      try CacheLocation(
        of: folder.vault(), environment: ["KITH_CACHE": "cache"], workingDirectory: place)
    }
    #expect(try folder.vault().vaultPath(of: "contacts/Ana.md", from: place) == nil)
  }

  @Test func aVaultIsTheSameThroughALink() throws {
    try folder.link("alias", to: "one")
    #expect(try locate("../alias/", from: "plain") == "one")
    #expect(try locate(from: "alias") == "one")
  }

  @Test func aNamedFolderMustBeAVaultItself() throws {
    let plain = folder.path("outer/deep/other")
    let around = folder.path("outer")
    #expect(throws: VaultError.notAVault(plain, .option, within: around)) {
      try locate(plain, variable: folder.path("one"), from: "one")
    }
    #expect(throws: VaultError.notAVault(plain, .environment, within: around)) {
      try locate(variable: plain, from: "one")
    }
    let within = folder.path("one/notes")
    try folder.makeFolder("one/notes")
    let inner = VaultError.notAVault(within, .option, within: folder.path("one"))
    #expect(throws: inner) { try locate(within, from: "two") }
    #expect(inner.remedy == "it lies in the vault \"\(folder.path("one"))\": name that")
    #expect(throws: VaultError.noSuchFolder(folder.path("one/none"), .option)) {
      try locate("none", from: "one")
    }
    #expect(throws: VaultError.noSuchFolder(folder.path("one/kith.yaml"), .option)) {
      try locate("kith.yaml", from: "one")
    }
  }

  @Test func aFolderNamedAsTheMarkerIsNone() throws {
    try folder.makeFolder("plain/folder/kith.yaml")
    #expect(throws: VaultError.noVault(above: folder.path("plain/folder"))) {
      try locate(from: "plain/folder")
    }
  }

  @Test func messagesNameThePlaceAndTheRemedy() {
    let none = VaultError.noVault(above: "/home/ana/\u{1B}[31mnotes")
    #expect(none.message == "no kith.yaml in \"/home/ana/\\u{1B}[31mnotes\" or above")
    #expect(
      none.remedy
        == "`kith init` makes this folder a vault, and leaves what is in it; `--vault DIR` names another"
    )
    let wrong = VaultError.notAVault("/tmp/x", .environment)
    #expect(wrong.message == "no kith.yaml in \"/tmp/x\", named by KITH_VAULT")
    #expect(
      wrong.remedy
        == "`kith init \"/tmp/x\"` makes it a vault, and leaves what is in it"
    )
  }
}
