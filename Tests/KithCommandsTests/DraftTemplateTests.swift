import Foundation
import Network
import NoteSyntax
import Testing

@testable import KithCommands

@Suite struct DraftTemplateTests {
  private func place() throws -> TestPlace {
    let place = try TestPlace()
    place.enter("SampleVault")
    return place
  }

  @Test func theVaultsOwnTemplateComesFirst() throws {
    let place = try place()
    try place.write(
      "{{name}} & {{#referrer}}<{{referrer}}>{{/referrer}} {{nmae}} {{{detail}}}\n",
      to: "SampleVault/templates/draft-request.md")
    let outcome = place.run(["draft", "request", "Farah Osei"])
    #expect(outcome.output == "Farah Osei & <Beatriz Amaral>  [what they said that helped]\n")
    #expect(outcome.text.contains("no value is called \"nmae\"; did you mean \"name\"?"))
  }

  @Test func aTemplateThatCannotBeReadIsAnError() throws {
    let place = try place()
    try place.write("Dear\n{{#name}\n", to: "SampleVault/templates/draft-call.md")
    let outcome = place.run(["draft", "call", "Farah Osei"])
    #expect(outcome.status == 66)
    #expect(outcome.text.contains("templates/draft-call.md:"))
    #expect(outcome.output == outcome.text || !outcome.output.contains("Dear"))
  }

  /// Why it cannot be read is said in kith's words, with the line.
  @Test(arguments: [
    ("Dear\n\n{{#news}}\nso\n", "3: the template cannot be read: {{#news}} has no {{/news}}"),
    (
      "{{#news}}\n{{/nwes}}",
      "2: the template cannot be read: {{/nwes}} stands where {{#news}} of line 1"
    ),
    ("{{#me}}{{^news}}{{/me}}{{/news}}", "1: the template cannot be read: {{/me}} stands where"),
    ("Dear\n{{/news}}", "2: the template cannot be read: {{/news}} closes nothing"),
    (
      String(repeating: "{{name}}\n", count: 1001),
      "1001: the template cannot be read: it has more than 1000 tags"
    ),
    (
      String(repeating: "{{#news}}\n", count: 51) + String(repeating: "{{/news}}", count: 51),
      "51: the template cannot be read: sections lie more than 50 deep"
    ),
    ("Dear\n{{name", "2: the template cannot be read: \"{{\" is not followed"),
    ("Dear\n{{name\n{{me}}", "2: the template cannot be read: \"{{\" is not followed"),
    ("Dear\n{{the name}}", "2: the template cannot be read: a tag holds more than a name"),
    ("{{=<% %>=}}\n<%#name%>", "the template cannot be read: "),
  ])
  func saysWhatIsWrong(text: String, words: String) throws {
    let place = try place()
    try place.write(text, to: "SampleVault/templates/draft-call.md")
    let outcome = place.run(["draft", "call", "Farah Osei"], width: nil)
    #expect(outcome.status == 66)
    #expect(outcome.text.contains("kith: templates/draft-call.md:"))
    #expect(outcome.text.contains(words), "\(outcome.text)")
    #expect(!outcome.text.contains(/expectedSection|Incorrect|overflow|unfinished/))
  }

  /// What Mustache leaves out in silence is said, with the line.
  @Test func saysWhatIsLeftOut() throws {
    let place = try place()
    try place.write(
      """
      {{! {{nothing }}{{first-name}}
      {{>sig}} {{#news}}{{.}}{{/news}} {{uppercased(nmae)}} {{uppercased(name)}} {{a.b}}
      """, to: "SampleVault/templates/draft-call.md")
    let outcome = place.run(["draft", "call", "Farah Osei"], width: nil)
    #expect(outcome.status == 0)
    #expect(
      outcome.text.hasPrefix(
        """
        kith: templates/draft-call.md:1: no value is called "first-name"; did you mean "first_name"?
        kith: templates/draft-call.md:2: {{>sig}} is left out: a template takes in no other
        kith: templates/draft-call.md:2: no value is called "nmae"; did you mean "name"?
        kith: templates/draft-call.md:2: no value is called "a.b"

        """), "\(outcome.text)")
    #expect(outcome.output.contains("FARAH OSEI"))
  }

  /// Not passed over for kith's own.
  @Test func aFolderIsNoTemplate() throws {
    let place = try place()
    try place.write("", to: "SampleVault/templates/draft-call.md/x")
    let outcome = place.run(["draft", "call", "Farah Osei"])
    #expect(outcome.status == 66)
    #expect(outcome.text.contains("kith: \"templates/draft-call.md\" is a folder, not a file\n"))
  }

  /// A folder of templates elsewhere is not followed, and keeps nobody from writing.
  @Test func aLinkedFolderIsSaid() throws {
    let place = try place()
    let folder = place.root.appendingPathComponent("SampleVault/templates").path
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder, withDestinationPath: place.root.path)
    let outcome = place.run(["draft", "call", "Farah Osei"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("kith: templates/ is a link"))
  }

  /// No tag without a name: it would be all values at once.
  @Test(arguments: ["{{}}", "{{.}}"]) func aTagWithoutANameIsRefused(_ tag: String) throws {
    let place = try place()
    try place.write("Dear \(tag),\n", to: "SampleVault/templates/draft-call.md")
    #expect(place.run(["draft", "call", "Farah Osei"]).status == 66)
  }

  /// Every value that a template may use is in the guide, and what the guide names is a value.
  @Test func everyValueIsDocumented() throws {
    let section = try #require(try Guide.page("Commands").section("kith draft"))
    for value in DraftValue.allCases { #expect(section.names(value.rawValue), "\(value)") }
    for kind in DraftKind.allCases {
      #expect(section.names(kind.rawValue), "\(kind)")
      let template = try DraftTemplate(DraftTemplates.text(of: kind), place: kind.rawValue)
      #expect(template.warnings.isEmpty)
    }
  }
}
