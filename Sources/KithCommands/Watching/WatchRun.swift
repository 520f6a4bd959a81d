import Foundation
import Network
import NoteSyntax
import Presentation
import Synchronization
import VaultFiles
import VaultIndex

/// One run of `kith watch`: waits for changes, brings the index up to date with them as every command
/// does, and tells what they were.
///
/// Events only say that it is time to look. What has changed is found by the walk that every command
/// makes, so that nothing depends on an event that was misread.
final class WatchRun {
  struct Options {
    /// To be run after changes; empty for none.
    var command: [String] = []
    /// Tell what is wrong in the files that changed.
    var checks = false
    /// End after the first changes.
    var isOnce = false
  }

  private let session: Session
  private let options: Options
  private let wakeup: Wakeup
  private let watch: VaultWatch
  private let root: VaultRoot
  /// The folder as it was at the beginning.
  private let tree: WorkingTree
  private let follower: Follower?
  private let ending: EndRequest
  private var burst = Burst()
  private var state: VaultState?
  /// When to look again although nothing was reported.
  private var nextLook: ContinuousClock.Instant?
  private var complaint: String?
  private var isDone = false

  /// Where not all changes are reported one has to look: so often, and at most a twentieth of the time.
  private static let interval = Duration.seconds(2)

  init(_ session: Session, _ options: Options) throws {
    self.session = session
    self.options = options
    root = try session.locate()
    tree = try WorkingTree(root)
    wakeup = try Wakeup()
    ending = EndRequest(wakeup)
    watch = try VaultWatch(root, wakeup: wakeup)
    let variables = session.environment.variables.merging(
      [EnvironmentVariable.vault.rawValue: root.path]) { _, new in new }
    follower =
      options.command.isEmpty
      ? nil : Follower(options.command, variables: variables, wakeup: wakeup)
  }

  /// Returns when it is asked to end, or, with `isOnce`, after the first changes.
  func run() throws {
    defer { follower?.stop() }
    session.environment.whenAskedToEnd { [ending] in ending.make() }
    try takeIn()
    let count = state?.notes.count ?? 0
    session.warn(
      "kith: watching \(count) note\(count == 1 ? "" : "s") in \(root.path); Ctrl-C ends it")
    if !watch.seesEverything {
      session.warn("kith: changes are not all reported here; the folder is also looked through")
    }
    while !ending.isMade {
      let now = ContinuousClock.now
      if let status = try follower?.proceed() {
        session.warn("kith: \"\(options.command[0])\" ended with status \(status)")
      }
      if isDone, follower?.isBusy != true { return }
      let deadline = [burst.isOverAt, nextLook].compactMap { $0 }.min()
      watch.wait(upTo: deadline.map { $0 - now })
      try step()
    }
  }

  private func step() throws {
    if try watch.hasChanged() { burst.add(at: .now) }
    let now = ContinuousClock.now
    guard [burst.isOverAt, nextLook].contains(where: { $0.map { $0 <= now } ?? false }) else {
      return
    }
    burst = Burst()
    do {
      try takeIn()
      complaint = nil
    } catch let error where isPassing(error) {
      // A file that is being replaced is away for a moment.
      burst.add(lookingAgainAt: now + .seconds(1))
    }
    if session.environment.readerIsGone() { ending.make() }
  }

  /// Tells of an error that may be over when one looks again; not of another.
  private func isPassing(_ error: any Error) -> Bool {
    guard tree.isWhereItWas, let report = ErrorReport(error) else { return false }
    if case VaultError.tooManyWatches = error { return false }
    if complaint != report.message { session.warn("kith: \(report.message)") }
    complaint = report.message
    return true
  }

  private func takeIn() throws {
    guard tree.isWhereItWas else { throw VaultError.vaultGone(root.path) }
    let start = ContinuousClock.now
    let vault = try session.open(at: root, watchedBy: watch)
    let counts = try vault.index.counts
    let (notes, isSettled) = try vault.index.read { (try $0.contents(), try $0.isSettled()) }
    let now = VaultState(settings: ContentHash(vault.settingsText.bytes), notes: notes)
    let changes = state?.changes(to: now) ?? VaultChanges()
    state = now
    if !changes.isEmpty { try tell(changes, counts, of: vault) }
    // What is in doubt is read again when the file system's clock has ticked; what cannot be read
    // stays in doubt, so this is done once.
    if !isSettled, nextLook == nil || watch.seesEverything == false || !changes.isEmpty {
      nextLook = .now + .nanoseconds(FileFingerprint.coarseTick)
    } else {
      nextLook = nil
    }
    if !watch.seesEverything {
      nextLook = .now + max(Self.interval, (ContinuousClock.now - start) * 20)
    }
  }

  private func tell(_ changes: VaultChanges, _ counts: SyncCounts, of vault: OpenVault) throws {
    let view = WatchView(
      time: session.environment.now(), changes: changes, notes: state?.notes.count ?? 0,
      personsJudged: counts.personsJudged,
      problems: options.checks ? try problems(in: changes, of: vault) : nil)
    if session.options.format == .jsonl {
      session.environment.write(view.json.compact + "\n")
    } else {
      let style = session.style
      session.environment.write(view.document(isTerminal: style.isTerminal).render(style))
    }
    follower?.follow()
    isDone = options.isOnce
  }

  private func problems(in changes: VaultChanges, of vault: OpenVault) throws -> CheckView {
    let paths = Set(changes.added + changes.changed)
    let findings = try vault.index.read { reader in
      let reading = QueryReading(
        session: session, settings: vault.settings, reader: reader, warn: { _ in })
      return try VaultCheck(
        vault: vault, reader: reader, today: max(session.today, session.environment.now().day),
        queries: try reading.context()
      )
      .findings()
    }
    return CheckView(findings: findings.filter { paths.contains($0.path) }, place: "")
  }
}

/// That the run is to end, as another thread may say.
private final class EndRequest: Sendable {
  private let wakeup: Wakeup
  private let made = Mutex(false)

  init(_ wakeup: Wakeup) { self.wakeup = wakeup }

  var isMade: Bool { made.withLock { $0 } }

  func make() {
    made.withLock { $0 = true }
    wakeup.wake()
  }
}
