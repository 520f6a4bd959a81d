import Network
import NoteSyntax
import Presentation
import VaultIndex

extension DraftMaterial {
  /// Whom they named in the last talk or since, but for those of whom something came already.
  mutating func addNames(
    _ given: [Naming], since day: CivilDate?, _ today: CivilDate, _ reader: IndexReader
  ) throws {
    guard let day else { return }
    let open = try given.filter { naming in
      try naming.date.map { $0 >= day } ?? false
        && ReferralNews(of: naming, in: reader.facts(of: naming.to), toldOn: nil, today: today)
          == nil
    }
    guard !open.isEmpty else { return }
    values[.names] = .text(LetterWords.list(open.map(\.toName).sorted()))
  }

  /// What came of all whom they ever named, as far as they were not told of it yet.
  mutating func addNews(
    of given: [Naming], _ today: CivilDate, _ reader: IndexReader
  ) throws {
    let told = ReportBackRule.lastTold(in: facts)
    let news = try given.compactMap { naming in
      try ReferralNews(
        of: naming, in: reader.facts(of: naming.to), toldOn: told, today: today
      ).map { Self.line($0, of: naming.toName, today) }
    }
    if !news.isEmpty { values[.news] = .lines(news) }
  }

  private static func line(_ news: ReferralNews, of name: String, _ today: CivilDate) -> String {
    switch news {
    case .met(let day):
      "I met \(name), whom you named to me, on \(RelativeDate.calendar(day, today: today))."
    case .booked(let day):
      "\(name), whom you named to me, will see me on \(RelativeDate.calendar(day, today: today))."
    case .declined: "\(name), whom you named to me, could not see me."
    case .replied: "\(name), whom you named to me, has answered me."
    }
  }
}
