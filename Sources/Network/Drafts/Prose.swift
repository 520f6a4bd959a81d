import NoteSyntax

/// A letter's text as sentences and words, each with its place in the bytes.
///
/// A sentence ends with `.`, `!` or `?` before a blank, other than in `Dr. Ruiz`, with an empty line, or
/// with the line of a mail's subject.
struct Prose {
  struct Word {
    /// In lower case, `’` written as `'`.
    var text: String
    var span: SourceSpan
    /// Whether it is written with a capital at its beginning.
    var isCapital: Bool
    /// Whether it opens the sentence, or what is quoted or stands behind a colon or a dash in it: there
    /// any word has a capital.
    var isOpening: Bool
    /// Whether nothing but a blank stands between it and the word before it.
    var isBehindBlank: Bool

    /// Without quotation marks, and without the `'s` or `'` of a possessive.
    var bare: String {
      var bare = text[...].drop { $0 == "'" }
      if bare.hasSuffix("'s") { bare = bare.dropLast(2) }
      while bare.last == "'" { bare = bare.dropLast() }
      return String(bare)
    }
  }

  private(set) var sentences: [[Word]] = [[]]

  /// - Parameter text: whose UTF-8 the spans count.
  init(_ text: String) {
    var word = ""
    var (start, offset) = (0, 0)
    var isSubject = text.lowercased().hasPrefix("subject:")
    var last: Character = " "
    var (isCapital, between) = (false, "")
    func isWord(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || character == "'" || character == "’"
    }
    for character in text + "\n" {
      if isWord(character) {
        if word.isEmpty {
          start = offset
          isCapital = character.isUppercase
        } else if word.allSatisfy({ $0 == "'" }) {
          isCapital = character.isUppercase
        }
        word += character == "’" ? "'" : character.lowercased()
      } else {
        if !word.isEmpty {
          sentences[sentences.count - 1].append(
            Word(
              text: word, span: SourceSpan(start, offset), isCapital: isCapital,
              isOpening: sentences[sentences.count - 1].isEmpty || word.first == "'"
                || between.contains(where: Self.opens),
              isBehindBlank: between.count == 1 && between.first?.isWhitespace ?? false))
          (word, between) = ("", "")
        }
        between.append(character)
        let endsLine = character.isNewline && (last.isNewline || isSubject)
        let isTitle = last == "." && PersonName.isTitle(sentences.last?.last?.text ?? "")
        if endsLine || character.isWhitespace && ".!?".contains(last) && !isTitle { end() }
        if character.isNewline { isSubject = false }
      }
      last = character
      offset += character.utf8.count
    }
    end()
  }

  /// Whether any word behind it has a capital.
  private static func opens(_ character: Character) -> Bool {
    ":;\"“„”«»‘‚(–—-*>•".contains(character)
  }

  private mutating func end() {
    if sentences.last?.isEmpty == false { sentences.append([]) }
  }
}

extension [Prose.Word] {
  func contains(anyOf words: Set<String>) -> Bool { contains { words.contains($0.text) } }

  /// Whether something before the word at `index` says that what follows is not so.
  func isNegated(before index: Int) -> Bool {
    self[..<index].contains {
      ["not", "no", "never", "nor"].contains($0.text) || $0.text.hasSuffix("n't")
    }
  }

  /// The index at which these words stand one behind the other, at `start` or after.
  func firstIndex(of words: [String], from start: Int = 0) -> Int? {
    guard !words.isEmpty, count >= words.count, start <= count - words.count else { return nil }
    return (start...(count - words.count)).first { index in
      words.indices.allSatisfy { self[index + $0].text == words[$0] }
    }
  }

  /// From the word at `first` to the one at `last`.
  func span(_ first: Int, _ last: Int) -> SourceSpan {
    SourceSpan(self[first].span.start, self[last].span.end)
  }
}
