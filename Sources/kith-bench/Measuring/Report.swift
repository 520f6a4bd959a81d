/// What was measured on one vault.
struct Report {
  /// One kind of work.
  struct Row {
    let name: String
    let timing: Timing
    /// What it is compared with, measured in turn with it: the row's word for it, and its timing.
    var base: (name: String, timing: Timing)?
    /// How many lines were answered.
    var lines: Int?
  }

  let title: String
  private(set) var rows: [Row] = []
  /// Other figures, with their units.
  private(set) var figures: [(name: String, value: Double, unit: String)] = []
  /// What did not come out as it must; empty when all is well.
  var failures: [String] = []

  init(title: String) { self.title = title }

  mutating func add(_ row: Row) { rows.append(row) }

  mutating func add(_ name: String, _ timing: Timing) { add(Row(name: name, timing: timing)) }

  mutating func add(_ name: String, _ value: Double, unit: String) {
    figures.append((name, value, unit))
  }

  func least(of name: String) -> Double? { rows.first { $0.name == name }?.timing.minimum }

  /// For reading: milliseconds, how many more than the base took, and the ratio to it.
  var table: String {
    var lines = [title]
    lines.append(Self.line("", ["least ms", "median ms", "above ms", "ratio", "peak MB", "lines"]))
    for row in rows {
      let base = row.base.map(\.timing.minimum)
      let figures = [
        Self.fixed(row.timing.minimum * 1000, 2), Self.fixed(row.timing.median * 1000, 2),
        base.map { Self.fixed((row.timing.minimum - $0) * 1000, 2) } ?? "",
        base.map { Self.fixed(row.timing.minimum / $0, 2) } ?? "",
        row.timing.peakBytes.map { Self.fixed(Double($0) / 1e6, 1) } ?? "",
        row.lines.map(String.init) ?? "",
      ]
      lines.append(Self.line(row.name, figures) + (row.base.map { "  x \($0.name)" } ?? ""))
    }
    lines += figures.map { Self.line($0.name, [Self.fixed($0.value, 2)]) + " " + $0.unit }
    return (lines + failures.map { "failed: " + $0 }).joined(separator: "\n")
  }

  /// For programs: one object, times in seconds, absent values null.
  var json: String {
    let rows = rows.map { row in
      let base = row.base.map {
        "{\"name\":\(Self.quoted($0.name)),\"seconds\":\(Self.list($0.timing))}"
      }
      return "{\"name\":\(Self.quoted(row.name)),\"seconds\":\(Self.list(row.timing)),"
        + "\"base\":\(base ?? "null"),"
        + "\"peak_bytes\":\(row.timing.peakBytes.map(String.init) ?? "null"),"
        + "\"lines\":\(row.lines.map(String.init) ?? "null")}"
    }
    let figures = figures.map {
      "{\"name\":\(Self.quoted($0.name)),\"value\":\($0.value),\"unit\":\(Self.quoted($0.unit))}"
    }
    return "{\"title\":\(Self.quoted(title)),\"rows\":[\n\(rows.joined(separator: ",\n"))\n],"
      + "\"figures\":[\(figures.joined(separator: ","))],"
      + "\"failures\":[\(failures.map(Self.quoted).joined(separator: ","))]}"
  }

  private static func list(_ timing: Timing) -> String {
    "[\(timing.seconds.map { "\($0)" }.joined(separator: ","))]"
  }

  private static func line(_ name: String, _ figures: [String]) -> String {
    let label = name + String(repeating: " ", count: max(1, 26 - name.count))
    return label
      + figures.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
  }

  /// `number` with so many places behind the point.
  static func fixed(_ number: Double, _ places: Int) -> String {
    let scale = (0..<places).reduce(1) { power, _ in power * 10 }
    let scaled = Int((abs(number) * Double(scale)).rounded())
    let digits = String(scaled % scale)
    let zeros = String(repeating: "0", count: places - digits.count)
    return "\(number < 0 && scaled > 0 ? "-" : "")\(scaled / scale).\(zeros)\(digits)"
  }

  /// As a string of JSON.
  static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case _ where scalar.value < 0x20: " "
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
