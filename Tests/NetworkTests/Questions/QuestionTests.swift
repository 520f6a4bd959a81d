import Network
import Testing

@Suite struct QuestionTests {
  @Test(arguments: [
    ("What does a week look like?", "what does a  WEEK look like"),
    ("**What** makes people leave?", "What makes people leave? #turnover"),
    ("Who is [[Ana Ruiz|Ana]]?", "Who is Ana"),
    ("Was würden Sie „heute“ tun?", "Was wu\u{308}rden Sie heute TUN"),
    ("1,900 lines?", "1 900 lines"),
  ])
  func sameWordsAreTheSameQuestion(_ one: String, _ other: String) {
    #expect(QuestionText(one).key == QuestionText(other).key)
  }

  @Test(arguments: [
    ("What does a week look like?", "What does a weekend look like?"),
    ("What is it?", "Is it what?"), ("Who? Me", "Whome"), ("Grün?", "Grun?"), ("a", "a b"),
  ])
  func otherWordsAreAnother(_ one: String, _ other: String) {
    #expect(QuestionText(one).key != QuestionText(other).key)
  }

  @Test func tagsAreTopics() {
    let question = QuestionText("What #first is hard? #Way-in #a/b, #1 # done")
    #expect(question.text == "What is hard? #1 # done")
    #expect(question.tags == ["first", "way-in", "a/b"])
  }

  @Test(arguments: [
    ("Who else thinks about this?", QuestionForm.open), ("In which order?", .open),
    ("Tell me of your week", .open), ("“How much of it?”", .open), ("What's hard?", .open),
    ("Who’s in charge?", .open), ("Please tell me more", .open),
    ("Could you tell me about your day?", .open), ("Can you please describe a week?", .open),
    ("Would you mind telling me how you began?", .open), ("Could you come by?", .closed),
    ("Would you mind if I came?", .closed), ("Whatever it is, is it good?", .unknown),
    ("Can they tell you?", .closed),
    ("Do you like it?", .closed), ("Isn't it dull?", .closed), ("Can’t one leave?", .closed),
    ("May I say so?", .closed), ("If you began again, how?", .unknown), ("", .unknown),
  ])
  func firstWordsTellTheForm(_ question: String, _ form: QuestionForm) {
    #expect(QuestionForm(of: question) == form)
  }
}
