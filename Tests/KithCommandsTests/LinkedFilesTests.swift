import Foundation
import NoteSyntax
import Testing

@testable import KithCommands

/// Links to what is no note, as a check of the vault sees them.
@Suite struct LinkedFilesTests {
  private func place(_ links: String...) throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    try place.write("ignore: [stuff/]\n", to: "vault/kith.yaml")
    let text = links.map { "See \($0).\n\n" }.joined()
    try place.write(text, to: "vault/contacts/firms/Ana.md")
    place.enter("vault")
    return place
  }

  private func problems(_ place: TestPlace) -> [String] {
    place.run(["check", "--format", "{{code}}: {{message}}"], width: nil).output
      .split(separator: "\n").map(String.init)
  }

  /// Beside the note, by its path, or by its name wherever it lies.
  @Test func whatIsThereIsNoProblem() throws {
    let place = try place(
      "![[photo.png]]", "[[c v.pdf]]", "[[talks/Plan.canvas]]", "[[Plan.canvas|the plan]]",
      "![[IMAGE.JPG|300]]", "[[../old.base]]", "[[stuff/deep/x.mp4#t=3]]", "[[deep/x.mp4]]")
    for path in [
      "contacts/firms/photo.png", "c v.pdf", "talks/Plan.canvas", "any/where/image.jpg",
      "contacts/old.base", "stuff/deep/x.mp4",
    ] {
      try place.write("", to: "vault/\(path)")
    }
    #expect(problems(place) == [])
  }

  @Test func whatIsMissingIsAFile() throws {
    let place = try place(
      "![[photo.png]]", "[[other/Plan.canvas]]", "[[../old.base]]", "[[Dr. No]]", "[[v1.5]]")
    try place.write("", to: "vault/talks/Plan.canvas")
    try place.write("", to: "vault/old.base")
    try place.write("", to: "photo.png")
    #expect(
      problems(place) == [
        "unresolved-link: no file \"photo.png\" lies in the vault",
        "unresolved-link: no file \"Plan.canvas\" lies in the vault",
        "unresolved-link: no file \"old.base\" lies in the vault",
        "unresolved-link: no note for \"Dr. No\"", "unresolved-link: no note for \"v1.5\"",
      ])
  }

  /// A link out of the vault is there; what it leads to is not looked at.
  @Test func linksAreNotFollowed() throws {
    let place = try place("![[photo.png]]", "![[inner.png]]")
    try place.write("", to: "outside/inner.png")
    let vault = place.root.appendingPathComponent("vault")
    for (name, target) in [("photo.png", "../nowhere"), ("out", "../outside")] {
      try FileManager.default.createSymbolicLink(
        atPath: vault.appendingPathComponent(name).path, withDestinationPath: target)
    }
    #expect(
      problems(place).filter { $0.contains("file") } == [
        "unresolved-link: no file \"inner.png\" lies in the vault"
      ])
  }

  @Test(arguments: [
    ("photo.png", true), ("a/b.canvas", true), ("x.7z", true), ("Ana.md", false), ("Ana", false),
    ("Acme Inc.", false), ("St. John", false), ("v1.5", false), (".png", false), ("a/.png", false),
  ])
  func aFileIsToldByItsEnding(_ target: String, _ isFile: Bool) {
    #expect(LinkedFiles.isFile(target) == isFile)
  }
}
