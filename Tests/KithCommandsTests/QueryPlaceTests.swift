import Testing

/// Where errors of queries point, in vaults that the transcripts do not have.
@Suite struct QueryPlaceTests {
  /// A saved query is shown where it stands in `kith.yaml`.
  @Test(arguments: [
    (
      ["@bad"], Int32(64),
      """
      kith: kith.yaml:2: in the saved query "bad": "tody" is no day
        2 |   bad: "last:>=tody"
          |                ^^^^
        help: did you mean "today"?

      """
    ),
    (
      ["@worse -met:*", "--explain"], 64,
      """
      kith: kith.yaml:2: in the saved query "bad": "tody" is no day
        2 |   bad: "last:>=tody"
          |                ^^^^
        help: did you mean "today"?

      """
    ),
    (
      ["@empty"], 0,
      """
      Nothing found.
      kith: kith.yaml:4: in the saved query "empty": no note has the tag "gird"
        4 |   empty: tag:gird
          |              ^^^^
        help: did you mean "grid"?

      """
    ),
  ])
  func showsTheLineOfASavedQuery(_ arguments: [String], _ status: Int32, _ text: String) throws {
    let place = try TestPlace(withSampleVault: false)
    try place.write(
      "queries:\n  bad: \"last:>=tody\"\n  worse: kind:contact @bad\n  empty: tag:gird\n",
      to: "vault/kith.yaml")
    try place.write("---\ntags: [grid]\n---\n", to: "vault/contacts/Ana.md")
    place.enter("vault")
    let outcome = place.run(["find"] + arguments)
    #expect(outcome.text == text)
    #expect(outcome.status == status)
  }

  /// What is nested has keys of its own.
  @Test func namesTheKeysBelowOne() throws {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    try place.write("---\naddress:\n  geo: {lat: 52, lon: 1}\n---\n", to: "vault/contacts/Ana.md")
    place.enter("vault")
    #expect(
      place.run(["find", "address:*", "--columns", "name,address.geo"]).text == """
        kith: no note has a value for "address.geo" itself
          1 | name,address.geo
            |      ^^^^^^^^^^^
          help: it has address.geo.lat, address.geo.lon

        """)
    #expect(
      place.run(["find", "address.geo:52"]).text == """
        Nothing found.
        kith: no note has a value for "address.geo" itself
          1 | address.geo:52
            |             ^^
          help: it has address.geo.lat, address.geo.lon

        """)
    #expect(
      place.run(["find", "--columns", "name,address.geo.lat"], width: nil).text == "Ana\t52\n")
  }
}
