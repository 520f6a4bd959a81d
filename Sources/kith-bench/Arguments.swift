/// What the benchmark is asked to do.
struct Arguments {
  var notes = [1_000, 10_000]
  var runs = 5
  var seed: UInt64 = 1
  /// How the vaults are kept that everything is measured on.
  var habit = Habit.keptUp
  /// Where to leave the vaults; else they are removed.
  var keep: String?
  /// Where to write the figures for programs.
  var json: String?
  /// The `kith` to measure; else the one beside the benchmark.
  var kith: String?
  /// `generate DIR` and `floor DIR`, which the benchmark calls itself with, and `parse DIR`.
  var part: (name: String, folder: String)?

  static let usage = """
    usage: kith-bench [--notes N,N...] [--runs N] [--seed N] [--neglected] [--keep DIR]
                      [--json FILE] [--kith PATH]
           kith-bench generate DIR --notes N [--seed N] [--neglected]
           kith-bench floor DIR [--runs N]
           kith-bench parse DIR [--runs N]
    """

  /// Throws `Trouble` with the usage for what it doesn't know.
  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    if let name = rest.first, ["generate", "floor", "parse"].contains(name) {
      rest.removeFirst()
      part = (name, try Self.value(of: name, &rest))
    }
    while let option = rest.popFirst() {
      switch option {
      case "--neglected": habit = .neglected
      case "--json": json = try Self.value(of: option, &rest)
      case "--keep": keep = try Self.value(of: option, &rest)
      case "--kith": kith = try Self.value(of: option, &rest)
      case "--runs": runs = try Self.number(option, Self.value(of: option, &rest))
      case "--seed": seed = UInt64(try Self.number(option, Self.value(of: option, &rest)))
      case "--notes":
        notes = try Self.value(of: option, &rest).split(separator: ",").map {
          try Self.number(option, String($0))
        }
      default: throw Trouble("unknown argument \"\(option)\"\n" + Self.usage)
      }
    }
  }

  private static func value(of option: String, _ rest: inout ArraySlice<String>) throws -> String {
    guard let value = rest.popFirst(), !value.hasPrefix("--") else {
      throw Trouble("\(option) needs a value\n" + usage)
    }
    return value
  }

  private static func number(_ option: String, _ text: String) throws -> Int {
    guard let number = Int(text), number > 0 else {
      throw Trouble("\(option) needs a number above 0, not \"\(text)\"\n" + usage)
    }
    return number
  }
}
