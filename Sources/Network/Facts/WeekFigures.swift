package import NoteSyntax

/// How a search went in one week, from its Monday to a day in it.
package struct WeekFigures: Hashable, Sendable {
  package var today: CivilDate
  /// How many people were asked, and talks held.
  package var asks: Int
  package var meetings: Int
  /// The day of the last word to anybody, in this week or before; nil where there was none.
  package var lastWord: CivilDate?
  /// Where that stands.
  package var lastSources: [Source]

  package init(
    today: CivilDate, asks: Int, meetings: Int, lastWord: CivilDate?, lastSources: [Source]
  ) {
    self.today = today
    self.asks = asks
    self.meetings = meetings
    self.lastWord = lastWord
    self.lastSources = lastSources
  }

  package var monday: CivilDate { today - (today.weekday - 1) }

  /// `this week: 1 of 2 asks, 1 meeting`: beside your own target, where you set one.
  package func text(beside settings: Settings) -> String {
    func part(_ count: Int, _ target: Int?, _ one: String, _ many: String) -> String {
      let noun = target ?? count == 1 ? one : many
      return target.map { "\(count) of \($0) \(noun)" } ?? "\(count) \(noun)"
    }
    return "this week: " + part(asks, settings.weeklyAsks, "ask", "asks") + ", "
      + part(meetings, settings.weeklyMeetings, "meeting", "meetings")
  }
}
