import Network
import NoteSyntax
import VaultIndex

/// All that the sheet for a talk shows. What the notes do not say is nil or empty here, and a visible
/// gap on the sheet.
struct PrepSheet {
  let today: CivilDate
  let settings: Settings
  /// The sheet for the telephone, when a call to book may turn into the talk itself.
  let isCall: Bool
  let meeting: Meeting?
  /// Who will be there; the person asked for first.
  let people: [Participant]
  let questions: [Question]

  /// What to know before it: who is not to be turned to, what the notes say against a call, and whom such a
  /// talk seldom fits.
  var warnings: [String] { PrepWords.warnings(settings) + people.flatMap(\.warnings) }

  var atTheEnd: [String] {
    PrepWords.atTheEnd(
      employers: employers.map(\.node.name),
      mayAskToComeBack: people.isEmpty || people.contains { $0.followUp == nil })
  }

  var phase: Settings.Phase { settings.phase(on: today) }

  /// Those there whom an interview may be asked of: the field is chosen, and you would work for them.
  var employers: [Participant] {
    phase == .apply ? people.filter { $0.wouldWorkFor?.text == "yes" } : []
  }

  /// The next meeting, or the last one of which nobody wrote what came of it.
  struct Meeting {
    var date: CivilDate
    var time: ClockTime?
    var minutes: Int
    /// Whether the notes say the length; else it is the usual one of the settings.
    var isLengthWritten: Bool
    var mode: String?
    var place: Quote?
    var goal: Quote?
    var outcome: Quote?
    /// What the notes say of it where it will not be, or was not: `cancelled`, `moved to 2026-04-24`.
    var off: String?
    /// Nil where only a log tells of it.
    var note: NodeRow?
    var sources: [SourceLine]
  }

  /// A value of the front matter; nil where nothing is written.
  struct Detail {
    var key: String
    var value: Quote?
  }

  struct Participant {
    var node: NodeRow
    var warnings: [String]
    var state: ContactState
    var details: [Detail]
    /// Your verdict on each field that they know, where the field has a note with one.
    var verdicts: [(field: String, verdict: Quote)]
    /// What their clocks show when the meeting begins; nil where that is not another time.
    var localTime: CivilDateTime?
    /// Whether the `timezone` written is none that is known.
    var isZoneUnknown: Bool
    /// From whom you know yourself down to them.
    var chain: [Naming]
    var alsoNamedBy: [Naming]
    /// How you know the first of the chain: their `tie` and `source`.
    var root: (name: String, details: [Detail])
    var talks: [Talk]
    /// What they said and did by the logs, the latest first.
    var words: [(fact: Fact, sources: [SourceLine])]
    var named: [(naming: Naming, state: ContactState)]
    /// Open promises, yours and theirs.
    var promises: [(held: Commitment, source: SourceLine)]
    var resumes: [(day: CivilDate, resume: Quote)]
    /// That they agreed to further questions, or did not.
    var followUp: Quote?
    var wouldWorkFor: Quote?
    let nodes: [NodeID: NodeRow]

    /// The edge of whoever you may say sent you: the last of the chain, else the latest that came
    /// with leave.
    var withLeave: Naming? {
      if let last = chain.last, last.useName == true { return last }
      return alsoNamedBy.filter { $0.useName == true }
        .max { ($0.date ?? .earliest, $1.fromName) < ($1.date ?? .earliest, $0.fromName) }
    }
  }

  /// An earlier talk.
  struct Talk {
    var day: CivilDate
    var note: NodeRow
    var learned: [Quote]
    var notes: [Quote]
    /// How many of its questions were asked.
    var asked: Int
  }

  struct Question {
    enum Origin: String {
      /// In the interview's own note.
      case note
      /// In the note of the day from which the meeting was moved.
      case prepared
      /// Not asked in an earlier talk.
      case leftOver = "left-over"
      case bank
    }

    var text: String
    var origin: Origin
    var topics: [String]
    var source: SourceLine

    var isClosed: Bool { QuestionForm(of: text) == .closed }
  }
}
