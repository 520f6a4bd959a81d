import Network
import NoteSyntax
import VaultIndex

/// What is to be said of a mention that resolves to no note, or to one of several.
struct NameFinding {
  let mention: MentionRow
  let path: VaultPath
  /// The kind of the note it resolved to, where a person is wanted and that is none, or a plain note.
  let resolvedKind: NoteKind?
  /// Whether it led there before; what a plain note lacks is said once.
  let isToldOf: Bool
  /// The note that it resolved to.
  let resolvedPath: VaultPath?
  /// Names of people with notes, and of all notes: what the slip may have meant.
  let people: Remembered<String, String?>
  let notes: Remembered<String, String?>
  /// Names of organizations with notes, of which another firm may well have a name that is nearly one.
  let organizations: Remembered<String, String?>
  /// People who are named without a note: a link to one is no slip.
  let stubs: Set<NameKey>
  /// The notes under the keys of links by file name and of ambiguous ones.
  let namesakes: (NameKey) -> Namesakes
  /// What there is of files that links name.
  let files: LinkedFiles

  /// - Parameter source: reads the note, which is done only where there is something to say.
  func diagnostic(in source: () -> SourceText?) -> (Diagnostic, SourceText?)? {
    func said(_ diagnostic: (SourceSpan) -> Diagnostic) -> (Diagnostic, SourceText?) {
      let source = source()
      let span = source.flatMap { $0.span(of: mention.target, behind: mention.position) } ?? .at(0)
      return (diagnostic(span), source)
    }
    func said(_ code: DiagnosticCode, _ message: String, _ remedy: String) -> (
      Diagnostic, SourceText?
    ) {
      said { Diagnostic(code, $0, message, remedy: remedy) }
    }
    let target = mention.target
    if mention.isAmbiguous {
      return said(
        .ambiguousLink,
        "\"\(target)\" is the name of several notes: \(PersonFinder.list(alternatives()))",
        "link the path, or write `\(target) (Organization)`")
    }
    if let taken = takenInstead {
      return said(
        .unresolvedLink, "no note lies at \"\(target)\"",
        "\(taken.text) is taken in its place; mend the path")
    }
    if isOfNamer {
      return said { .namesThemselves(target, $0) }
    }
    if mention.role == .attendee {
      return said(
        .badLink, "\"\(target)\" is not among those in \"with:\"",
        people(target).map { "did you mean \"\($0)\"?" } ?? "name one of those who were there")
    }
    if mention.rule == .fileName, case let found = alternatives(), found.count > 1 {
      return said(
        .ambiguousFile,
        "\"\(target)\" is the file name of several notes: \(PersonFinder.list(found))",
        "the shortest path is taken; link the path to mean another")
    }
    let name = String(target.split(separator: "/").last ?? "")
    if resolvedKind == .note, mention.resolved != nil {
      return isToldOf
        ? nil
        : said(
          .wrongKind,
          "\"\(name)\" is a plain note, of which neither the keys nor the log are read for a person",
          "give it `kind: contact`, or move it to contacts/")
    }
    if let kind = resolvedKind, mention.resolved != nil {
      return said(
        .wrongKind, "\"\(name)\" is not a person, but \(Self.article(kind)) \(kind.rawValue)",
        "name somebody, or give the note `kind: contact`")
    }
    // What a file's name or a path led to is a note, and needs no more said of it.
    if mention.rule == .fileName || mention.rule == .exactPath { return nil }
    if mention.wantsPerson {
      if mention.role != .log, let names = Self.several(in: target) {
        return said(
          .severalNames, "\"\(target)\" is read as the name of one person",
          names.allSatisfy { $0.first?.isLowercase == false }
            ? "write a list: `[\(names.joined(separator: ", "))]`"
            : "write the name alone, and what more there is to say into the note of who it is")
      }
      // Somebody without a note is no problem; a slip is.
      guard let near = people(name) else { return nil }
      return said(.unresolvedLink, "no note for \"\(name)\"", "did you mean \"\(near)\"?")
    }
    if Self.ofFirms.contains(mention.role), let names = Self.severalFirms(in: target) {
      return said(
        .severalNames, "\"\(target)\" is read as one name",
        "write a list: `[\(names.joined(separator: ", "))]`")
    }
    if mention.role == .organization || mention.role == .formerly, let near = organizations(name) {
      return said(.unresolvedLink, "no note for \"\(name)\"", "did you mean \"\(near)\"?")
    }
    // A day may be linked without a note for it, as diaries are.
    if CivilDate(name) != nil { return nil }
    // Organizations, fields and the like may be plain words, and need no note.
    guard !stubs.contains(NameKey(name)), Self.isOfText(mention) else { return nil }
    let isFile = LinkedFiles.isFile(target)
    if isFile, files.contains(target, linkedIn: path) { return nil }
    let near = notes(name)
    if isFile, near == nil {
      return said(
        .unresolvedLink, "no file \"\(name)\" lies in the vault",
        "put it there, or mend its name in the link")
    }
    return said(
      .unresolvedLink, "no note for \"\(name)\"",
      near.map { "did you mean \"\($0)\"?" } ?? "write the note, or take the brackets off")
  }

  /// The note that a path beginning with `./` or `../` led to, where it does not lie in the folder that
  /// the path names.
  private var takenInstead: VaultPath? {
    let target = LinkTarget(mention.target)
    guard let taken = resolvedPath, let ascent = target.ascent else { return nil }
    let isInVault = ascent <= Resolver.folders(of: path).count
    return isInVault && Resolver.folders(of: taken) == target.folders(from: path) ? nil : taken
  }

  /// Whether the contact is meant whose note it is, by whoever named them there or was named by them.
  private var isOfNamer: Bool {
    mention.wantsPerson && mention.resolved == mention.note && resolvedKind == nil
      && (mention.role == .referredBy || mention.role == .log)
  }

  /// Whether a link stands in running text, where it is meant to lead somewhere.
  static func isOfText(_ mention: MentionRow) -> Bool {
    mention.role == .body || mention.role == .log || mention.role == .task
  }

  /// The notes among which the rules chose.
  private func alternatives() -> Alternatives {
    Resolver.resolve(
      LinkTarget(mention.target), written: mention.target, from: path,
      wantsPerson: mention.wantsPerson, among: namesakes
    ).alternatives
  }

  /// The names that a text was probably meant as; nil where it is one name. A name that has a comma is
  /// none of these once it leads to a note.
  private static func several(in text: String) -> [String]? {
    var rest = text
    for word in [" and ", " & ", ";", " + "] { rest = rest.replacing(word, with: ",") }
    let names = rest.split(separator: ",").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    .filter { !$0.isEmpty }
    return names.count > 1 ? names : nil
  }

  private static let ofFirms: Set<Mention.Role> = [.organization, .formerly, .field]

  /// Names parted by commas, of which none is the end of a firm's: `Birch, Larch`, but not `Acme, Inc.`
  private static func severalFirms(in text: String) -> [String]? {
    guard text.contains(","), let names = several(in: text.replacing("&", with: "+")),
      !names.contains(where: { endsOfFirms.contains($0.lowercased().filter(\.isLetter)) })
    else { return nil }
    return names
  }

  private static let endsOfFirms: Set<String> = [
    "inc", "ltd", "llc", "llp", "plc", "gmbh", "ag", "co", "corp", "sa", "bv", "nv", "kg", "ab",
    "as",
    "limited", "incorporated", "pty", "spa", "srl",
  ]

  private static func article(_ kind: NoteKind) -> String {
    "aeiou".contains(kind.rawValue.prefix(1)) ? "an" : "a"
  }
}
