package import NoteSyntax

/// The day that a value of the front matter stands for where values are compared as days.
package enum ValueDay {
  /// Of a date, with or without a time; of a month its first day; nil for any other text.
  package static func of(_ text: String) -> CivilDate? {
    if let date = CivilDateTime(written: text)?.date { return date }
    return text.utf8.count == 7 ? CivilDate(text + "-01") : nil
  }
}
