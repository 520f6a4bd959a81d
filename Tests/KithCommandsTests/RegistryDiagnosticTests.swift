import NoteSyntax
import Testing

/// Every kind of trouble is in the guide, with the severity that the code gives it.
@Suite struct RegistryDiagnosticTests {
  @Test func everyCodeHasItsSection() throws {
    let page = try Guide.page("Diagnostics")
    let documented = page.sections.filter { $0.level == 3 }.map(\.title)
    #expect(Set(documented) == Set(DiagnosticCode.allCases.map(\.rawValue)))
    #expect(documented.count == DiagnosticCode.allCases.count)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func severityAgrees(_ code: DiagnosticCode) throws {
    let section = try #require(try Guide.page("Diagnostics").section(code.rawValue))
    let severity = section.text.firstMatch(of: /Severity: (?<word>[a-z]+)\./)?.word
    #expect(severity.map(String.init) == code.severity.rawValue)
    #expect(section.says("Remedy:"))
  }

  @Test func namesAreUniqueAndKebabCase() {
    let names = DiagnosticCode.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil) }
  }
}
