import Network
import NoteSyntax

/// What somebody's note says of how you stand with them, as far as it bears on turning to them at all.
struct Relation {
  let status: ContactAttributes.Status
  /// Whether you would work for them; nil where the note does not say.
  let wouldWorkFor: Bool?

  /// - Parameter page: their note; nil where they have none.
  init(_ page: NotePage?) {
    status = page?.value("status").flatMap { .init(rawValue: $0.text) } ?? .active
    wouldWorkFor = page?.flag("would_work_for")
  }

  /// What to say before anything goes out to them.
  func warning(of name: String) -> String? {
    switch status {
    case .doNotContact: "you noted not to contact \(name) (`status: do-not-contact`)"
    case .closed: "you have done with \(name) (`status: closed`)"
    case .active, .paused: nil
    }
  }
}
