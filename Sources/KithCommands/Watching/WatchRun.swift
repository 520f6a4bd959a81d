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
/// Events only say that it is time to look, and where. What has changed is found by the walk that every
/// command makes, be it of a part of the vault: so nothing depends on what an event says of it.
final class WatchRun {
  struct Options {
    /// To be run after changes; empty for none.
    var command: [String] = []
    /// Tell what is wrong in the files that changed.
    var checks = false
    /// End after the first changes.
    var isOnce = false
    /// Answer other commands that ask whether the index is what a walk would find.
    var vouches = false
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
  /// Nil until the first look.
  private var state: VaultState?
  /// When to look again although nothing was reported.
  private var nextLook: ContinuousClock.Instant?
  private var complaint: String?
  private var isDone = false
  /// Nil where nobody is to be answered.
  private let voucher: Voucher?

  /// Where not all changes are reported one has to look: so often, and at most a twentieth of the time.
  private static let interval = Duration.seconds(2)

  init(_ session: Session, _ options: Options) throws {
    self.session = session
    self.options = options
    root = try session.locate()
    try OpenFiles.check()
    tree = try WorkingTree(root)
    wakeup = try Wakeup()
    ending = EndRequest(wakeup)
    watch = try VaultWatch(root, wakeup: wakeup, watchesFiles: options.vouches)
    let variables = session.environment.variables.merging(
      [EnvironmentVariable.vault.rawValue: root.path]) { _, new in new }
    voucher = options.vouches ? Voucher() : nil
    follower =
      options.command.isEmpty
      ? nil
      : try Follower(
        options.command, variables: variables, wakeup: wakeup,
        writesAside: session.options.format == .jsonl)
  }

  /// Returns when it is asked to end, or, with `isOnce`, after the first changes: then it is negative
  /// where the command has failed.
  func run() throws -> ExitStatus {
    defer { follower?.stop() }
    session.environment.whenAskedToEnd { [ending] in ending.make() }
    let count = try takeIn()
    // They were read before their folder was watched for the first time.
    let settings = ContentHash(try SettingsFile.read(in: root).bytes)
    if settings != state?.settings { burst.add(at: .now) }
    session.warn(
      "kith: watching \(count) note\(count == 1 ? "" : "s") in \(root.path); Ctrl-C ends it")
    if !watch.seesEverything {
      session.warn("kith: changes are not all reported here; the folder is also looked through")
    }
    while !ending.isMade {
      let now = ContinuousClock.now
      try followUp()
      // It may have ended just now, and not been told of.
      if isDone, follower?.isBusy != true {
        try followUp()
        return follower?.hasFailed == true ? .negative : .done
      }
      let deadline = [burst.isOverAt, nextLook].compactMap { $0 }.min()
      watch.wait(or: voucher?.descriptors ?? [], upTo: deadline.map { $0 - now })
      // What was reported until then is taken note of after the question came.
      try voucher?.answer {
        try listen()
        return watch.isWatertight(root)
      }
      try step()
    }
    return .done
  }

  /// Has the command run where it is to, and tells what it ended with.
  private func followUp() throws {
    guard let status = try follower?.proceed() else { return }
    session.warn("kith: \"\(options.command[0])\" ended with status \(status)")
  }

  private func listen() throws {
    guard try watch.hasChanged() else { return }
    burst.add(at: .now)
    voucher?.withdraw()
  }

  private func step() throws {
    try listen()
    let now = ContinuousClock.now
    guard [burst.isOverAt, nextLook].contains(where: { $0.map { $0 <= now } ?? false }) else {
      return
    }
    burst = Burst()
    do {
      _ = try takeIn()
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

  /// Brings the index up to date, and returns how many notes there are.
  private func takeIn() throws -> Int {
    do { return try takeInWhatIsListed() } catch is VaultIndex.WholeListingNeeded {
      // The next listing is one, since the last was not held.
      return try takeInWhatIsListed()
    }
  }

  private func takeInWhatIsListed() throws -> Int {
    guard tree.isWhereItWas else { throw VaultError.vaultGone(root.path) }
    voucher?.withdraw()
    let start = ContinuousClock.now
    let vault = try session.open(at: root, watchedBy: watch)
    let (counts, listing) = (try vault.index.counts, try vault.listing)
    let (notes, isHeld, doubtful) = try vault.index.read { reader in
      let notes = try reader.contents(in: listing.parts)
      return (notes, try reader.holds(listing.summary), try reader.doubtful())
    }
    let isSettled = isHeld && doubtful.isEmpty
    let look = VaultState.Look(
      settings: ContentHash(vault.settingsText.bytes), parts: listing.parts, notes: notes)
    let changes = state?.changes(to: look) ?? VaultChanges()
    if isSettled { try voucher?.vouch(for: vault) }
    if !changes.isEmpty { try tell(changes, counts, of: vault) }
    state = state ?? VaultState(settings: look.settings)
    state?.take(look)
    if isHeld { watch.hold(butFor: doubtful) }
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
    return counts.notes
  }

  private func tell(_ changes: VaultChanges, _ counts: SyncCounts, of vault: OpenVault) throws {
    let view = WatchView(
      time: session.environment.now(), changes: changes, notes: counts.notes,
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
      .findings(in: paths)
    }
    return CheckView(findings: findings, place: "")
  }
}
