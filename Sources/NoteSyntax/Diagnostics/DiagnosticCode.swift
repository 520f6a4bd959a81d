/// Every kind of trouble that kith reports in notes, by the stable name that users see in brackets.
///
/// The codes are one list for the whole project, so that a name is never used twice and the error
/// gallery in the tests can prove that each is documented and shown. Who finds it stands above
/// each group.
package enum DiagnosticCode: String, CaseIterable, Sendable {
  // Found in the bytes.
  case notUTF8 = "not-utf8"
  case nulByte = "nul-byte"
  case mergeConflict = "merge-conflict"
  case tooDeep = "too-deep"

  // Found in the front matter.
  case unclosedFrontMatter = "unclosed-front-matter"
  case unreadFrontMatter = "unread-front-matter"
  case yamlSyntax = "yaml-syntax"
  case frontMatterNotMapping = "front-matter-not-mapping"
  case duplicateKey = "duplicate-key"
  case unquotedLink = "unquoted-link"
  case unfilledTemplate = "unfilled-template"
  case yamlAlias = "yaml-alias"

  // Found where a value is read as a date, a duration, a link and so on.
  case badDate = "bad-date"
  case utcInstant = "utc-instant"
  case badTerm = "bad-term"
  case badNumber = "bad-number"
  case badChoice = "bad-choice"
  case badLink = "bad-link"
  case badText = "bad-text"

  // Found in the body.
  case logNoDate = "log-no-date"
  case logNoBullet = "log-no-bullet"
  case logElsewhere = "log-elsewhere"
  case logBadDate = "log-bad-date"
  case unknownVerb = "unknown-verb"
  case logIncomplete = "log-incomplete"
  case logReversed = "log-reversed"
  case logUnclearName = "log-unclear-name"
  case unknownRemark = "unknown-remark"
  case logTwoDates = "log-two-dates"
  case logUnclearDay = "log-unclear-day"
  case logTwoVerbs = "log-two-verbs"
  case earlyDay = "early-day"
  case logNoTime = "log-no-time"
  case logNoDay = "log-no-day"
  case unknownRule = "unknown-rule"
  case taskBadDate = "task-bad-date"
  case taskOtherDate = "task-other-date"
  case taskSlip = "task-slip"
  case unclosedLink = "unclosed-link"

  // Found by where notes lie.
  case oddFolder = "odd-folder"
  case unreadFile = "unread-file"
  case innerVault = "inner-vault"
  case samePath = "same-path"

  // Found when a note is given its meaning.
  case unknownKind = "unknown-kind"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case commentedTags = "commented-tags"
  case noDay = "no-day"

  // Found when names are resolved over the whole vault.
  case unresolvedLink = "unresolved-link"
  case ambiguousLink = "ambiguous-link"
  case ambiguousFile = "ambiguous-file"
  case selfReferral = "self-referral"
  case wrongKind = "wrong-kind"
  case severalNames = "several-names"

  // Found where a value has to be one that the world knows.
  case unknownTimezone = "unknown-timezone"

  // Found when what all notes say of one person is put together.
  case thankedEarly = "thanked-early"
  case metCancelled = "met-cancelled"
  case twoTimes = "two-times"
  case futureFact = "future-fact"

  // Found in kith.yaml.
  case badSetting = "bad-setting"
  case unknownSetting = "unknown-setting"
  case badQuery = "bad-query"
  case missingFolder = "missing-folder"

  // Found in a draft of a letter, by `kith draft --lint` and not by a check of the vault.
  case draftAsksJob = "draft-asks-job"
  case draftAsksHiring = "draft-asks-hiring"
  case draftResume = "draft-resume"
  case draftInterview = "draft-interview"
  case draftNoLeave = "draft-no-leave"
  case draftMayName = "draft-may-name"
  case draftNoPurpose = "draft-no-purpose"
  case draftNoDetail = "draft-no-detail"
  case draftGap = "draft-gap"

  // Found while walking and reading the vault.
  case unreadableFile = "unreadable-file"
  case pathNotUTF8 = "path-not-utf8"
  case symbolicLink = "symbolic-link"

  package var severity: Diagnostic.Severity {
    switch self {
    case .unknownKey, .unknownVerb, .unquotedLink, .logNoDate, .logNoBullet, .logElsewhere,
      .unknownRemark, .logNoTime, .logNoDay, .taskOtherDate, .taskSlip, .unclosedLink, .yamlAlias,
      .unfilledTemplate, .symbolicLink, .commentedTags, .oddFolder, .noDay, .unreadFile,
      .innerVault:
      .hint
    case .duplicateKey, .ambiguousFile, .utcInstant, .nulByte, .selfReferral, .wrongKind,
      .severalNames, .unknownTimezone,
      .thankedEarly, .metCancelled, .twoTimes, .futureFact, .logUnclearName, .logUnclearDay,
      .logTwoVerbs, .earlyDay, .unresolvedLink, .taskBadDate, .unknownKind, .samePath,
      .missingFolder, .draftMayName, .draftNoPurpose, .draftNoDetail, .draftGap:
      .warning
    default: .error
    }
  }
}
