import NoteSyntax
import Presentation

/// What a word on the command line may become.
struct Completion: Hashable {
  /// The whole word, without quotes of a shell.
  var word: String
  /// What is compared with what was typed: a name without the quotes that a query needs.
  var name: String
  /// What it means, in a few words; empty where it says so itself.
  var meaning = ""

  init(_ word: String, named name: String? = nil, meaning: String = "") {
    (self.word, self.name, self.meaning) = (word, name ?? word, Harmless.text(meaning))
  }

  /// The same behind what stands before it in the word.
  func behind(_ head: String) -> Completion {
    Completion(head + word, named: name, meaning: meaning)
  }

  /// Whether the word can be written on a line, and does nothing to a terminal.
  var isHarmless: Bool {
    !word.isEmpty && !word.unicodeScalars.contains(where: Harmless.isHarmful)
  }
}

extension [Completion] {
  /// Those that go on from what was typed. Where none does to the letter, those that do apart from
  /// case and accents: `Muno` is Muñoz from a keyboard without ñ. Where none does so, the one name
  /// in which another word than the first begins so.
  func goingOn(from typed: String) -> [Completion] {
    let exact = filter { $0.name.hasPrefix(typed) }
    guard exact.isEmpty else { return exact }
    let plain = typed.inPlainLetters
    let near = filter { $0.name.inPlainLetters.hasPrefix(plain) }
    guard near.isEmpty, !plain.isEmpty else { return near }
    let within = filter { $0.name.inPlainLetters.contains(" " + plain) }
    return within.count == 1 ? within : []
  }
}
