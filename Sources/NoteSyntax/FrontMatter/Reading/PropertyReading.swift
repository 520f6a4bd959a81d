/// The readers of `PropertyValue`, with the property's own key in the messages.
extension Property {
  package func text(_ diagnostics: inout [Diagnostic]) -> String? {
    value.text(of: key.written, &diagnostics)
  }

  package func texts(_ diagnostics: inout [Diagnostic]) -> [String] {
    value.texts(of: key.written, &diagnostics)
  }

  package func date(_ diagnostics: inout [Diagnostic]) -> CivilDate? {
    value.date(of: key.written, &diagnostics)
  }

  package func dateTime(_ diagnostics: inout [Diagnostic]) -> CivilDateTime? {
    value.dateTime(of: key.written, &diagnostics)
  }

  package func term(_ diagnostics: inout [Diagnostic]) -> Term? {
    value.term(of: key.written, &diagnostics)
  }

  package func termSetting(_ diagnostics: inout [Diagnostic]) -> TermSetting? {
    value.termSetting(of: key.written, &diagnostics)
  }

  package func flag(_ diagnostics: inout [Diagnostic]) -> Bool? {
    value.flag(of: key.written, &diagnostics)
  }

  package func integer(in range: ClosedRange<Int>, _ diagnostics: inout [Diagnostic]) -> Int? {
    value.integer(of: key.written, in: range, &diagnostics)
  }

  package func choice(among allowed: [String], _ diagnostics: inout [Diagnostic]) -> String? {
    value.choice(of: key.written, among: allowed, &diagnostics)
  }

  package func choice<Choice: RawRepresentable<String> & CaseIterable>(
    as _: Choice.Type = Choice.self, _ diagnostics: inout [Diagnostic]
  ) -> Choice? {
    value.choice(of: key.written, as: Choice.self, &diagnostics)
  }

  package func choices<Choice: RawRepresentable<String> & CaseIterable>(
    as _: Choice.Type = Choice.self, _ diagnostics: inout [Diagnostic]
  ) -> [Choice] {
    value.choices(of: key.written, as: Choice.self, &diagnostics)
  }

  package func link(_ diagnostics: inout [Diagnostic]) -> Link? {
    value.link(of: key.written, &diagnostics)
  }

  package func links(_ diagnostics: inout [Diagnostic]) -> [Link] {
    value.links(of: key.written, &diagnostics)
  }

  package func annotatedLinks(_ diagnostics: inout [Diagnostic]) -> [AnnotatedLink] {
    value.annotatedLinks(of: key.written, &diagnostics)
  }
}
