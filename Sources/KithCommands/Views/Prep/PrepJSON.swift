import Network
import NoteSyntax
import Presentation
import VaultIndex

/// `kith.prep.v1`.
extension PrepSheet {
  var json: JSONValue {
    [
      "schema": "kith.prep.v1", "today": JSONValue(today), "call": .bool(isCall),
      "warnings": JSONValue(warnings), "meeting": meetingJSON,
      "people": .array(people.map(json)), "questions": .array(questions.map(json)),
      "situation": [
        "me": JSONValue(settings.me), "profile": JSONValue(settings.profile?.rawValue),
        "phase": .string(phase.rawValue),
        "sentence": .string(PrepWords.situation(settings, phase)),
      ],
      "resume": [
        "when": .string(settings.resume.rawValue), "advice": .string(PrepWords.resume(settings)),
      ],
      "script": JSONValue(isCall ? script : []),
      "at_the_end": JSONValue(atTheEnd),
      "never_ask": JSONValue(PrepWords.never(employers: employers.map(\.node.name))),
      "if_doubted": .string(PrepWords.ifDoubted(phase)), "screening": .string(PrepWords.screening),
    ]
  }

  private var meetingJSON: JSONValue {
    guard let meeting else { return .null }
    return [
      "note": JSONValue(meeting.note?.path?.text), "date": JSONValue(meeting.date),
      "time": JSONValue(meeting.time?.iso), "minutes": .int(meeting.minutes),
      "length_written": .bool(meeting.isLengthWritten), "mode": JSONValue(meeting.mode),
      "place": meeting.place?.json ?? .null, "goal": meeting.goal?.json ?? .null,
      "outcome": meeting.outcome?.json ?? .null, "off": JSONValue(meeting.off),
      "sources": .array(meeting.sources.map(\.json)),
    ]
  }

  private func json(_ person: Participant) -> JSONValue {
    [
      "person": .string(person.node.name), "note": JSONValue(person.node.path?.text),
      "state": .string(person.state.word), "state_date": JSONValue(person.state.date),
      "details": .array(person.details.map(json)),
      "verdicts": .array(
        person.verdicts.map { field, verdict in
          [
            "field": .string(field), "verdict": .string(verdict.text),
            "sources": .array([verdict.source.json]),
          ]
        }),
      "local_date": JSONValue(person.localTime?.date),
      "local_time": JSONValue(person.localTime?.time?.iso),
      "chain": .array(person.chain.map { json($0, in: person) }),
      "also_named_by": .array(person.alsoNamedBy.map { json($0, in: person) }),
      "root": [
        "person": .string(person.root.name),
        "details": .array(person.root.details.map(json)),
      ],
      "talks": .array(
        person.talks.map { talk in
          [
            "date": JSONValue(talk.day), "note": JSONValue(talk.note.path?.text),
            "learned": .array(talk.learned.map(\.json)),
            "notes": .array(talk.notes.map(\.json)), "asked": .int(talk.asked),
          ]
        }),
      "words": .array(
        person.words.map { fact, sources in
          [
            "date": JSONValue(fact.date), "verb": .string(fact.verb.rawValue),
            "text": .string(fact.text), "sources": .array(sources.map(\.json)),
          ]
        }),
      "named": .array(
        person.named.map { naming, state in
          var members = members(naming, in: person)
          members.append(.init(key: "state", value: .string(state.word)))
          return .object(members)
        }),
      "promises": .array(
        person.promises.map { held, source in
          [
            "by": .string(held.kind == .waiting ? "them" : "you"), "text": .string(held.text),
            "due": JSONValue(held.due), "sources": .array([source.json]),
          ]
        }),
      "resumes": .array(
        person.resumes.map { day, resume in
          [
            "date": JSONValue(day), "resume": .string(resume.text),
            "sources": .array([resume.source.json]),
          ]
        }),
      "follow_up_ok": person.followUp?.json ?? .null,
      "would_work_for": person.wouldWorkFor?.json ?? .null,
    ]
  }

  private func json(_ detail: Detail) -> JSONValue {
    [
      "key": .string(detail.key), "value": JSONValue(detail.value?.text),
      "sources": .array([detail.value?.source.json].compactMap { $0 }),
    ]
  }

  private func json(_ naming: Naming, in person: Participant) -> JSONValue {
    .object(members(naming, in: person))
  }

  private func members(_ naming: Naming, in person: Participant) -> [JSONValue.Member] {
    [
      .init(key: "from", value: .string(naming.fromName)),
      .init(key: "to", value: .string(naming.toName)),
      .init(key: "named", value: JSONValue(naming.date)),
      .init(key: "use_name", value: .string(ChainView.leave(naming.useName))),
      .init(
        key: "sources",
        value: .array(
          naming.sources.compactMap { SourceLine($0, person.nodes) }.sorted().map(\.json))),
    ]
  }

  private func json(_ question: Question) -> JSONValue {
    [
      "question": .string(question.text), "origin": .string(question.origin.rawValue),
      "topics": JSONValue(question.topics),
      "form": .string(QuestionForm(of: question.text).rawValue),
      "sources": .array([question.source.json]),
    ]
  }
}
