import ArgumentParser
import Network
import NoteSyntax
import Presentation
import VaultFiles
import VaultIndex

struct DraftCommand: KithCommand {
  static let formats: [OutputFormat] = [.text, .json, .csv]

  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "A letter or a script for the phone, filled from the notes; or a check of one.",
    discussion: """
      Prints, and neither sends nor writes anything. What the notes do not say is left as a gap,
      [like this]; standard error lists the gaps.

      KIND is request, retry, thank-you, put-off, update, announcement, second-phase or call.

      EXAMPLES:
        kith draft request "Farah Osei" > letter.txt
        kith draft --lint letter.txt --for "Farah Osei"    what it must not say
        kith draft --lint - --kind thank-you < letter.txt

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "What it is for.")
  var kind: DraftKind?

  @Argument(help: "To whom.", completion: .of(.people))
  var who: String?

  @Option(
    help: ArgumentHelp("Check this text instead; - for standard input.", valueName: "file"),
    completion: .file())
  var lint: String?

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "What the checked text is; a request unless given.", valueName: "kind"))
  var lintKind: DraftKind?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("To whom the checked text goes.", valueName: "who"),
    completion: .of(.people))
  var recipient: String?

  func validate() throws {
    if lint == nil {
      if lintKind != nil || recipient != nil {
        throw ValidationError("--kind and --for belong to --lint")
      }
      guard kind != nil, who != nil else {
        throw ValidationError("say what for and to whom: kith draft request \"Ana Ruiz\"")
      }
    } else if kind != nil {
      throw ValidationError("--lint takes --kind and --for")
    }
  }

  func run(in session: Session) throws -> ExitStatus {
    if let lint { return try check(lint, in: session) }
    guard let kind, let who else { return .usage }
    _ = try session.format(among: [.text])
    let vault = try session.open()
    let template = try DraftSource(vault: vault).template(of: kind) {
      session.warn("kith: " + $0)
    }
    for warning in template.warnings { session.warn("kith: " + warning) }
    let material = try session.ask(vault) { reader, warn in
      let person = try PersonFinder(reader: reader, warn: warn).person(
        session.named(who, in: vault))
      return try DraftMaterial(
        for: person, kind, today: session.today, vault: vault, reader: reader)
    }
    let text = template.render(material.values)
    session.print(Harmless.text(text, allowing: .linesAndTabs))
    for warning in material.warnings(of: kind, saying: text, vault.settings, on: session.today) {
      session.warn("kith: " + warning)
    }
    let gaps = Gap.all(in: text).map(\.text).filter { !material.brackets.contains($0) }
    if !gaps.isEmpty {
      session.warn("kith: \(gaps.count) gap\(gaps.count == 1 ? "" : "s") to fill:")
      for gap in gaps { session.warn("  " + gap) }
    }
    return .done
  }

  private func check(_ file: String, in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let vault = try session.open()
    let text = try DraftSource(vault: vault).draft(file, session.environment)
    let kind = lintKind ?? .request
    let phase = vault.settings.phase(on: session.today)
    let etiquette = try session.ask(vault) { reader, warn -> Etiquette in
      guard let recipient else {
        return Etiquette(kind: kind, phase: phase)
      }
      let person = try PersonFinder(reader: reader, warn: warn).person(
        session.named(recipient, in: vault))
      let material = try DraftMaterial(
        for: person, kind, today: session.today, vault: vault, reader: reader)
      return material.etiquette(of: kind, in: phase)
    }
    let source = SourceText(Array(text.utf8))
    let findings = etiquette.findings(in: text).map { Finding($0, in: source, path: file) }
    let view = CheckView(findings: findings, place: "the draft")
    switch format {
    case .json:
      session.print([
        "schema": "kith.draft.v1", "today": JSONValue(session.today),
        "kind": .string(kind.rawValue), "rows": view.json,
      ])
    case .csv: session.print(view.table.csv)
    default: session.print(view.document(isTerminal: session.style.isTerminal))
    }
    return findings.contains { $0.severity == .error } ? .negative : .done
  }
}

extension DraftKind: ExpressibleByArgument {}
