package import NoteSyntax

/// The wording of what is wrong with a note's meaning.
enum RecordMessages {
  static func unknownKind(_ written: String, near: String?, _ span: SourceSpan) -> Diagnostic {
    let kinds = NoteKind.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .unknownKind, span, "no kind of note is called \"\(written)\"",
      remedy: near.map { "did you mean \"\($0)\"?" } ?? "kinds are \(kinds)",
      edit: near.map { Edit(span, $0) })
  }

  static func commentedTags(_ written: String, _ span: SourceSpan) -> Diagnostic {
    let names = written.split { $0 == "#" || $0 == "," || $0 == " " }
    let list = "[\(names.joined(separator: ", "))]"
    return Diagnostic(
      .commentedTags, span, "to YAML this is a comment, so that no tag is written",
      remedy: "write `tags: \(list)`", edit: Edit(span, list))
  }

  static func unknownKey(_ key: PropertyKey, near: String) -> Diagnostic {
    Diagnostic(
      .unknownKey, key.span, "kith does not know the key \"\(key.written)\"",
      remedy: "did you mean \"\(near)\"?", edit: Edit(key.span, near))
  }

  /// A key that says in another form what one of kith's does.
  static func unknownKey(_ key: PropertyKey, insteadOf form: String) -> Diagnostic {
    Diagnostic(
      .unknownKey, key.span, "kith does not know the key \"\(key.written)\"",
      remedy: "did you mean `\(form)`?")
  }

  /// A key that means something in notes of another kind alone.
  static func keyOfAnother(_ key: PropertyKey, kind: NoteKind, in own: NoteKind, _ remedy: String)
    -> Diagnostic
  {
    Diagnostic(
      .unknownKey, key.span,
      "\"\(key.written)\" is a key of \(kind.rawValue) notes, and not read in \(article(own))",
      remedy: remedy)
  }

  private static func article(_ kind: NoteKind) -> String {
    ("aeiou".contains(kind.rawValue.prefix(1)) ? "an " : "a ") + kind.rawValue
  }

  /// A key within a value that is kith's alone, so that nothing else can be meant.
  static func unknownPart(_ key: PropertyKey, among known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownKey, key.span, "kith does not know the key \"\(key.written)\"",
      remedy: "keys here are \(known.joined(separator: ", "))")
  }

  /// What more may help where a value is none of kith's: the key is somebody's own. Empty where the
  /// value is nearly right.
  static func orYourOwn(_ key: PropertyKey, _ found: Diagnostic) -> String {
    let codes: [DiagnosticCode] = [.badChoice, .badTerm, .badText, .badNumber]
    guard codes.contains(found.code), found.edit == nil, !found.remedy.hasPrefix("did you mean")
    else { return "" }
    return "; if the key is yours, `keys: {\(key.written): none}` in kith.yaml"
  }

  /// - Parameter effect: what does not follow without the day.
  static func noDay(of property: Property, key: String, _ effect: String) -> Diagnostic {
    let written = property.key.written
    return Diagnostic(
      .noDay, property.value.span, "\"\(written)\" says no day, so \(effect)",
      remedy: "write the day as well: `\(key): 2026-04-14`")
  }

  /// Where somebody is wanted.
  static func fileForPerson(_ link: Link, of key: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badLink, span, "\"\(link.target)\" under \"\(key):\" is a file, and no person",
      remedy: "name who it is, and link the file in the text of the note")
  }

  static func wordOfAnother(
    _ written: String, _ name: String, of record: NoteRecord, _ span: SourceSpan
  ) -> Diagnostic {
    let who = record.kind == .contact ? record.name : "who is in \"with:\""
    return Diagnostic(
      .logReversed, span,
      "\"\(written)\" is no word with \(who); the line is kept as a note",
      remedy: record.kind == .contact
        ? "write it into the log of \(name), or what is no name behind a colon; a name of theirs "
          + "belongs under \"aliases:\""
        : "write it into the log of \(name), or what is no name behind a colon")
  }

  static func besideName(
    _ words: String, of key: String, _ span: SourceSpan
  ) -> Diagnostic {
    let day = words.split { " ()".contains($0) }.lazy.compactMap { CivilDate($0) }.first
    // A key for what is said, and for nothing that nobody said.
    let field: String? =
      switch NamingRemark(words.lowercased().filter { !"()".contains($0) }) {
      case .useName(let isAllowed)?: "use_name: \(isAllowed ? "yes" : "no")"
      case .willIntroduce?, .willNotIntroduce?, nil: nil
      }
    let remedy: String
    switch (key, field, day) {
    case ("referred_by", let field?, _): remedy = "write \"\(field)\" as a key of its own"
    case ("referred_by", nil, let day?) where NamingRemark(words.lowercased()) == nil:
      remedy = "write the day as \"referred_on: \(day.iso)\""
    default: remedy = "write it into the text of the note"
    }
    return Diagnostic(
      .unknownRemark, span, "\"\(words)\" beside a name under \"\(key):\" is not read",
      remedy: remedy)
  }

  static func namesBesideLink(
    _ names: [String], beside link: Link, of key: String, _ span: SourceSpan
  ) -> Diagnostic {
    let list = (["[[\(link.target)]]"] + names).map { "\"\($0)\"" }.joined(separator: ", ")
    return Diagnostic(
      .severalNames, span,
      "\(names.map { "\"\($0)\"" }.joined(separator: " and ")) beside a link under \"\(key):\" "
        + (names.count == 1 ? "is" : "are") + " not read",
      remedy:
        "write a list, `\(key): [\(list)]`, or what is nobody's name into the text of the note")
  }

  static func aliasesInOneText(_ text: String, _ names: [String], _ span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      .severalNames, span, "\"\(text)\" is read as one other name",
      remedy: "write a list: `aliases: [\(names.joined(separator: ", "))]`")
  }

  /// The next date after a talk, on a day before it.
  static func earlyFollowUp(_ day: CivilDate, _ talk: CivilDate, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .earlyDay, span, "\(day.iso) is before the talk on \(talk.iso)",
      remedy: "look at the year: the next date with somebody is after the talk")
  }

  static func missing(_ key: String, in kind: NoteKind, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .missingKey, span,
      "an \(kind.rawValue) needs \"\(key):\"",
      remedy: key == "with"
        ? "say who was there: `with: \"[[Ana Ruiz]]\"`" : "say when: `date: 2026-04-14 15:00`")
  }

  static func namesMe(_ link: Link) -> Diagnostic {
    Diagnostic(
      .selfReferral, link.span, "\"\(link.target)\" is you, by `me:` in kith.yaml",
      remedy: "name the other person, or leave it out")
  }

  static func wrongShape(_ key: String, wanted: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badText, span, "\"\(key):\" cannot be read", remedy: "write \(wanted)")
  }

  static func unknownRule(_ written: String, _ span: SourceSpan) -> Diagnostic {
    let near = NearName.of(
      PropertyKey.fold(written).replacing("_", with: "-"),
      among: RuleName.allCases.map(\.rawValue))
    return Diagnostic(
      .unknownRule, span, "no rule is called \"\(written)\"",
      remedy: near.map { "did you mean \"\($0)\"?" }
        ?? "rules are \(RuleName.allCases.map(\.rawValue).joined(separator: ", "))",
      edit: near.map { Edit(span, $0) })
  }
}

extension Diagnostic {
  /// - Parameter target: who is named, as written.
  package static func namesThemselves(_ target: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .selfReferral, span, "\"\(target)\" cannot have named themselves",
      remedy: "name who it was; of two people with one name, link the note's path")
  }
}
