import Testing

@testable import KithCommands

/// A firm whose name is one slip away from that of an organization's note.
@Suite struct OrganizationSlipTests {
  private func check(_ written: String, _ key: String = "organization") throws -> String {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "notes/kith.yaml")
    for firm in ["Siemens", "Acme", "Northwind Storage"] {
      try place.write("", to: "notes/organizations/\(firm).md")
    }
    try place.write("---\n\(key): \(written)\n---\n", to: "notes/contacts/Ana.md")
    place.enter("notes")
    return place.run(["check"]).output
  }

  @Test(arguments: [
    ("Seimens", "Siemens"), ("\"[[Siemes]]\"", "Siemens"),
    ("Nothwind Storage", "Northwind Storage"),
  ])
  func isHintedAt(_ written: String, meant: String) throws {
    for key in ["organization", "formerly"] {
      let output = try check(written, key)
      #expect(output.contains("[unresolved-link]"))
      #expect(output.contains("did you mean \"\(meant)\"?"))
    }
  }

  @Test(arguments: ["Birch, Larch", "Birch AG, Larch, Elm"])
  func severalInOneTextAreTold(_ written: String) throws {
    for key in ["organization", "formerly", "field"] {
      let output = try check(written, key)
      #expect(output.contains("[several-names]"))
      #expect(output.contains("`[\(written)]`"))
    }
  }

  @Test(arguments: [
    "\"Birch, Inc.\"", "Birch & Larch", "[Birch, Larch]", "\"Birch, Larch and Co.\"",
  ])
  func oneNameWithACommaIsNone(_ written: String) throws {
    #expect(try !check(written).contains("several-names"))
  }

  /// Another firm may well have such a name.
  @Test(arguments: ["Siemens", "Acne", "Simmons", "Siemens Energy", "Northwind"])
  func othersAreNot(_ written: String) throws {
    let output = try check(written)
    #expect(!output.contains("unresolved-link"))
  }
}
