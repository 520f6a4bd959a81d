import Testing

@testable import KithCommands

/// A path that begins with `./` or `../` and leads to another folder than it names is told of.
@Suite struct RelativeLinkTests {
  private func check(_ link: String) throws -> String {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    try place.write("", to: "vault/contacts/here.md")
    try place.write("", to: "vault/others/there.md")
    try place.write("", to: "vault/root.md")
    try place.write(
      "---\nknows: \"[[here]]\"\n---\nSee \(link).\n", to: "vault/contacts/Ana.md")
    place.enter("vault")
    return place.run(["check"], width: nil).text
  }

  @Test(arguments: [
    ("[[./there]]", "./there", "others/there.md"), ("[[../there]]", "../there", "others/there.md"),
    ("[it](../here.md)", "../here.md", "contacts/here.md"), ("[[./root]]", "./root", "root.md"),
    ("[[../../others/there]]", "../../others/there", "others/there.md"),
    ("[[../../../root]]", "../../../root", "root.md"),
  ])
  func whatIsTakenInstead(_ link: String, _ target: String, _ taken: String) throws {
    let said = try check(link)
    #expect(said.contains("no note lies at \"\(target)\" [unresolved-link]"))
    #expect(said.contains("\(taken) is taken in its place"))
  }

  @Test(arguments: [
    "[[./here]]", "[[../others/there]]", "[it](../others/there.md)", "[[../root]]",
    "[[../contacts/here]]", "[[there]]", "[[others/there]]",
  ])
  func whatLeadsWhereItSays(_ link: String) throws {
    #expect(try !check(link).contains("unresolved-link"))
  }
}
