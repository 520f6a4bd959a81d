import Network
import NoteSyntax
import Testing

/// Many notes of one name.
@Suite struct NamesakesTests {
  private func path(_ text: String) throws -> VaultPath { try #require(VaultPath(text)) }

  /// Notes of a few names in few folders, so that many go by each.
  private func entries(_ count: Int, _ random: inout SeededGenerator) throws -> [NameEntry] {
    let folders = ["", "a", "A", "b", "a/b", "b/a", "c/a/b", "a/a", "le\u{301}a", "l\u{E9}a"]
    let names = ["Ana", "ana", "Ana (Acme)", "Bo", "x1", "x2"]
    var found: [NameEntry] = []
    var seen: Set<VaultPath> = []
    for number in 0..<count {
      let folder = folders.randomElement(using: &random) ?? ""
      let file =
        Bool.random(using: &random) ? names.randomElement(using: &random) ?? "" : "x\(number)"
      let path = try path(folder.isEmpty ? "\(file).md" : "\(folder)/\(file).md")
      guard seen.insert(path).inserted else { continue }
      let kind = [NoteKind.contact, .note, .interview].randomElement(using: &random) ?? .note
      let orgs = [["acme"], ["acme energy"], ["acmes"], [], ["bolt", "acme"]].randomElement(
        using: &random)
      func add(_ name: String, _ rank: NameEntry.Rank) {
        let key = NameKey(name)
        guard !found.contains(where: { $0.path == path && $0.key == key }) else { return }
        found.append(
          NameEntry(
            key: key, rank: rank, node: NodeID(Int64(number)), path: path, kind: kind,
            organizations: (orgs ?? []).map { NameKey($0) }))
      }
      add(file, .fileName)
      for rank in [NameEntry.Rank.name, .alias] where Int.random(in: 0..<3, using: &random) == 0 {
        // No file has the last of them.
        let others = names + [rank == .name ? "Nan" : "Al", "Al"]
        add(others.randomElement(using: &random) ?? "", rank)
      }
    }
    return found.shuffled(using: &random)
  }

  /// With few, with as many as are gone through, and with more.
  @Test(arguments: [3, 8, 20, 90]) func theRulesFindAmongManyWhatTheyFindOneByOne(count: Int) throws
  {
    let targets = [
      "Ana", "ana.md", "Bo", "a/Ana", "b/Ana", "a/b/ana", "/Ana", "./Ana", "../Ana", "../a/Ana",
      "c/a/b/Bo", "L\u{C9}A/Ana", "Ana (Acme)", "Ana (Bolt)", "Bo (Acme)", "Bo (Acme Energy)", "No",
      "Nan", "Al", "Al (Acme)",
    ].map { LinkTarget($0) }
    for seed in 0..<12 {
      var random = SeededGenerator(UInt64(seed))
      let entries = try entries(count, &random)
      let namesakes = Dictionary(grouping: entries, by: \.key).mapValues { Namesakes($0) }
      let sources =
        try entries.prefix(8).map(\.path) + [path("x.md"), path("a/x.md"), path("c/a/x.md")]
      for target in targets {
        for source in sources {
          for wantsPerson in [false, true] {
            let plain = PlainResolver(
              target: target, source: source, wantsPerson: wantsPerson, entries: entries)
            let found = Resolver.resolve(
              target, written: "", from: source, wantsPerson: wantsPerson
            ) {
              namesakes[$0] ?? .none
            }
            let all = found.alternatives.prefix(.max).map(\.path.text)
            #expect(all.count == found.alternatives.count)
            let said =
              switch found.resolution {
              case .note(let entry, let rule): "\(entry.path.text) by \(rule.rawValue), of \(all)"
              case .ambiguous: "ambiguous, of \(all)"
              case .none: "none"
              }
            #expect(said == plain.resolved, "seed \(seed): \(target) in \(source.text)")
          }
        }
      }
    }
  }
}
