import Foundation
import Testing

/// Every module is on the guide's page on the architecture.
@Suite struct RegistryModuleTests {
  @Test func everyModuleHasItsParagraph() throws {
    let folder = Guide.repository.appending(path: "Sources").path
    let modules = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !$0.hasPrefix(".") }
    let documented = try Guide.page("Architecture").titles(below: "The modules")
    #expect(Set(documented) == Set(modules))
  }

  @Test func everyTableOfTheIndexIsNamed() throws {
    let page = try Guide.page("Architecture")
    let section = try #require(page.section("The tables of the index"))
    let schema = try Guide.sources(in: "Sources/VaultIndex/Database").joined()
    let tables = schema.matches(of: /CREATE (VIRTUAL )?TABLE (?<name>[a-z_]+)/)
    #expect(!tables.isEmpty)
    for table in tables { #expect(section.names(String(table.name)), "\(table.name)") }
  }
}
