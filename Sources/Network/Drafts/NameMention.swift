import NoteSyntax

/// Where a sentence names somebody: by the whole name, an alias, the first name or the surname, with
/// `'s` behind it or without.
///
/// Many names are words as well. `May I ask`, `in May` and `I will` name nobody; of `Will suggested`
/// nobody can be certain but a reader.
struct NameMention {
  /// The words of the name, by their indexes in the sentence.
  var words: ClosedRange<Int>
  /// Whether it can hardly be anything else.
  var isCertain: Bool

  /// The most certain of a sentence's mentions of somebody, and of these the first.
  ///
  /// - Parameters:
  ///   - names: the name, and the aliases.
  ///   - own: the words of the name of the one who is written to. Of two people with one name a part
  ///     of it tells nothing.
  static func first(of names: [String], in sentence: [Prose.Word], except own: Set<String>) -> Self?
  {
    var doubtful: NameMention?
    for name in names {
      for mention in all(of: name, in: sentence, except: own) {
        if mention.isCertain { return mention }
        doubtful = doubtful ?? mention
      }
    }
    return doubtful
  }

  private static func all(
    of name: String, in sentence: [Prose.Word], except own: Set<String>
  ) -> [NameMention] {
    let words = Prose(name).sentences.joined().map(\.bare)
    let parts = PersonName(name)
    func bare(_ part: String?) -> String? {
      part.flatMap { Prose($0).sentences.first?.first?.bare }
        .flatMap { own.contains($0) ? nil : $0 }
    }
    let (given, family) = (bare(parts.given), bare(parts.family))
    return sentence.indices.compactMap { index in
      if words.count > 1, let range = sentence.range(of: words, at: index) {
        // `will young people`: no word of it as a name is written.
        let isWritten = range.contains { sentence[$0].isCapital }
        if isWritten || !NameWords.isWord(words[0]) {
          return NameMention(words: range, isCertain: true)
        }
      }
      let word = sentence[index].bare
      let certainty: Bool?
      switch word {
      case given: certainty = sentence.namesByFirstName(at: index, family)
      case family: certainty = sentence.namesBySurname(at: index, given)
      default: certainty = nil
      }
      return certainty.map { NameMention(words: index...index, isCertain: $0) }
    }
  }
}

extension [Prose.Word] {
  fileprivate func range(of words: [String], at index: Int) -> ClosedRange<Int>? {
    guard index + words.count <= count,
      words.indices.allSatisfy({ self[index + $0].bare == words[$0] })
    else { return nil }
    return index...(index + words.count - 1)
  }

  /// Whether a first name is certainly one here; nil where it is plainly another word.
  fileprivate func namesByFirstName(at index: Int, _ family: String?) -> Bool? {
    guard let isCertain = names(at: index) else { return nil }
    // With another surname behind it, it may well be another person.
    guard index + 1 < count, self[index + 1].isBehindBlank, self[index + 1].isCapital,
      self[index + 1].bare != family, !NameWords.isWord(self[index + 1].bare)
    else { return isCertain }
    return false
  }

  /// The same of a surname: it is certain behind a title alone, and behind another first name it is
  /// somebody else's.
  fileprivate func namesBySurname(at index: Int, _ given: String?) -> Bool? {
    if index > 0, PersonName.isTitle(self[index - 1].text) { return true }
    // `Young people`: a word that opens a sentence is hardly ever a surname.
    if self[index].isOpening, NameWords.isWord(self[index].bare) { return nil }
    guard index > 0, self[index].isBehindBlank else { return names(at: index).map { _ in false } }
    let before = self[index - 1]
    let isAnothers =
      before.isCapital && before.bare != given && !NameWords.openings.contains(before.text)
    return isAnothers ? nil : names(at: index).map { _ in false }
  }

  /// Whether the word is a name, by its capital and the words beside it.
  private func names(at index: Int) -> Bool? {
    let word = self[index]
    guard NameWords.isWord(word.bare) else { return word.isCapital }
    guard word.isCapital else { return nil }
    let next = index + 1 < count ? self[index + 1].text : ""
    if NameWords.months.contains(word.bare) {
      let before = index > 0 ? self[index - 1].text : ""
      if NameWords.beforeMonths.contains(before) || before.last?.isNumber ?? false
        || next.first?.isNumber ?? false
      {
        return nil
      }
    }
    guard word.isOpening else { return true }
    return NameWords.behindVerbs.contains(next) ? nil : false
  }
}
