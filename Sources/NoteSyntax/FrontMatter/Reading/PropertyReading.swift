/// The readers of `PropertyValue`, with the property's own key in the messages.
extension Property {
  /// See `PropertyValue.text(of:_:)`; so for the others here.
  package func text(_ diagnostics: inout [Diagnostic]) -> String? {
    value.text(of: key.written, &diagnostics)
  }

  /// A list of texts.
  package func texts(_ diagnostics: inout [Diagnostic]) -> [String] {
    value.texts(of: key.written, &diagnostics)
  }

  /// A day.
  package func date(_ diagnostics: inout [Diagnostic]) -> CivilDate? {
    value.date(of: key.written, &diagnostics)
  }

  /// A day, or a day and a local time.
  package func dateTime(_ diagnostics: inout [Diagnostic]) -> CivilDateTime? {
    value.dateTime(of: key.written, &diagnostics)
  }

  /// A length of time.
  package func term(_ diagnostics: inout [Diagnostic]) -> Term? {
    value.term(of: key.written, &diagnostics)
  }

  /// A length of time, or off.
  package func termSetting(_ diagnostics: inout [Diagnostic]) -> TermSetting? {
    value.termSetting(of: key.written, &diagnostics)
  }

  /// Yes or no.
  package func flag(_ diagnostics: inout [Diagnostic]) -> Bool? {
    value.flag(of: key.written, &diagnostics)
  }

  /// A whole number in `range`.
  package func integer(in range: ClosedRange<Int>, _ diagnostics: inout [Diagnostic]) -> Int? {
    value.integer(of: key.written, in: range, &diagnostics)
  }

  /// One of `allowed`, as spelled there.
  package func choice(among allowed: [String], _ diagnostics: inout [Diagnostic]) -> String? {
    value.choice(of: key.written, among: allowed, &diagnostics)
  }

  /// One of an enumeration's cases.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(
    as _: Choice.Type = Choice.self, _ diagnostics: inout [Diagnostic]
  ) -> Choice? {
    value.choice(of: key.written, as: Choice.self, &diagnostics)
  }

  /// Several of an enumeration's cases.
  package func choices<Choice: RawRepresentable<String> & CaseIterable>(
    as _: Choice.Type = Choice.self, _ diagnostics: inout [Diagnostic]
  ) -> [Choice] {
    value.choices(of: key.written, as: Choice.self, &diagnostics)
  }

  /// One link.
  package func link(_ diagnostics: inout [Diagnostic]) -> Link? {
    value.link(of: key.written, &diagnostics)
  }

  /// Any number of links.
  package func links(_ diagnostics: inout [Diagnostic]) -> [Link] {
    value.links(of: key.written, &diagnostics)
  }

  /// Any number of links, each with the words beside it.
  package func annotatedLinks(_ diagnostics: inout [Diagnostic]) -> [AnnotatedLink] {
    value.annotatedLinks(of: key.written, &diagnostics)
  }
}
