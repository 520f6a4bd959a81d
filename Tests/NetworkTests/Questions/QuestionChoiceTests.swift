import Network
import NoteSyntax
import Testing

@Suite struct QuestionChoiceTests {
  private static func bank(_ items: [String]) -> [BankQuestion] {
    items.map {
      BankQuestion(
        QuestionText($0), heading: "The work", at: SourcePosition(line: 1, column: 1))
    }
  }

  private static let bank = bank([
    "What is daily? #daily", "What else is daily? #daily", "What is hard? #problems",
    "Is it hard? #fresh", "What of pay? #pay", "What is daily? #other", "What has no tag?",
  ])

  @Test func spreadsOverTheTopics() {
    #expect(QuestionChoice().pick(3, of: Self.bank, except: []) == [0, 2, 4])
    #expect(QuestionChoice().pick(9, of: Self.bank, except: []) == [0, 2, 4, 6, 1])
  }

  @Test func whatIsNewWithThePersonComesFirst() {
    var choice = QuestionChoice()
    choice.coveredWithPerson = ["daily", "problems"]
    #expect(choice.pick(4, of: Self.bank, except: []) == [4, 6, 0, 1])
  }

  @Test func thenWhatIsNewInTheField() {
    var choice = QuestionChoice()
    choice.coveredInField = ["daily", "the work"]
    #expect(choice.pick(4, of: Self.bank, except: []) == [2, 4, 0, 6])
  }

  @Test func whatWasAskedIsLeftOut() {
    let asked: Set = [QuestionText("WHAT is daily").key]
    #expect(QuestionChoice().pick(2, of: Self.bank, except: asked) == [1, 2])
  }

  @Test func headingsAreTopicsOfWhatHasNoTags() {
    #expect(Self.bank[6].topics == ["the work"])
    #expect(Self.bank[0].topics == ["daily"])
  }
}
