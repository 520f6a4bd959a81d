import Foundation
import Network
import NoteQuery
import NoteSyntax
import Testing

@testable import VaultIndex

/// What SQL answers is what one would find by going through the notes.
@Suite struct QueryAgreementTests {
  @Test(arguments: 500..<540 as Range<UInt64>)
  func agreesWithTheNotes(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    var texts = RandomQueryText(seed: seed)
    for step in 0..<3 {
      _ = try history.advance(first: step == 0)
      let vault = history.vault
      try vault.index.read { reader in
        let nodes = try vault.allNodes(reader)
        let today = CivilDate(dayNumber: 20_555 + step * 7)
        let naive = NaiveQuery(
          try NaiveEvaluation(vault.source, vault.settings, reader), nodes: nodes, today: today,
          source: vault.source)
        let queries = QueryReader(
          reader, today: today, startOfDay: TestDays.start, day: TestDays.day)
        let context = QueryContext(
          today: today, keys: Self.keys, aliases: vault.settings.keys,
          saved: RandomQueryText.saved, resolve: { name, scope in Self.target(name, scope, nodes) })
        for _ in 0..<40 {
          let text = texts.query()
          let condition = try QueryCondition(text, in: context)
          let found = Set(try queries.nodes(condition).map(\.id))
          // A saved query is what stands in its brackets.
          let whole = RandomQueryText.writtenOut(text)
          if whole != text {
            let same = try queries.nodes(try QueryCondition(whole, in: context))
            #expect(found == Set(same.map(\.id)), "seed \(seed), step \(step), \(text)")
          }
          let wanted = naive.found(condition)
          #expect(
            found == wanted,
            """
            seed \(seed), step \(step), \(text)
            only SQL: \(Self.names(found.subtracting(wanted), nodes))
            only notes: \(Self.names(wanted.subtracting(found), nodes))
            """)
        }
      }
    }
  }

  /// Who is snoozed is owed nothing before the day, and nothing falls due.
  @Test func whatIsSnoozedIsNotOwed() throws {
    let log = "## Log\n\n- 2026-03-02 asked by email\n"
    let vault = try TestVault([
      "contacts/Ana.md": log, "contacts/Bo.md": "---\nsnooze: 2026-04-17\n---\n" + log,
    ])
    try vault.sync()
    func found(_ text: String, on day: Int) throws -> [String] {
      try vault.index.read { reader in
        let today = CivilDate(dayNumber: day)
        let context = QueryContext(today: today, keys: []) { _, _ in .nodes([]) }
        return try QueryReader(
          reader, today: today, startOfDay: TestDays.start, day: TestDays.day
        ).nodes(try QueryCondition(text, in: context)).map(\.name)
      }
    }
    for text in ["owed:*", "owed:nudge", "next:<=today"] {
      #expect(try found(text, on: 20_559) == ["Ana"], "\(text)")
      #expect(try found(text, on: 20_560) == ["Ana", "Bo"], "\(text)")
      #expect(try found(text, on: 20_520) == [], "\(text)")
    }
  }

  /// One statement finds, and one for each column says what is shown, however many there are.
  @Test func asksNoMoreForMore() throws {
    func count(_ contacts: Int) throws -> Int {
      let vault = try TestVault(
        Dictionary(
          uniqueKeysWithValues: (0..<contacts).map {
            ("contacts/\($0).md", "---\ntags: [a, b]\n---\nWord.\n\n## Log\n\n- 2026-03-01 asked\n")
          }))
      try vault.sync()
      return try vault.index.read { reader in
        try reader.statementCount {
          let today = CivilDate(dayNumber: 20_559)
          let context = QueryContext(today: today, keys: ["tags"]) { _, _ in .nodes([]) }
          let queries = QueryReader(
            reader, today: today, startOfDay: TestDays.start, day: TestDays.day)
          let nodes = try queries.nodes(try QueryCondition("kind:contact", in: context))
          #expect(nodes.count == contacts)
          for name in [
            "state", "last", "next", "tags", "degree", "chain-depth", "owed", "modified",
          ] {
            let values = try queries.values(
              try QueryColumn(name, in: context), of: try queries.wanted(nodes))
            #expect(
              ["degree", "next", "owed"].contains(name) || values.allSatisfy { $0 != nil })
          }
        }
      }
    }
    #expect(try count(1) == count(40))
  }

  /// What a column shows of a node is what a query finds it by.
  @Test(arguments: 700..<730 as Range<UInt64>)
  func showsWhatItFindsBy(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    _ = try history.advance(first: true)
    _ = try history.advance(first: false)
    try history.vault.index.read { reader in
      let nodes = try history.vault.allNodes(reader)
      let queries = QueryReader(
        reader, today: CivilDate(dayNumber: 20_562), startOfDay: TestDays.start, day: TestDays.day)
      for key in [
        QueryCondition.CountKey.named, .namedBy, .chainDepth, .degree, .openTasks, .words,
      ] {
        let values = try shown(.count(key), nodes, queries)
        // Who is in no chain has no depth, and a stub has no words.
        for number in (key == .chainDepth || key == .words ? 1 : 0)...6 {
          let found = Set(try queries.nodes(.count(key, number...number)).map(\.id))
          let shown = Set(values.filter { $0.value == .number(number) }.keys)
          #expect(found == shown, "seed \(seed), \(key) \(number)")
        }
      }
      for key in [QueryCondition.DayKey.last, .next, .cold, .modified] {
        let values = try shown(.day(key), nodes, queries)
        for case .day(let day) in Set(values.values) {
          let found = Set(try queries.nodes(.day(key, day...day)).map(\.id))
          let shown = Set(values.filter { $0.value == .day(day) }.keys)
          #expect(found == shown, "seed \(seed), \(key) \(day)")
        }
      }
    }
  }

  /// `key:*` finds what has something in the key's column, and `key:none` everything else. Of what is
  /// counted, none is nothing.
  @Test(arguments: 730..<750 as Range<UInt64>)
  func findsWhateverHasAValue(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    _ = try history.advance(first: true)
    _ = try history.advance(first: false)
    try history.vault.index.read { reader in
      let nodes = try history.vault.allNodes(reader)
      let today = CivilDate(dayNumber: 20_562)
      let queries = QueryReader(
        reader, today: today, startOfDay: TestDays.start, day: TestDays.day)
      let context = QueryContext(today: today, keys: Self.keys) { _, _ in .nodes([]) }
      func found(_ query: String) throws -> Set<NodeID> {
        Set(try queries.nodes(try QueryCondition(query, in: context)).map(\.id))
      }
      // A key with others nested in it has no value itself.
      for name in QueryColumn.names + Self.keys where name != "größe" {
        let key = name == "tags" ? "tag" : name
        let values = try shown(try QueryColumn(name, in: context), nodes, queries)
        let wanted = Set(values.filter { $0.value != .number(0) }.keys)
        // Everything is of a kind, and has a name.
        if key != "kind" {
          #expect(
            try found("\(key):none") == Set(nodes.map(\.id)).subtracting(wanted),
            "seed \(seed), \(key):none")
        }
        #expect(try found("\(key):*") == wanted, "seed \(seed), \(key):*")
      }
      for key in ["works-at", "worked-at", "met-with", "links-to", "linked-from", "chain-of"] {
        #expect(try found("\(key):none") == found("-\(key):*"), "seed \(seed), \(key)")
      }
    }
  }

  /// The values of those that have one.
  private func shown(_ column: QueryColumn, _ nodes: [NodeRow], _ queries: QueryReader) throws
    -> [NodeID: QueryValue]
  {
    let values = try queries.values(column, of: try queries.wanted(nodes))
    #expect(values.count == nodes.count)
    return Dictionary(
      uniqueKeysWithValues: zip(nodes, values).compactMap { node, value in
        value.map { (node.id, $0) }
      })
  }

  /// What is shown of many is what is shown of each.
  @Test func showsTheSameOfManyAndOfFew() throws {
    func log(_ number: Int) -> String {
      let verb = ["replied", "met", "bounced"][number % 3]
      return
        "---\ntags: [a, b\(number % 3)]\nfollow_up: 2026-04-1\(number % 9)\n---\n\n## Log\n\n- 2026-03-0\(number % 9 + 1) asked\n- 2026-03-1\(number % 7) \(verb)\n"
    }
    let vault = try TestVault(
      Dictionary(
        uniqueKeysWithValues: (0..<250).map { number in
          ("contacts/\(number).md", log(number))
        }))
    try vault.sync()
    try vault.index.read { reader in
      let today = CivilDate(dayNumber: 20_559)
      let context = QueryContext(today: today, keys: []) { _, _ in .nodes([]) }
      let queries = QueryReader(
        reader, today: today, startOfDay: TestDays.start, day: TestDays.day)
      let nodes = try queries.nodes(.everything)
      for name in [
        "last", "next", "asked", "met", "state", "tags", "owed", "modified", "words", "follow_up",
      ] {
        let column = try QueryColumn(name, in: context)
        let all = try shown(column, nodes, queries)
        #expect(!all.isEmpty)
        for node in nodes {
          #expect(try shown(column, [node], queries)[node.id] == all[node.id], "\(name)")
        }
      }
    }
  }

  /// By their keys' bytes, and of one key by their numbers; by rank where words are looked for.
  @Test(arguments: 800..<810 as Range<UInt64>)
  func answersInOrder(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    _ = try history.advance(first: true)
    try history.vault.index.read { reader in
      let queries = QueryReader(
        reader, today: CivilDate(dayNumber: 20_562), startOfDay: TestDays.start, day: TestDays.day)
      let context = QueryContext(today: queries.today, keys: []) { _, _ in .nodes([]) }
      var wanted: [NodeID] = []
      try PreparedStatement(reader.db, "SELECT id FROM node ORDER BY key, id").forEachRow {
        wanted.append($0.node(0))
      }
      #expect(try queries.nodes(.everything).map(\.id) == wanted)
      var ranked: [NodeID] = []
      try PreparedStatement(
        reader.db,
        "SELECT node.id FROM text CROSS JOIN text_row ON text_row.row = text.rowid "
          + "CROSS JOIN node ON node.id = text_row.node WHERE text MATCH '\"grid\"' "
          + "ORDER BY kith_rank(text), node.key, node.id"
      ).forEachRow { ranked.append($0.node(0)) }
      let found = try queries.nodes(try QueryCondition("grid", in: context))
      #expect(found.filter { $0.path != nil }.map(\.id) == ranked)
      #expect(try queries.count(.everything) == wanted.count)
    }
  }

  /// The order of an answer follows from what the notes say, and not from what they said once.
  @Test func ranksAsIfMadeAnew() throws {
    let words = { (count: Int) in String(repeating: "word ", count: count) }
    let notes = [
      "a.md": "zebra " + words(10), "b.md": "zebra zebra crossing " + words(44),
      "c.md": "Small.\n", "d.md": "crossing\n", "e.md": "zebra crossing\n",
    ]
    let vault = try TestVault(notes)
    try vault.sync()
    func found(_ query: String, in vault: TestVault) throws -> [String?] {
      try vault.index.read { reader in
        let context = QueryContext(today: .earliest, keys: []) { _, _ in .nodes([]) }
        return try QueryReader(
          reader, today: .earliest, startOfDay: TestDays.start, day: TestDays.day
        ).nodes(try QueryCondition(query, in: context)).map { $0.path?.text }
      }
    }
    #expect(try found("zebra", in: vault) == ["b.md", "a.md", "e.md"])
    #expect(try found("zebra or crossing", in: vault) == ["b.md", "e.md", "a.md", "d.md"])
    for _ in 0..<5 {
      vault.source.write("c.md", words(4000) + "zebra crossing")
      try vault.sync()
    }
    vault.source.write("c.md", "Small.\n")
    try vault.sync()
    #expect(try found("zebra", in: vault) == ["b.md", "a.md", "e.md"])
    #expect(try found("zebra or crossing", in: vault) == ["b.md", "e.md", "a.md", "d.md"])
  }

  /// In the text, too, a letter is found by the one it is spelled with, and each sign of a script
  /// without blanks is a word.
  @Test(arguments: [
    ("soren", true), ("SØREN", true), ("søren", true), ("strasse", true), ("straße", true),
    ("東京", true), ("電力", true), ("\"京電\"", true), ("東電", false), ("会い*", true), ("に", true),
    ("\"soren in\"", true), ("in:heading lodz", true), ("in:property lodz", false),
  ])
  func findsInTheText(_ query: String, _ isFound: Bool) throws {
    let vault = try TestVault([
      "a.md": "# Łódź\n\nPlain words.\nSøren in der Straße 😀\n東京電力の人に会いました。\n",
      "b.md": "Nothing of all this.\n",
    ])
    try vault.sync()
    try vault.index.read { reader in
      let context = QueryContext(today: CivilDate(dayNumber: 20_559), keys: []) { _, _ in
        .nodes([])
      }
      let found = try QueryReader(
        reader, today: context.today, startOfDay: TestDays.start, day: TestDays.day
      ).nodes(try QueryCondition(query, in: context))
      #expect(found.map { $0.path?.text } == (isFound ? ["a.md"] : []), "\(query)")
    }
  }

  /// Names and texts are found in whichever of Unicode's forms they are written and asked for.
  @Test(arguments: ["Zoë Ångström", "がぎぐ", "한국어", "Việt Nam"])
  func findsEitherForm(_ name: String) throws {
    let forms = [
      name.precomposedStringWithCanonicalMapping, name.decomposedStringWithCanonicalMapping,
    ]
    for written in forms {
      let vault = try TestVault([
        "contacts/a.md":
          "---\nname: \(written)\ntitle: \(written)\n---\n# \(written)\n\n\(written)\n"
      ])
      try vault.sync()
      for asked in forms {
        for text in [
          "\"\(asked)\"", "in:body \"\(asked)\"", "heading:\"\(asked)\"", "name:\"\(asked)\"",
          "title:=\"\(asked)\"",
        ] {
          let found = try vault.index.read { reader in
            let today = CivilDate(dayNumber: 20_559)
            let context = QueryContext(today: today, keys: []) { _, _ in .nodes([]) }
            return try QueryReader(
              reader, today: today, startOfDay: TestDays.start, day: TestDays.day
            ).nodes(try QueryCondition(text, in: context))
          }
          #expect(found.count == 1, "\(text)")
        }
      }
    }
  }

  /// Whatever the random notes may have, whether or not these have it.
  private static let keys: Set<String> = [
    "score", "seen", "pet.kind", "pet.name", "empty", "trip", "since", "hint", "due.thank", "größe",
    "größe.übrig",
  ]

  private static func target(
    _ name: String, _ scope: QueryContext.NameScope, _ nodes: [NodeRow]
  ) -> QueryCondition.GraphTarget {
    let fitting = nodes.filter { node in
      NameKey(node.name) == NameKey(name)
        && (scope != .organization || node.kind == .organization)
    }
    return fitting.isEmpty ? .unknown(NameKey(name)) : .nodes(fitting.map(\.id))
  }

  private static func names(_ ids: Set<NodeID>, _ nodes: [NodeRow]) -> [String] {
    nodes.filter { ids.contains($0.id) }.map { $0.path?.text ?? "stub " + $0.name }
  }
}
