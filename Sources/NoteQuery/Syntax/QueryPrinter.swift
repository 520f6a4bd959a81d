/// Writes a query as the language has it: reading it again gives the same tree.
extension QueryTree: CustomStringConvertible {
  package var description: String {
    switch self {
    case .everything: ""
    case .all(let parts): parts.map { $0.bracketed(in: .all) }.joined(separator: " ")
    case .any(let parts): parts.map { $0.bracketed(in: .any) }.joined(separator: " or ")
    case .not(let part): "-" + part.bracketed(in: .not)
    case .group(let part): "(\(part))"
    case .text(let words): words.description
    case .term(let term): term.description
    case .saved(let name):
      "@" + (QueryWords.isPlain(name.value) ? name.value : QueryWords.quoted(name.value))
    }
  }

  private enum Place { case all, any, not }

  private func bracketed(in place: Place) -> String {
    switch (self, place) {
    case (.any, _), (.all, .all), (.all, .not): "(\(description))"
    default: description
    }
  }
}

extension QueryWords: CustomStringConvertible {
  package var description: String {
    (isQuoted ? Self.quoted(text.value) : text.value) + (isPrefix ? "*" : "")
  }

  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    // By scalars: a mark that joins a quote would hide it.
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    quoted.unicodeScalars.append("\"")
    return quoted
  }

  /// A text as a key's value: in quotes where it would mean something else.
  package static func written(_ text: String) -> String {
    if case .term(let term) = try? QueryParser.parse("key:" + text), term.comparison == nil,
      case .words(let words) = term.value.value, !words.isPrefix, words.text.value == text
    {
      return text
    }
    return quoted(text)
  }

  /// Whether a text is one word without a sign that means something.
  static func isPlain(_ text: String) -> Bool {
    var scanner = QueryScanner(text)
    return !text.isEmpty && scanner.word() == text && scanner.isAtEnd
  }
}

extension QueryTerm: CustomStringConvertible {
  package var description: String {
    Self.written(key.value) + ":" + (comparison?.rawValue ?? "") + value.value.description
  }
}

extension QueryTerm {
  /// A key as it is written before its colon: in quotes where it would not be read else.
  package static func written(_ key: String) -> String {
    var scanner = QueryScanner(key + ":")
    let isPlain = key.first != "\"" && scanner.key()?.value == key
    return isPlain ? key : QueryWords.quoted(key)
  }
}

extension QueryTerm.Value: CustomStringConvertible {
  package var description: String {
    switch self {
    case .anything: "*"
    case .nothing: "none"
    case .words(let words): words.description
    case .range(let low, let high): (low?.value ?? "") + ".." + (high?.value ?? "")
    case .query(let query): "{\(query)}"
    case .steps(let count, let value): "\(count):\(value)"
    }
  }
}
