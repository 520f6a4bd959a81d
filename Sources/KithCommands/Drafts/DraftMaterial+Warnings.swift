import Network
import NoteSyntax

extension DraftMaterial {
  /// What is to be known before a letter goes out: what the notes say otherwise, whom it may not name, and
  /// which words of yours it quotes.
  func warnings(
    of kind: DraftKind, saying text: String, _ settings: Settings, on today: CivilDate
  ) -> [String] {
    var warnings = [relation.warning(of: name)].compactMap { $0 }
    warnings += kind.doubts(
      of: name, in: facts, on: today, accepted: acceptedOn, applyingSince: settings.applyingSince,
      wouldWorkFor: relation.wouldWorkFor)
    let phase = settings.phase(on: today)
    warnings += etiquette(of: kind, in: phase).namesWithoutLeave(in: text)
      .map { "\($0.message); \($0.remedy)" }
    if kind == .secondPhase, phase == .explore { warnings.append(Self.early(settings)) }
    if kind == .request || kind == .call {
      warnings += withoutLeave.map {
        "\($0.name) is not named: " + ($0.hasRefused ? "no leave" : "leave was not asked")
      }
    }
    if let quoted, text.contains(quoted.text) {
      warnings.append(
        "quoted from \(quoted.source.text), which was written for yourself: read it first")
    }
    return warnings
  }

  /// Why it is too early for the letter of the second phase.
  private static func early(_ settings: Settings) -> String {
    if let since = settings.applyingSince {
      return "kith.yaml says `phase: apply` since \(since.iso); this letter is for then"
    }
    return "kith.yaml says `phase: explore`; this letter is for `phase: apply`"
  }
}
