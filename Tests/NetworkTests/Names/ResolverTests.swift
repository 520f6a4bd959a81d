import Network
import NoteSyntax
import Testing

/// The five rules by which a link finds its note.
@Suite struct ResolverTests {
  /// `PATH by RULE`, `none`, or `ambiguous: PATHS`, for a link in the note at `source`.
  private func resolve(
    _ target: String, _ files: [TestFile], from source: String = "journal/today.md",
    wantsPerson: Bool = false
  ) throws -> String {
    var entries: [NameEntry] = []
    for (index, file) in files.enumerated() {
      let record = try file.record()
      entries += record.nameKeys.map { key, rank in
        NameEntry(
          key: key, rank: rank, node: NodeID(Int64(index)), path: record.path, kind: record.kind,
          organizations: record.contact?.organizations ?? [])
      }
    }
    let wanted = LinkTarget(target)
    let path = try #require(VaultPath(source))
    let candidates = entries.filter { wanted.lookupKeys.contains($0.key) }.shuffled()
    let found = Resolver.resolve(
      wanted, written: target, from: path, wantsPerson: wantsPerson, among: candidates)
    switch found.resolution {
    case .note(let entry, let rule):
      return "\(files[Int(entry.node.value)].path) by \(rule.rawValue)"
    case .ambiguous: return "ambiguous: \(found.alternatives.prefix(9).map(\.path.text))"
    case .none: return "none"
    }
  }

  private func empty(_ paths: String...) -> [TestFile] { paths.map { TestFile($0, "") } }

  @Test(arguments: [
    "people/Ana Ruiz", "people/Ana Ruiz.md", "People/ANA RUIZ.MD", "../people/Ana Ruiz.md",
  ])
  func theExactPathComesFirst(_ target: String) throws {
    let files = empty("people/Ana Ruiz.md", "journal/people/Ana Ruiz.md", "Ana Ruiz.md")
    #expect(try resolve(target, files) == "people/Ana Ruiz.md by 1")
  }

  @Test func aBareNameAtTheRootIsAnExactPath() throws {
    let files = empty("journal/Ana.md", "Ana.md")
    #expect(try resolve("Ana", files) == "Ana.md by 1")
  }

  @Test func thenTheLinkingNotesOwnFolder() throws {
    let files = empty("a/Ana.md", "journal/Ana.md")
    #expect(try resolve("Ana", files) == "journal/Ana.md by 2")
    #expect(try resolve("Ana", files, from: "a/x.md") == "a/Ana.md by 2")
  }

  @Test func thenAFileNameOrPathEndingAnywhereTheShortestFirst() throws {
    let files = empty("archive/people/Ana.md", "z/people/Ana.md", "y/people/Ana.md")
    #expect(try resolve("Ana", files) == "y/people/Ana.md by 3")
    #expect(try resolve("people/Ana", files) == "y/people/Ana.md by 3")
    #expect(try resolve("archive/people/Ana", files) == "archive/people/Ana.md by 1")
    #expect(try resolve("../people/Ana.md", files) == "y/people/Ana.md by 3")
    #expect(try resolve("friends/Ana", files) == "none")
  }

  @Test func thenANameThenAnAlias() throws {
    let files = [
      TestFile("people/a1.md", "---\nname: Ana Ruiz\naliases: [Annie, Bo]\n---\n"),
      TestFile("people/a2.md", "---\nname: Bo\n---\n"),
    ]
    #expect(try resolve("ana ruiz", files) == "people/a1.md by 4")
    #expect(try resolve("Annie", files) == "people/a1.md by 5")
    #expect(try resolve("Bo", files) == "people/a2.md by 4")
    #expect(try resolve("a1", files) == "people/a1.md by 3")
    #expect(try resolve("people/Ana Ruiz", files) == "none")
    #expect(try resolve("Nobody", files) == "none")
  }

  @Test func severalOfOneNameOrAliasAreAmbiguous() throws {
    let files = [
      TestFile("people/b2.md", "---\nname: Bo Chen\naliases: Bob\n---\n"),
      TestFile("people/b1.md", "---\nname: bo chen\naliases: [bob]\n---\n"),
    ]
    let both = "ambiguous: [\"people/b1.md\", \"people/b2.md\"]"
    #expect(try resolve("Bo Chen", files) == both)
    #expect(try resolve("Bob", files) == both)
  }

