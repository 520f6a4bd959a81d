/// What one kind of work took, measured several times.
struct Timing {
  /// In seconds, in the order of measuring; never empty.
  let seconds: [Double]
  /// The most memory that the work's process held, in bytes, where it had one of its own.
  var peakBytes: Int?

  /// The usual case; half of the runs took longer.
  var median: Double { seconds.sorted()[seconds.count / 2] }
  /// The case in which nothing else disturbed.
  var minimum: Double { seconds.min() ?? 0 }

  /// Runs `work` the given number of times, at least once.
  static func of(runs: Int, _ work: () throws -> Void) rethrows -> Timing {
    let clock = ContinuousClock()
    var seconds: [Double] = []
    for _ in 0..<max(1, runs) {
      seconds.append(try clock.measure(work) / .seconds(1))
    }
    return Timing(seconds: seconds)
  }
}
