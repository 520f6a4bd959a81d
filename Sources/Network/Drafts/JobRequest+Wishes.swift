import NoteSyntax

/// To work there as a wish of one's own.
extension JobRequest {
  /// `I want to work for you`; not what it is like to work there.
  var working: SourceSpan? {
    guard let index = sentence.firstIndex(of: ["to", "work"]), index > 1,
      index + 2 < sentence.count,
      ["for", "at", "with"].contains(sentence[index + 2].text), isMyWish(before: index),
      !sentence.isNegated(before: index)
    else { return nil }
    return sentence.span(index - 1, min(index + 3, sentence.count - 1))
  }

  /// `I wish to apply`; not `I would like to apply what you told me`.
  var applying: SourceSpan? {
    guard let index = sentence.firstIndex(of: ["to", "apply"]), index > 1,
      index + 2 == sentence.count || ["at", "here", "with"].contains(sentence[index + 2].text),
      isMyWish(before: index), !sentence.isNegated(before: index)
    else { return nil }
    return sentence.span(index - 1, index + 1)
  }

  /// Whether what stands before says that I wish it: `I would love`.
  private func isMyWish(before index: Int) -> Bool {
    let wishes: Set<String> = [
      "want", "like", "love", "wish", "hope", "hoping", "glad", "happy", "keen", "eager",
    ]
    return wishes.contains(sentence[index - 1].text)
      && Array(sentence[max(0, index - 4)..<index - 1]).contains(anyOf: ["i", "i'd", "i'm"])
  }
}
