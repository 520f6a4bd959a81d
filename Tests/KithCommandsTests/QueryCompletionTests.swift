import Foundation
import NoteQuery
import Testing

@testable import KithCommands

/// The words of a query, one after the other.
@Suite struct QueryCompletionTests {
  private func place() throws -> TestPlace {
    let place = try TestPlace()
    place.enter("SampleVault")
    try place.write(
      """
      ---
      name: Jo "J" O'Neil
      tags: [none]
      Wish list: yes, much
      ---
      """, to: "SampleVault/contacts/Jo.md")
    _ = place.run(["index"])
    return place
  }

  private func words(_ query: String..., in place: TestPlace) -> [String] {
    place.run(["complete", "zsh", "--", "kith", "find"] + query).text.split(separator: "\n")
      .dropFirst().map { String($0.prefix { $0 != "\t" }) }
  }

  @Test func `Keys, of kith and of the front matter, and saved queries`() throws {
    let place = try place()
    #expect(words("sta", in: place) == ["state:", "stage:", "status:"])
    #expect(words("kind:contact", "sta", in: place) == ["state:", "stage:", "status:"])
    #expect(words("kind:contact chain", in: place).first == "kind:contact chain-of:")
    #expect(words("-cha", in: place).contains("-chain-of:"))
    #expect(words("@wa", in: place) == ["@warm"])
    #expect(words("tie:weak or @wa", in: place) == ["tie:weak or @warm"])
    #expect(words("", in: place).contains("named-by:"))
    #expect(words("Storage and", in: place).isEmpty)
    let meaning = place.run(["complete", "zsh", "--", "kith", "find", "open-t"]).text
    #expect(meaning == "words\nopen-tasks:*\nopen-tasks:none\n")
  }

  @Test func `Values of each kind of key`() throws {
    let place = try place()
    #expect(words("state:not", in: place) == ["state:not-asked"])
    #expect(words("kind:st", in: place) == ["kind:stub"])
    #expect(words("owed:cold", in: place) == ["owed:cold-trail"])
    #expect(words("in:h", in: place) == ["in:heading"])
    #expect(words("tie:we", in: place) == ["tie:weak"])
    // No note has it.
    #expect(words("mode:vid", in: place) == ["mode:video"])
    #expect(words("works-at:Ohm", in: place) == [#"works-at:"Ohmstead Laboratory""#])
    #expect(words("named-by:Pri", in: place) == [#"named-by:"Priya Raman""#])
    #expect(words(#"named-by:"Pri"#, in: place) == [#"named-by:"Priya Raman""#])
    #expect(words(#"named-by:"Jo "J"#, in: place).isEmpty)
    #expect(words("named-by:Jo", in: place).contains(#"named-by:"Jo \"J\" O'Neil""#))
    #expect(words("within:", in: place) == ["within:1:", "within:2:", "within:3:"])
    #expect(words("within:2:Pri", in: place) == [#"within:2:"Priya Raman""#])
    #expect(words("last:>to", in: place) == ["last:>today"])
    #expect(
      words("wish", in: place) == [#"wish_list:"yes, much""#, "wish_list:*", "wish_list:none"])
    #expect(
      words("named-by:{kind:contact tie:we", in: place) == ["named-by:{kind:contact tie:weak"])
    #expect(words("(tie:we", in: place) == ["(tie:weak"])
    // A value that would be a word of the language, or two.
    #expect(words("tag:none", in: place) == [#"tag:"none""#])
    #expect(words(#"wish_list:"yes, m"#, in: place) == [#"wish_list:"yes, much""#])
    // What an earlier word began cannot be put in quotes any more.
    #expect(words("named-by:\"Priya", "Ra", in: place).isEmpty)
  }

  @Test func `Whatever is offered is understood`() throws {
    let place = try place()
    let keys = QueryKey.allCases.map { $0.rawValue + ":" } + ["tie:", "wish_list:", "within:2:"]
    // A field is no query by itself, and a number of steps only the beginning of a value.
    let offered = keys.flatMap { words($0, in: place).prefix(5) }
      .filter { !$0.hasPrefix("in:") && !$0.hasSuffix(":") }
    let outcome = place.run(["find", offered.joined(separator: " or "), "--count"])
    #expect(offered.count > 100)
    #expect(outcome.status == 0, "\(outcome.text)")
  }

  @Test func `Saved queries are named, index or not`() throws {
    let place = try TestPlace(withSampleVault: false)
    try place.write("queries:\n  stale: x\n  alumni: y\n", to: "vault/kith.yaml")
    place.enter("vault")
    #expect(words("@", in: place) == ["@alumni", "@stale"])
  }
}
