import VaultFiles
import VaultIndex

/// Answers other commands that ask whether the index is what a walk would find.
final class Voucher {
  private var socket: VouchSocket?
  /// What the last walk found, while nothing has been reported since; nil where that is not certain.
  private var vouched: (question: VouchQuestion, listing: ListingSummary)?

  /// Readable where somebody asks.
  var descriptors: [Int32] { socket.map { [$0.descriptor] } ?? [] }

  /// Vouches for a vault, whose index has just been brought up to date and is in no doubt, until this
  /// is withdrawn. What cannot be listed may be so for reasons that lie elsewhere, as what a link leads
  /// to does: then others walk.
  func vouch(for vault: OpenVault) throws {
    // Where another watcher answers, this one tries again when something has changed. So it does where
    // its place was taken away, as with all of the cache.
    if socket?.isInPlace == false { socket = nil }
    if socket == nil, try vault.index.path != nil {
      socket = try VouchSocket(at: vault.vouchSocket)
    }
    let listing = try vault.listing
    guard let question = vault.vouchQuestion, listing.troubles.isEmpty, !listing.hasLinks else {
      return
    }
    vouched = (question, listing.summary)
  }

  /// Something was reported, or is looked at: nothing is certain until the next walk.
  func withdraw() { vouched = nil }

  /// Answers whoever asks now.
  ///
  /// - Parameter isCertain: called after each question; takes note of what was reported until then,
  ///   withdrawing what is vouched for where it must, and says whether all is reported.
  func answer(_ isCertain: () throws -> Bool) throws {
    try socket?.answer { isAsked in
      guard try isCertain(), let vouched, isAsked(vouched.question) else { return nil }
      return vouched.listing
    }
  }
}
