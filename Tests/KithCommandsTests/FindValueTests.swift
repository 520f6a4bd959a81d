import Testing

/// Values as `kith find` shows, groups and finds them.
@Suite struct FindValueTests {
  private func place(_ notes: [String: String]) throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    for (path, text) in notes { try place.write(text, to: "vault/\(path)") }
    place.enter("vault")
    return place
  }

  /// However a link is written, its value is the name that it leads to; what it shows is found, too.
  @Test func aLinkIsTheNameItLeadsTo() throws {
    let place = try place([
      "contacts/Ana.md": "---\norganization: \"[[Northwind Storage|NW]]\"\n---\n",
      "contacts/Bo.md": "---\norganization: \"[[organizations/Northwind Storage.md#Log]]\"\n---\n",
      "contacts/Cy.md": "---\norganization: [[ Northwind Storage | NW ]]\n---\n",
      "organizations/Northwind Storage.md": "",
    ])
    func names(_ query: String) -> String {
      place.run(["find", query, "--columns", "name"], width: nil).output
        .split(separator: "\n").joined(separator: ", ")
    }
    #expect(
      place.run(["find", "organization:*", "--group", "organization", "--count"]).text == """
        Organization       Count
        Northwind Storage      3

        """)
    #expect(names("organization:northwind") == "Ana, Bo, Cy")
    #expect(names("organization:=\"northwind storage\"") == "Ana, Bo, Cy")
    #expect(names("organization:nw") == "Ana, Cy")
    #expect(names("-organization:nw kind:contact") == "Bo")
    #expect(names("in:property nw") == "Ana, Cy")
    #expect(names("in:property northwind") == "Ana, Bo, Cy")
  }

  /// Days and numbers are taken from what a link shows, too.
  @Test func aLinkMayShowADayOrANumber() throws {
    let place = try place([
      "contacts/Ana.md":
        "---\nwhen: \"[[2026-04-12 Sunday|2026-04-12]]\"\nscore: \"[[Four|4]]\"\n---\n",
      "contacts/Bo.md": "---\nwhen: 2026-04-11\nscore: 3\n---\n",
    ])
    func names(_ query: String) -> String {
      place.run(["find", query, "--format", "{{name}}"], width: nil).output
    }
    #expect(names("when:>=2026-04-12") == "Ana\n")
    #expect(names("when:2026-04") == "Ana\nBo\n")
    #expect(names("score:>=4") == "Ana\n")
  }

  /// The line end that closes a block is none of the value.
  @Test func aBlockIsTheSameAsALine() throws {
    let place = try place([
      "contacts/Ana.md": "---\norganization: >\n  Acme Corp\nname: |\n  Ana Ruiz\n\n---\n",
      "contacts/Bo.md": "---\norganization: Acme Corp\n---\n",
    ])
    #expect(
      place.run(["find", "--group", "organization", "--count"]).text == """
        Organization  Count
        Acme Corp         2

        """)
    #expect(
      place.run(["find", "ruiz", "--format", "jsonl", "--columns", "name"], width: nil).output
        == "{\"name\":\"Ana Ruiz\"}\n")
  }

  /// A path or an organization says which of several is meant.
  @Test func onlyWhoLeavesItOpenIsToldOfNamesakes() throws {
    let place = try place([
      "contacts/Ana.md": "---\nname: Ana Ruiz\norganization: Northwind\n---\n",
      "contacts/Ana Ruiz.md": "",
    ])
    let told = "contacts/Ana Ruiz.md is meant; of the same name: \"contacts/Ana.md\""
    #expect(place.run(["chain", "Ana Ruiz"]).text.contains(told))
    for name in ["Ana Ruiz (Northwind)", "contacts/Ana.md", "contacts/Ana Ruiz"] {
      #expect(!place.run(["chain", name]).text.contains("is meant"))
    }
  }

  /// The largest group first, also of the first rows alone.
  @Test(arguments: [[], ["--limit", "3"]]) func groupsComeByTheirCounts(limit: [String]) throws {
    let place = try place([
      "contacts/Ana.md": "---\nfield: solar\n---\n", "contacts/Bo.md": "---\nfield: wind\n---\n",
      "contacts/Cy.md": "---\nfield: wind\n---\n",
    ])
    let outcome = place.run(
      ["find", "--group", "field", "--count", "--sort", "-count", "--format", "csv"] + limit)
    #expect(outcome.output == "field,count\r\nwind,2\r\nsolar,1\r\n")
  }

  /// The whole value, be it of signs alone.
  @Test func aValueMayBeMadeOfSigns() throws {
    let place = try place([
      "contacts/Ana.md": "---\nstars: ★★★\n---\n", "contacts/Bo.md": "---\nstars: ★★\n---\n",
    ])
    func names(_ query: String) -> String {
      place.run(["find", query, "--format", "{{name}}"], width: nil).text
    }
    #expect(names("stars:=★★★") == "Ana\n")
    #expect(names("stars:=★★*") == "Ana\nBo\n")
    #expect(names("stars:=?").contains("no note's \"stars\" is \"?\""))
    #expect(names("stars:★★★").contains("there are no words in"))
    #expect(names("stars:=\"\"").contains("there are no words in"))
  }

  /// A year or a month is all its days.
  @Test func aYearIsComparedAsDays() throws {
    let place = try place([
      "contacts/Al.md": "---\nyr: 2019\n---\n", "contacts/Bo.md": "---\nyr: 2019-06\n---\n",
      "contacts/Cy.md": "---\nyr: 2019-06-30\n---\n",
    ])
    func names(_ query: String) -> String {
      place.run(["find", query, "--format", "{{name}}", "--sort", "name"], width: nil).output
        .replacing("\n", with: " ")
    }
    #expect(names("yr:<2019-06") == "Al ")
    #expect(names("yr:2019-01..2019-06-15") == "Al Bo ")
    #expect(names("yr:>1mo") == "Al Bo Cy ")
    #expect(names("yr:2019-06-30") == "Al Bo Cy ")
    #expect(names("yr:2019") == "Al Bo Cy ")
    #expect(names("yr:>=2019-07") == "Al ")
    #expect(names("yr:>2019").isEmpty)
  }

  /// However it is written, and it stays as it is written; what JSON cannot write so is text.
  @Test func aNumberIsANumberInJSON() throws {
    let place = try place([
      "contacts/Al.md": "---\nratio: 1.50\n---\n", "contacts/Bo.md": "---\nratio: 1.5\n---\n",
      "contacts/Cy.md": "---\nratio: 007\n---\n", "contacts/Di.md": "---\nratio: -2.0\n---\n",
      "contacts/Ed.md": "---\nratio: +49\n---\n",
    ])
    let columns = ["--columns", "ratio", "--sort", "name"]
    #expect(
      place.run(["find", "--format", "jsonl"] + columns).output == """
        {"ratio":1.50}
        {"ratio":1.5}
        {"ratio":"007"}
        {"ratio":-2.0}
        {"ratio":"+49"}

        """)
    #expect(
      place.run(["find", "--format", "plain"] + columns).output == "1.50\n1.5\n007\n-2.0\n+49\n")
    #expect(
      place.run(["find", "--format", "csv"] + columns).output
        == "ratio\r\n1.50\r\n1.5\r\n007\r\n-2.0\r\n+49\r\n")
  }
}
