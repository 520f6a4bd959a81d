package import NoteSyntax

extension Settings {
  /// The keys of `kith.yaml`, in the order in which messages list them.
  package static let keyNames = [
    "me", "folders", "keys", "ignore", "phase", "phase_since", "profile", "weekly", "duration",
    "resume", "weekend", "holidays", "away", "due", "queries",
  ]

  /// Reads `kith.yaml`. What is wrong in it is reported, and everything else holds.
  package static func read(_ source: SourceText) -> (settings: Settings, [Diagnostic]) {
    var reader = SettingsReader()
    let properties = FrontMatterParser.parseDocument(source, diagnostics: &reader.diagnostics)
    for property in properties { reader.read(property) }
    if reader.settings.phase == .apply, reader.settings.phaseSince == nil,
      !properties.contains(where: { $0.key.folded == "phase_since" }),
      let phase = properties.first(where: { $0.key.folded == "phase" })
    {
      reader.diagnostics.append(
        RecordMessages.noDay(
          of: phase, key: "phase_since", "nobody whom you would work for has to hear of it"))
    }
    return (reader.settings, reader.diagnostics.sorted { $0.span.start < $1.span.start })
  }
}

private struct SettingsReader {
  var settings = Settings()
  var diagnostics: [Diagnostic] = []

  mutating func read(_ property: Property) {
    switch property.key.folded {
    case "me": settings.me = property.text(&diagnostics)
    case "folders": readFolders(property)
    case "keys": readKeys(property)
    case "ignore":
      settings.ignore = property.value.elements.compactMap { element in
        element.text(of: property.key.written, &diagnostics)
          .map { Settings.PlacedText(text: $0, span: element.span) }
      }
    case "phase": settings.phase = property.choice(&diagnostics) ?? settings.phase
    case "phase_since": settings.phaseSince = property.date(&diagnostics)
    case "profile": settings.profile = property.choice(&diagnostics)
    case "weekly": readWeekly(property)
    case "duration": settings.duration = property.term(&diagnostics) ?? settings.duration
    case "resume": settings.resume = property.choice(&diagnostics) ?? settings.resume
    case "weekend": readWeekend(property)
    case "holidays":
      for range in ranges(property) {
        // A holiday of several days is kept as the range it is, however long.
        if range.lowerBound == range.upperBound {
          settings.calendar.holidays.insert(range.lowerBound)
        } else {
          settings.calendar.away.append(range)
        }
      }
    case "away": settings.calendar.away += ranges(property)
    case "due": settings.due = TermsReading.read(property, &diagnostics)
    case "queries":
      for query in entries(of: property, "a name and its query: `warm: tie:friend`") {
        settings.queries[query.key.written] = query.text(&diagnostics).map {
          Settings.SavedQuery(text: $0, span: query.value.span)
        }
      }
    default:
      diagnostics.append(SettingsMessages.unknown(property.key, among: Settings.keyNames))
    }
  }

  private mutating func readFolders(_ property: Property) {
    for entry in entries(of: property, "a kind and its folder: `contacts: people`") {
      guard let kind = NoteKind.synonyms[entry.key.folded] else {
        diagnostics.append(SettingsMessages.unknownKind(entry.key))
        continue
      }
      for element in entry.value.elements {
        guard let text = element.text(of: entry.key.written, &diagnostics) else { continue }
        let folder = text.trimmingSlashes
        settings.folders[NameKey(folder).text] = kind
        settings.ownFolders.append(Settings.PlacedText(text: folder, span: element.span))
      }
    }
  }

  private mutating func readKeys(_ property: Property) {
    for entry in entries(of: property, "your key and kith's: `company: organization`") {
      guard let meant = entry.text(&diagnostics) else { continue }
      if PropertyKey.fold(meant) == Settings.noKey {
        settings.keys[entry.key.folded] = "\(Settings.ownPrefix)\(entry.key.folded)"
        continue
      }
      guard Self.keysMeant.contains(PropertyKey.fold(meant)) else {
        let written = PropertyKey(meant, entry.value.span)
        diagnostics.append(SettingsMessages.unknownKey(written, among: Self.keysMeant))
        continue
      }
      settings.keys[entry.key.folded] = PropertyKey.fold(meant)
    }
  }

  /// Every key that some kind of note knows.
  private static let keysMeant = Set(NoteKind.allCases.flatMap(\.fields.keys)).sorted()

  private mutating func readWeekly(_ property: Property) {
    for entry in entries(of: property, "`asks: 3` and `meetings: 2`") {
      switch entry.key.folded {
      case "asks": settings.weeklyAsks = entry.integer(in: 0...100, &diagnostics)
      case "meetings": settings.weeklyMeetings = entry.integer(in: 0...100, &diagnostics)
      default: diagnostics.append(SettingsMessages.unknown(entry.key, among: ["asks", "meetings"]))
      }
    }
  }

  private mutating func readWeekend(_ property: Property) {
    let names = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    var days: Set<Int> = []
    var isWrong = false
    for element in property.value.elements {
      guard let text = element.text(of: property.key.written, &diagnostics) else {
        isWrong = true
        continue
      }
      let day = text.lowercased()
      if day.count >= 3, let index = names.firstIndex(where: { $0.hasPrefix(day) }) {
        days.insert(index + 1)
      } else {
        isWrong = true
        diagnostics.append(SettingsMessages.badDay(text, element.span))
      }
    }
    // Nothing written is the usual weekend, and so is nothing readable; `[]` is none.
    guard !property.value.isNull, !(days.isEmpty && isWrong) else { return }
    settings.calendar.weekend = days
  }

  /// Dates, and ranges of dates: `2026-02-23..2026-02-27`.
  private mutating func ranges(_ property: Property) -> [ClosedRange<CivilDate>] {
    property.value.elements.compactMap { element in
      if case .scalar(let text, _) = element.content, let range = Self.range(text) {
        guard let (start, end) = range else {
          diagnostics.append(SettingsMessages.badRange(text, element.span))
          return nil
        }
        return start...end
      }
      if case .scalar(let text, _) = element.content, text.contains(",") {
        diagnostics.append(
          SettingsMessages.daysInOneText(property.key.written, text, element.span))
        return nil
      }
      return element.date(of: property.key.written, &diagnostics).map { $0...$0 }
    }
  }

  /// Nil for what is no range; nil inside for one that is impossible.
  private static func range(_ text: String) -> (CivilDate, CivilDate)?? {
    for separator in ["..", " to ", "/", "–", " - "] {
      let parts = text.split(separator: separator)
        .map { $0.trimmingPrefix { $0 == " " } }.map { $0.filter { $0 != " " } }
      guard parts.count == 2, parts[0].count == 10 else { continue }
      guard let start = CivilDate(parts[0]), let end = CivilDate(parts[1]), start <= end else {
        return .some(nil)
      }
      return (start, end)
    }
    return nil
  }

  private mutating func entries(of property: Property, _ wanted: String) -> [Property] {
    if case .mapping(let entries) = property.value.content { return entries }
    if !property.value.isNull {
      diagnostics.append(
        SettingsMessages.wrongShape(property.key.written, wanted: wanted, property.value.span))
    }
    return []
  }
}

extension String {
  /// `people/`, `/people` and `./people` mean the folder `people`.
  fileprivate var trimmingSlashes: String {
    split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}
