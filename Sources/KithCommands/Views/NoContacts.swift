import Network
import Presentation
import VaultIndex

/// What is said where nobody is there to whom anything could be owed. In a folder of notes that has
/// just become a vault, that nothing is due is something else than that all is done.
enum NoContacts {
  /// Nil where there is a contact.
  static func words(_ reader: IndexReader) throws -> StyledText? {
    guard try !reader.hasNote(of: .contact) else { return nil }
    return StyledText(
      "No contacts yet: notes in contacts/ or people/ are, and those with `kind: contact`; "
        + "`folders:` in kith.yaml names folders of yours.")
  }
}
