import Network
import NoteSyntax
import Testing

/// Every rule that is judged is in the guide, in the order of the names and with its usual term.
@Suite struct RegistryRuleTests {
  @Test func everyRuleHasItsSection() throws {
    let documented = try Guide.page("Rules").titles(below: "The rules")
    #expect(documented == Rules.all.map(\.name.rawValue))
  }

  @Test func termsAgree() throws {
    let page = try Guide.page("Rules")
    for rule in Rules.all {
      let section = try #require(page.section(rule.name.rawValue))
      let written = rule.usualTerm.map { "Usual term: `\($0.text)`" } ?? "Usual term: none"
      #expect(section.says(written), "\(rule.name.rawValue): \(written)")
      for part in ["Trigger:", "Due:", "Ended by:", "Window:"] {
        #expect(section.says(part), "\(rule.name.rawValue) lacks \(part)")
      }
    }
  }

  @Test func rulesStandInTheOrderOfTheirNames() {
    let order = RuleName.allCases.filter { name in Rules.all.contains { $0.name == name } }
    #expect(Rules.all.map(\.name) == order)
  }

  @Test func everyNameIsDocumented() throws {
    let page = try Guide.page("Rules")
    for name in RuleName.allCases { #expect(page.names(name.rawValue), "\(name.rawValue)") }
    #expect(Set(RuleName.allCases.map(\.rawValue)).count == RuleName.allCases.count)
  }
}
