import ArgumentParser
import NoteSyntax
import Testing

@testable import KithCommands

/// On the day of the guide's examples the sample vault shows every rule and every view at least once.
@Suite struct SampleVaultTests {
  private static let today = "2026-04-16"

  private static func rows(_ arguments: [String]) throws -> String {
    let place = try TestPlace()
    place.enter("SampleVault")
    let outcome = place.run(arguments + ["--today", today], width: nil)
    #expect(outcome.status == 0)
    return outcome.output
  }

  @Test(arguments: RuleName.allCases)
  func everyRuleShowsSomething(_ rule: RuleName) throws {
    // The week is judged on its Friday, which is the day after.
    let days = rule == .pace ? ["--within", "7d"] : []
    let rows = try Self.rows(["due", "--all", "--rule", rule.rawValue] + days)
    #expect(rows.contains("\t\(rule.rawValue)\t"))
  }

  /// What reads the notes; the others are about a folder, a shell or kith itself.
  private static let views = [
    ["today"], ["due"], ["chain"], ["chain", "--cold"], ["chain", "Kaja", "--up"], ["graph"],
    ["path", "Petra Novak"], ["show", "Ana Ruiz"], ["prep", "Priya Raman"],
    ["prep", "Priya Raman", "--call"], ["questions"], ["targets"], ["compare"], ["stats"],
    ["find", "@warm"], ["find", "@quiet"], ["find", "@storage"], ["tasks"], ["tags"],
    ["links", "Northwind Storage"], ["draft", "second-phase", "Zoë"], ["check"],
    ["sql", "SELECT name FROM people"],
  ]

  @Test(arguments: views)
  func everyViewShowsSomething(_ view: [String]) throws {
    #expect(try !Self.rows(view).isEmpty)
  }

  @Test func everyViewIsCalledHere() {
    let names = Set(KithRoot.shownCommands.compactMap { $0.configuration.commandName })
    let others: Set = ["init", "completion", "manual", "index", "watch"]
    #expect(Set(Self.views.map { $0[0] }) == names.subtracting(others))
  }
}
