/// A command that only asks, and what must come of it in a generated vault.
struct BenchQuestion {
  let name: String
  let arguments: [String]
  /// Whether there must be an answer; else none is right, too.
  var mustAnswer = true

  /// Each view.
  static func views(_ vault: VaultSummary) -> [BenchQuestion] {
    func view(_ name: String, _ arguments: String...) -> BenchQuestion {
      BenchQuestion(name: name, arguments: arguments)
    }
    return [
      view("today", "today"), view("due", "due"), view("due --all", "due", "--all"),
      view("chain, whole", "chain"), view("chain NAME", "chain", vault.referrer),
      view("show NAME", "show", vault.name), view("prep NAME", "prep", vault.name),
      // From those who are known already, there need not be a way to an organization.
      BenchQuestion(
        name: "path ORGANIZATION", arguments: ["path", vault.organization], mustAnswer: false),
      view("stats", "stats"), view("targets", "targets"),
      // A generated vault may be without a fault.
      BenchQuestion(name: "check", arguments: ["check"], mustAnswer: false),
      view("graph NAME", "graph", vault.name), view("tasks", "tasks"), view("tags", "tags"),
      view("sql", "sql", "SELECT kind, count(*) FROM notes GROUP BY kind"),
    ]
  }

  /// Each kind of query. A neglected vault has not all that is looked for.
  static func queries(_ vault: VaultSummary, _ habit: Habit) -> [BenchQuestion] {
    let common = [
      ("kind", "kind:interview"), ("word, in most notes", vault.word), ("prefix", "ener*"),
      ("prefix, in a quarter of the notes", "stor*"),
      ("name", "name:\"\(vault.name)\""), ("path", "path:interviews/2026-0*"),
      ("property, words", "goal:\(vault.word)"), ("property, date", "referred_on:2026-01..2026-03"),
      ("property, number", "rating:>=4"), ("state", "state:met"), ("last", "last:>90d"),
      ("next", "next:<2w"), ("owed", "owed:*"), ("met", "met:2026-03"), ("asked", "asked:2026-03"),
      ("named, count", "named:>=2"), ("degree", "degree:>=8"), ("chain-depth", "chain-depth:>=3"),
      ("open-tasks", "open-tasks:>=1"), ("words", "words:>=200"),
      ("modified", "modified:-1w..today"),
      ("links-to", "links-to:\"\(vault.name)\""), ("linked-from", "linked-from:\"\(vault.name)\""),
      ("within:2", "within:2:\"\(vault.name)\""), ("named-by", "named-by:\"\(vault.referrer)\""),
      ("chain-of", "chain-of:\"\(vault.referrer)\""), ("chain-to", "chain-to:\"\(vault.name)\""),
      ("works-at", "works-at:\"\(vault.organization)\""),
      ("nested", "named-by:{met:2026 organization:*}"), ("negation", "kind:contact -met:*"),
      ("several", "kind:contact tie:friend (state:met or last:<60d) -owed:*"),
    ]
    let keptUp = [
      ("word", "grid"), ("phrase", "\"grid storage\""), ("tag", "tag:area"), ("tie", "tie:weak"),
      ("key of one's own", "score:50..60"), ("cold", "cold:*"),
      ("met-with", "met-with:\"\(vault.companion)\""),
    ]
    let queries = (common + (habit == .keptUp ? keptUp : [])).map { name, query in
      BenchQuestion(
        name: "find: " + name, arguments: ["find", query],
        mustAnswer: name != "several" && name != "cold")
    }
    let sorted = ["find", "kind:contact", "--sort", "-last", "--limit", "20"]
    return queries + [
      BenchQuestion(name: "find: sorted, limited", arguments: sorted),
      // The longest answer there is.
      BenchQuestion(name: "find: every note", arguments: ["find"]),
    ]
  }
}
