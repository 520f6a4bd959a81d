import Network
import NoteSyntax
import Presentation
import VaultIndex

/// `kith.compare.v1`'s rows.
extension CompareView {
  var json: JSONValue { .array(profiles.map(json)) }

  private func json(_ profile: FieldProfile) -> JSONValue {
    [
      "field": .string(profile.field.name), "note": JSONValue(profile.note?.path?.text),
      "verdict": profile.verdict?.json ?? .null, "expected": profile.expected?.json ?? .null,
      "found": profile.found?.json ?? .null,
      "fit": json(profile.fit, profile.talks.compactMap { $0.fit?.source }),
      "rating": json(profile.rating, profile.talks.compactMap { $0.rating?.source }),
      "talks": .array(
        profile.talks.map { talk in
          [
            "date": JSONValue(talk.day), "note": JSONValue(talk.note.path?.text),
            "people": JSONValue(talk.people), "learned": .array(talk.learned.map(\.json)),
            "notes": .array(talk.notes.map(\.json)),
            "terms": .array(
              talk.terms.map { term, source in
                [
                  "term": .string(term.term), "meaning": .string(term.meaning),
                  "sources": .array([source.json]),
                ]
              }),
          ]
        }),
      "people": .array(
        profile.people.map { person in
          [
            "person": .string(person.person.name), "note": JSONValue(person.person.path?.text),
            "state": .string(person.state.word), "state_date": JSONValue(person.state.date),
            "met": JSONValue(person.history.lastMet), "location": person.location?.json ?? .null,
            "sources": .array([person.source.json]),
          ]
        }),
      "organizations": .array(
        profile.organizations.map { organization in
          [
            "organization": .string(organization.node.name),
            "note": JSONValue(organization.node.path?.text),
            "locations": .array(organization.locations.map(\.json)),
            "sources": .array([organization.source.json]),
          ]
        }),
      "places": .array(
        profile.places.map { place in
          [
            "place": JSONValue(place.name), "met": .int(place.met),
            "to_meet": .int(place.toMeet), "organizations": JSONValue(place.organizations),
          ]
        }),
    ]
  }

  private func json(_ marks: Marks, _ sources: [SourceLine]) -> JSONValue {
    [
      "mean": marks.tenths.map { .double(Double($0) / 10) } ?? .null,
      "talks": .int(marks.values.count), "sources": .array(sources.sorted().map(\.json)),
    ]
  }
}
