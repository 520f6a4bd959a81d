/// What was measured on one vault.
struct Report {
  let notes: Int
  /// In all notes together.
  let bytes: Int
  private(set) var rows: [(name: String, timing: Timing)] = []
  /// What did not come out as it must; empty when all is well.
  var failures: [String] = []

  init(notes: Int, bytes: Int) {
    self.notes = notes
    self.bytes = bytes
  }

  mutating func add(_ name: String, _ timing: Timing) { rows.append((name, timing)) }

  /// For reading: seconds, and how they compare with the floor and with `git status`.
  var table: String {
    let megabytes = Self.fixed(Double(bytes) / 1e6, 1)
    var lines = ["\(notes) notes, \(megabytes) MB"]
    lines.append(Self.line("", ["median s", "least s", "x floor", "x git", "peak MB"]))
    for (name, timing) in rows {
      lines.append(
        Self.line(
          name,
          [
            Self.fixed(timing.median, 4), Self.fixed(timing.minimum, 4),
            ratio(timing, to: "floor"), ratio(timing, to: "git status"),
            timing.peakBytes.map { Self.fixed(Double($0) / 1e6, 1) } ?? "",
          ]))
    }
    return (lines + failures.map { "failed: " + $0 }).joined(separator: "\n")
  }

  /// For programs: one object, absent values null.
  var json: String {
    let rows = rows.map { name, timing in
      "{\"name\":\(Self.quoted(name)),\"median\":\(timing.median),\"least\":\(timing.minimum),"
        + "\"seconds\":[\(timing.seconds.map { "\($0)" }.joined(separator: ","))],"
        + "\"peak_bytes\":\(timing.peakBytes.map(String.init) ?? "null")}"
    }
    let failures = failures.map(Self.quoted).joined(separator: ",")
    return "{\"notes\":\(notes),\"bytes\":\(bytes),\"rows\":[\(rows.joined(separator: ","))],"
      + "\"failures\":[\(failures)]}"
  }

  private func ratio(_ timing: Timing, to name: String) -> String {
    guard let base = rows.first(where: { $0.name == name })?.timing.median, base > 0 else {
      return "-"
    }
    return Self.fixed(timing.median / base, 2)
  }

  private static func line(_ name: String, _ figures: [String]) -> String {
    let label = name + String(repeating: " ", count: max(1, 26 - name.count))
    return label
      + figures.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
  }

  private static func fixed(_ number: Double, _ places: Int) -> String {
    let scale = (0..<places).reduce(1) { power, _ in power * 10 }
    let scaled = Int((number * Double(scale)).rounded())
    let digits = String(scaled % scale)
    let zeros = String(repeating: "0", count: places - digits.count)
    return "\(scaled / scale).\(zeros)\(digits)"
  }

  private static func quoted(_ text: String) -> String {
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
