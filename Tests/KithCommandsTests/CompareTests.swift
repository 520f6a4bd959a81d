import Testing

@testable import KithCommands

@Suite struct CompareTests {
  private static let files = [
    "kith.yaml": "",
    "fields/Wind power.md": "---\naliases: [turbines]\nverdict: pursue\n---\n",
    "contacts/Ana.md": "---\nfield: Wind power\nlocation: Hull\n---\n",
    "contacts/Bo.md":
      "---\nfield: [Tidal power, Wind power]\n---\n\n## Log\n\n- 2026-01-05 declined\n",
    "interviews/Talk.md": """
    ---
    with: [Ana, Bo]
    date: 2026-02-01
    fit: 4
    ---

    ## Notes

    It blows.
    """,
    "interviews/Off.md":
      "---\nwith: Ana\ndate: 2026-02-02\nstatus: cancelled\n---\n\n## Learned\n\nNo.\n",
  ]

  private static func place() throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    for (path, text) in files { try place.write(text, to: "notes/" + path) }
    place.enter("notes")
    return place
  }

  @Test func aFieldWithoutANoteIsComparedToo() throws {
    let lines = try Self.place().run(["compare", "tidal", "turbines"], width: nil).output
    #expect(lines.contains("Tidal power\tsaid\tIt blows.\tinterviews/Talk.md\t9\n"))
    #expect(lines.contains("Wind power\tverdict\tpursue\tfields/Wind power.md\t3\n"))
    #expect(!lines.contains("No."))
    #expect(!lines.contains("Tidal power\tverdict"))
    #expect(lines.contains("Wind power\tplaces\tHull: 1 met\t\t\n"))
  }

  @Test func narrowTerminalsStackThem() throws {
    let place = try Self.place()
    let wide = place.run(["compare", "tidal", "wind"], width: 80).output
    #expect(wide.split(separator: "\n").first?.contains("Wind power") == true)
    let narrow = place.run(["compare", "tidal", "wind"], width: 60).output
    #expect(narrow.hasPrefix("Tidal power\n"))
    #expect(narrow.contains("\n\nWind power\n"))
  }

  @Test func whatFitsSeveralIsAsked() throws {
    let place = try Self.place()
    let several = place.run(["compare", "power"])
    #expect(several.status == 66 && several.text.contains("\"Wind power\", \"Tidal power\""))
    #expect(place.run(["compare", "Wind powr"]).text.contains("did you mean \"Wind power\"?"))
  }

  /// A second talk, set or declined, makes nobody unmet; nor is anybody to meet whom you must not contact.
  @Test func whomYouMetYouMet() throws {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "notes/kith.yaml")
    func write(_ name: String, _ log: String, _ yaml: String = "") throws {
      try place.write(
        "---\nfield: Law\nlocation: Wien\n\(yaml)\n---\n\n## Log\n\n\(log)\n",
        to: "notes/contacts/\(name).md")
    }
    try write("Ana", "- 2026-03-01 met\n- 2026-04-10 booked 2026-04-20")
    try write("Bo", "- 2026-03-01 met\n- 2026-04-10 declined")
    try write("Cy", "", "status: do-not-contact")
    try write("Di", "", "status: closed")
    try write("Eve", "")
    place.enter("notes")
    let text = place.run(["compare", "Law"], width: nil).output
    #expect(text.contains("met\tAna, met 2026-03-01, booked for 2026-04-20\t"))
    #expect(text.contains("met\tBo, met 2026-03-01, declined 2026-04-10\t"))
    #expect(text.contains("to_meet\tEve, not asked\t"))
    #expect(!text.contains("Cy") && !text.contains("Di,"))
    #expect(text.contains("Wien: 2 met, 1 to meet"))
  }
}
