import Network
import NoteSyntax
import Testing

/// Every rule is in the guide, in the order of the names and with its usual term.
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

  @Test func everyNameHasItsRuleAndTheyStandInTheSameOrder() {
    #expect(Rules.all.map(\.name) == RuleName.allCases)
  }

  /// The table of groups says where each rule's rows stand, and in which order.
  @Test func everyRuleStandsInItsGroup() throws {
    let section = try #require(try Guide.page("Rules").section("Order and rows"))
    for (group, title) in [
      (RuleGroup.fixedTimes, "fixed times"), (.debts, "debts"), (.pipeline, "pipeline"),
      (.care, "care"), (.information, "information"),
    ] {
      let names = RuleName.allCases.filter { $0.group == group }.map { "`\($0.rawValue)`" }
      #expect(section.says("| \(title) | \(names.joined(separator: ", ")) |"))
    }
  }

  @Test func everyNameIsDocumented() throws {
    let page = try Guide.page("Rules")
    for name in RuleName.allCases { #expect(page.names(name.rawValue), "\(name.rawValue)") }
    #expect(Set(RuleName.allCases.map(\.rawValue)).count == RuleName.allCases.count)
  }
}
