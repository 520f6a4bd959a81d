import NoteSyntax
import Testing
import VaultIndex

/// Every view of SQL and every column of it is in the guide.
@Suite struct RegistrySQLTests {
  private static let views = SQLView.all(on: .earliest)

  @Test func everyViewHasItsSection() throws {
    let documented = try Guide.page("SQL").titles(below: "Views")
    #expect(documented == Self.views.map(\.name))
    #expect(Set(documented).count == documented.count)
  }

  @Test func everyColumnIsListedWithItsMeaning() throws {
    let page = try Guide.page("SQL")
    for view in Self.views {
      let section = try #require(page.section(view.name))
      for column in view.columns {
        #expect(section.says("| `\(column.name)` | \(column.meaning) |"), "\(view.name)")
      }
      #expect(section.text.matches(of: /\n\| `/).count == view.columns.count, "\(view.name)")
    }
  }
}
