import NoteSyntax

/// What is said of a draft that breaks with etiquette.
enum DraftMessages {
  static func asksJob(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .draftAsksJob, span, "this asks for a job",
      remedy: "ask for information and advice; a job is not theirs to give in such a talk")
  }

  static func asksHiring(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .draftAsksHiring, span, "this asks whether they are hiring",
      remedy: "ask how people come into this work, or leave it out")
  }

  static func enclosesResume(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .draftResume, span, "a résumé with it makes this an application",
      remedy: "leave it at home; it may go with the letter after you were put off")
  }

  static func asksInterview(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .draftInterview, span, "an interview is not asked for while you explore",
      remedy: "ask for a conversation, or set `phase: apply` once the field is chosen")
  }

  static func noPurpose(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .draftNoPurpose, span, "nothing says what you want of them",
      remedy: "say that you seek information and advice, and on what")
  }

  static func noDetail(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .draftNoDetail, span, "the thanks name nothing that they said",
      remedy: "take up one thing that they told, showed or advised you")
  }

  static func noLeave(_ referrer: Etiquette.Referrer, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .draftNoLeave, span,
      referrer.hasRefused
        ? "\"\(referrer.name)\" does not want to be named"
        : "no leave to say that \"\(referrer.name)\" sent you",
      remedy: referrer.hasRefused
        ? "leave the name out" : "ask first, and write `use_name: yes` once you have it")
  }

  static func mayName(_ referrer: Etiquette.Referrer, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .draftMayName, span,
      "this may name \"\(referrer.name)\", "
        + (referrer.hasRefused ? "who does not want to be named" : "who was not asked for leave"),
      remedy: "if they are meant, leave the name out")
  }

  static func gap(_ gap: Gap) -> Diagnostic {
    Diagnostic(
      .draftGap, gap.span, "\"\(gap.text)\" is still a gap",
      remedy: "fill it in, or take it out")
  }
}
