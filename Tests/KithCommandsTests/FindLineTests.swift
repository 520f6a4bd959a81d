import Testing

/// The lines that hold what a search looked for.
@Suite struct FindLineTests {
  /// To look for them in notes that were found otherwise would read those in vain, and could show a
  /// line in which nothing was looked for.
  @Test func `Only what the words found has a line`() throws {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    try place.write("Works in storage.\n", to: "vault/contacts/Ana Ruiz.md")
    try place.write("# Storage\n", to: "vault/journal/Plans.md")
    place.enter("vault")
    func lines(_ query: String) -> String {
      place.run(["find", query, "--format", "{{name}}:{{line}}"]).text
    }
    #expect(lines("storage") == "Plans:1\nAna Ruiz:1\n")
    #expect(lines("kind:contact or heading:storage") == "Plans:1\nAna Ruiz:\n")
  }

  /// Where `in:` says, and not wherever the words stand.
  @Test func `The line stands in the part that was asked for`() throws {
    let place = try TestPlace(withSampleVault: false)
    try place.write("keys: {called: name}", to: "vault/kith.yaml")
    try place.write(
      "---\ncalled: Ana Ruiz\nfield: Grid\n---\nOf the grid, Ana says.\n\n# The grid\n",
      to: "vault/contacts/A.md")
    try place.write("Grid.\n", to: "vault/contacts/Grid.md")
    place.enter("vault")
    func lines(_ query: String) -> String {
      place.run(["find", query, "--format", "{{path}}:{{line}} {{text}}", "--sort", "path"]).text
    }
    #expect(lines("in:property grid") == "contacts/A.md:3 field: Grid\n")
    #expect(lines("in:name ana") == "contacts/A.md:2 called: Ana Ruiz\n")
    #expect(lines("heading:grid") == "contacts/A.md:7 # The grid\n")
    #expect(
      lines("in:body grid -in")
        == "contacts/A.md:5 Of the grid, Ana says.\ncontacts/Grid.md:1 Grid.\n")
    // The file's name is no line of it.
    #expect(lines("in:name grid") == "contacts/Grid.md: \n")
  }

  /// The usual text looks into the first thousand notes as they are shown, and says so; a format for
  /// programs, or what is asked for by its columns, looks into all.
  @Test func `The usual text shows the lines of the first thousand`() throws {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    for number in 1000...2000 {
      try place.write("---\nrank: \(number % 2)\n---\nOf grids.\n", to: "vault/n\(number).md")
    }
    place.enter("vault")
    let notice =
      "kith: lines are shown of the first 1000 of 1001 notes; "
      + "`--columns name,kind,line,text` shows all\n"
    /// Those without a line, and whether the notice says so.
    func missing(_ options: String..., width: Int? = 80) -> ([Substring], Bool) {
      let outcome = place.run(["find", "grids"] + options, width: width)
      let rows = outcome.output.split(whereSeparator: \.isNewline).filter {
        $0.contains("n1") || $0.contains("n2")
      }
      #expect(rows.count == 1001 || options.contains("--limit"))
      return (rows.filter { !$0.contains("Of grids.") }, outcome.text == outcome.output + notice)
    }
    #expect(missing() == (["n2000"], true))
    #expect(missing("--format", "table", width: nil) == (["n2000"], true))
    // A pipe gets what a terminal shows.
    #expect(missing(width: nil) == (["n2000\tnote\tn2000.md\t\t"], true))
    // In the order shown.
    #expect(missing("--sort", "-name") == (["n1000"], true))
    // A note may stand in many groups, and the first notes in none of the first.
    #expect(missing("--group", "rank") == ([], false))
    // All that there is.
    #expect(missing("--limit", "1000") == ([], false))
    #expect(missing("--columns", "name,line,text") == ([], false))
    #expect(missing("--sort", "line") == ([], false))
    for format in ["plain", "csv", "jsonl", "markdown", "{{name}} {{text}}"] {
      #expect(missing("--format", format) == ([], false), "\(format)")
    }
    // A line that could not be looked for is not missed.
    #expect(!place.run(["find", "name:n* or nothing"]).text.contains("kith: lines"))
  }
}