  @Test func anOrganizationInParenthesesNarrows() throws {
    let files = [
      TestFile("people/b1.md", "---\nname: Bo Chen\norganization: \"[[Northwind Energy]]\"\n---\n"),
      TestFile("people/b2.md", "---\naliases: Bo Chen\norganization: [Acme, Contoso]\n---\n"),
      TestFile("people/b3.md", "---\nname: Bo Chen\norganization: Fabrikam\n---\n"),
      TestFile("people/b4.md", "---\nname: Bo Chen\norganization: Fabrikam\n---\n"),
    ]
    #expect(try resolve("Bo Chen (Northwind)", files) == "people/b1.md by 4")
    #expect(try resolve("bo chen (NORTHWIND ENERGY)", files) == "people/b1.md by 4")
    #expect(try resolve("Bo Chen (Contoso)", files) == "people/b2.md by 5")
    #expect(
      try resolve("Bo Chen (Fabrikam)", files)
        == "ambiguous: [\"people/b3.md\", \"people/b4.md\"]")
    #expect(try resolve("Bo Chen (North)", files) == "none")
    #expect(try resolve("Bo Chen ()", files) == "none")
  }

  @Test func aFileOfThatVeryNameOutranksTheParentheses() throws {
    let files = [
      TestFile("people/Bo Chen (Acme).md", ""),
      TestFile("people/b.md", "---\nname: Bo Chen\norganization: Acme\n---\n"),
    ]
    #expect(try resolve("Bo Chen (Acme)", files) == "people/Bo Chen (Acme).md by 3")
  }

  @Test func ofPathsThatDifferInCaseOrUnicodeAloneTheOneWrittenSoIsMeant() throws {
    let files = empty("people/BO.md", "people/bo.md", "people/Zo\u{E9}.md", "people/Zoe\u{301}.md")
    for file in files {
      let path = file.path
      let stem = String(path.dropFirst("people/".count).dropLast(".md".count))
      #expect(try resolve(path, files).utf8.elementsEqual("\(path) by 1".utf8))
      #expect(try resolve(stem, files).utf8.elementsEqual("\(path) by 3".utf8))
      #expect(
        try resolve("./\(stem)", files, from: "people/x.md").utf8.elementsEqual("\(path) by 1".utf8)
      )
    }
    #expect(try resolve("Bo", files) == "people/BO.md by 3")
    // A shorter path comes first all the same.
    #expect(try resolve("ana", empty("a/b/ana.md", "a/Ana.md")) == "a/Ana.md by 3")
  }

  @Test func caseBlanksAndTheWayAccentsAreWrittenDoNotMatter() throws {
    let composed = "people/Zo\u{E9} Mu\u{F1}oz.md"
    let decomposed = "people/Zoe\u{301} Mun\u{303}oz.md"
    for path in [composed, decomposed] {
      for name in ["Zo\u{E9} Mu\u{F1}oz", "zoe\u{301}  mun\u{303}oz", "ZO\u{C9} MU\u{D1}OZ"] {
        #expect(try resolve(name, [TestFile(path, "")]) == "\(path) by 3")
      }
    }
    #expect(try resolve("Zoe Munoz", [TestFile(composed, "")]) == "none")
    let folder = [TestFile("le\u{301}a/Ana.md", "")]
    #expect(try resolve("L\u{C9}A/ana", folder) == "le\u{301}a/Ana.md by 1")
  }

  /// A path that begins with a point is from the folder of the note that links.
  @Test(arguments: [
    ("../Ed.md", "contacts/Ed.md by 1"), ("./Ed", "contacts/sub/Ed.md by 1"),
    ("../../Ed", "Ed.md by 1"), ("../../interviews/../contacts/Ed", "contacts/Ed.md by 1"),
    ("../elsewhere/Ed", "none"), ("./contacts/Ed.md", "contacts/Ed.md by 1"),
  ])
  func aPathMayBeFromTheNotesFolder(_ target: String, _ expected: String) throws {
    let files = empty("Ed.md", "contacts/Ed.md", "contacts/sub/Ed.md")
    #expect(try resolve(target, files, from: "contacts/sub/Note.md") == expected)
  }

  /// The note of a talk may bear the name of whoever was there.
  @Test func aPersonIsWantedElsewhere() throws {
    let files = empty("contacts/Ana Ruiz.md", "interviews/Ana Ruiz.md")
    let talk = "interviews/Ana Ruiz.md"
    #expect(try resolve("Ana Ruiz", files, from: talk) == "\(talk) by 2")
    let found = try resolve("Ana Ruiz", files, from: talk, wantsPerson: true)
    #expect(found == "contacts/Ana Ruiz.md by 3")
    let alone = try resolve("Ana Ruiz", empty(talk), from: talk, wantsPerson: true)
    #expect(alone == "\(talk) by 2")
    // Nor is it where another talk names the guest, unless it is written as a path.
    let other = "interviews/Later.md"
    #expect(try resolve("Ana Ruiz", files, from: other, wantsPerson: true) == found)
    #expect(
      try resolve("interviews/Ana Ruiz", files, from: other, wantsPerson: true) == "\(talk) by 1")
    #expect(try resolve("Ana Ruiz", files, from: other) == "\(talk) by 2")
  }

  @Test func everyRuleExplainsItself() {
    let explained = ResolutionRule.allCases.map(\.explanation)
    #expect(Set(explained).count == ResolutionRule.allCases.count)
  }

  /// Were each compared with all before it, this would take minutes.
  @Test(.timeLimit(.minutes(1))) func aNoteMayHaveAsManyNamesAsItLikes() throws {
    let aliases = (0..<60_000).map { "  - Name \($0 / 2)\n" }.joined()
    let record = try TestFile("people/A.md", "---\nname: B\naliases:\n\(aliases)---\n").record()
    let keys = record.nameKeys
    #expect(keys.count == 30_002)
    #expect(keys.prefix(3).map(\.key) == ["A", "B", "Name 0"].map { NameKey($0) })
    #expect(keys.prefix(3).map(\.rank) == [.fileName, .name, .alias])
  }
}
