/// Changes that come in quick succession and are taken in together: editors save in several steps,
/// and git writes many files.
struct Burst {
  /// So long without another change ends it: longer than the steps of an editor's saving lie apart,
  /// and than the tick of a file system's clock, within which a file may be written to again unseen.
  static let quiet = Duration.milliseconds(30)
  /// So long after its first change it ends in any case.
  static let limit = Duration.milliseconds(500)

  private var first: ContinuousClock.Instant?
  private var end: ContinuousClock.Instant?

  /// When it is over; nil where nothing has changed.
  var isOverAt: ContinuousClock.Instant? { end }

  /// A change at this moment.
  mutating func add(at now: ContinuousClock.Instant) {
    let first = first ?? now
    self.first = first
    end = min(now + Self.quiet, first + Self.limit)
  }

  /// To be taken in again at this moment, if no change comes sooner.
  mutating func add(lookingAgainAt later: ContinuousClock.Instant) { end = end ?? later }
}
