import NoteSyntax
import VaultFiles

/// What `kith init` puts into a new vault.
enum VaultScaffold {
  struct File {
    var path: VaultPath
    var text: String

    init?(_ path: String, _ text: String) {
      guard let path = VaultPath(path) else { return nil }
      self.path = path
      self.text = text
    }
  }

  /// In the order in which they are written; the settings last, since they make it a vault.
  static let files: [File] =
    [
      File("templates/contact.md", contact), File("templates/interview.md", interview),
      File("templates/organization.md", organization),
      File("questions/Question bank.md", QuestionBank.text),
    ].compactMap { $0 } + settings

  /// All that a folder of notes needs to be a vault.
  static let settings: [File] = [File(VaultRoot.marker, settingsText)].compactMap { $0 }

  static let folders = ["contacts", "interviews", "organizations", "opportunities", "fields"]
    .compactMap { VaultPath($0) }

  private static let settingsText = """
    # kith's settings. Every line is optional; take the # off what you want to set.
    # me: Your Name
    # profile: changer          # student, changer, senior, relocating
    # phase: explore            # apply, once the field is chosen

    # Folders of your own, beside contacts/, interviews/ and the like; keys of your own for kith's;
    # what is left out.
    # folders:
    #   contacts: [clients]
    # keys:
    #   company: organization
    # ignore:
    #   - drafts/

    # What you want to manage in a week.
    # weekly:
    #   asks: 3
    #   meetings: 2

    # Days on which nothing falls due.
    # holidays:
    #   - 2026-12-25
    # away:
    #   - 2026-08-03..2026-08-14

    # Other terms than the usual ones; `off` turns a rule off.
    # due:
    #   nudge: 5bd

    """

  private static let contact = """
    ---
    kind: contact
    organization:
    title:
    email:
    tie:
    source:
    referred_by:
    referred_on:
    ---

    ## Log

    """

  private static let interview = """
    ---
    kind: interview
    with:
    date:
    duration:
    mode:
    goal:
    referrals: []
    ---

    ## Questions

    -

    ## Learned

    ## Terms

    """

  private static let organization = """
    ---
    kind: organization
    url:
    field:
    location:
    target: yes
    motivation: 2
    ---

    """
}
