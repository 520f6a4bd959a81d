extension String {
  /// A note's words as they can stand in a letter: without the marks of Markdown and Obsidian. Emphasis,
  /// code and highlights lose their marks, a tag its `#`, and marks of footnotes go.
  var asLetterText: String {
    var text = self
    // One mark may stand within another, and that one in a third.
    for _ in 0..<3 {
      text = text.replacing(Self.emphasis) { String($0.before) + String($0.words) }
    }
    text = text.replacing(/\[\^[^\]\s]+\]/, with: "")
    text = text.replacing(/(?<before>^|[\s(])#(?<tag>[\p{L}][^\s#]*)/) {
      String($0.before) + String($0.tag)
    }
    return text.split(separator: " ").joined(separator: " ").replacing(/\s(?=[.,;:!?])/, with: "")
  }

  /// Words between two marks of the same kind, which stand at a word's beginning and at a word's end; not
  /// far apart, so that marks without an end are no searches to the end of the text.
  private static var emphasis: Regex<(Substring, before: Substring, Substring, words: Substring)> {
    /(?<before>^|[\s("'*_~=])(\*{1,3}|_{1,3}|~~|==|`+)(?<words>[^\s*_~=`](?:.{0,200}?[^\s])??)\2(?=$|[\s).,;:!?"'*_~=])/
  }
}
