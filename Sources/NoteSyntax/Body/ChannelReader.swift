/// Reads `by email` and `via LinkedIn` in what follows a log line's verb, and tells the way a word
/// was sent from somebody by whom something was done.
struct ChannelReader {
  let line: LogLine
  let verb: LogVerb

  enum Found {
    /// `end` lies behind its words. One that leads is no part of what the line says else.
    case channel(String, end: Int, isLeading: Bool)
    /// `by her`, `by [[Ana]]`: no channel.
    case somebody(Somebody)
  }

  struct Somebody {
    /// Where the words end.
    let end: Int
    /// The target of the link, where it is one.
    let target: String?
    /// The word, where it may be a channel's name all the same: `by Ana`, `by Pigeonpost`.
    let name: Range<Int>?
    /// Whether it is you.
    let isMe: Bool
  }

  /// Whether `by` or `via` may stand in the details; in most lines neither does.
  static func mayRead(_ line: LogLine, _ details: Range<Int>) -> Bool {
    line.masked.withUnsafeBufferPointer { bytes in
      for at in details.dropLast() {
        let next = bytes[at + 1] | 0x20
        switch bytes[at] | 0x20 {
        case UInt8(ascii: "b") where next == UInt8(ascii: "y"): return true
        case UInt8(ascii: "v") where next == UInt8(ascii: "i"): return true
        default: continue
        }
      }
      return false
    }
  }

  /// The first channel behind the verb, or further on where the word can be nothing else; or
  /// somebody instead, where that turns the line's meaning round.
  func read(_ details: Range<Int>) -> Found? {
    var at = start(details)
    let first = at
    var depth = 0
    var isDenied = false
    while at < details.upperBound {
      guard let by = line.word(at: at) else {
        switch line.masked[at] {
        case ASCII.openParen: depth += 1
        case ASCII.closeParen: depth = max(0, depth - 1)
        default: break
        }
        at += 1
        continue
      }
      at = line.skipSpaces(by.upperBound)
      let isVia = line.isWord(by, "via")
      // `not by phone`
      let wasDenied = isDenied
      isDenied = line.isWord(by, "not")
      guard isVia || line.isWord(by, "by"), !wasDenied, at < details.upperBound else { continue }
      let isLeading = by.lowerBound == first
      switch whatFollows(at, details.upperBound, isVia: isVia, isLeading: isLeading) {
      case .somebody(let somebody)?:
        guard isLeading || verb.isNaming && depth == 0 else { continue }
        return .somebody(somebody)
      case let found?: return found
      case nil: continue
      }
    }
    return nil
  }

  /// Over `to me`, which may stand before whoever gave a name, or the mark in `(by me)`.
  private func start(_ details: Range<Int>) -> Int {
    var at = line.skipSpaces(details.lowerBound)
    if !verb.isNaming, at < details.upperBound, line.masked[at] == ASCII.openParen {
      return line.skipSpaces(at + 1)
    }
    while verb.isNaming, let word = line.word(at: at),
      line.isWord(word, "to") || line.isWord(word, "me") || line.isWord(word, "us")
    {
      at = line.skipSpaces(word.upperBound)
    }
    return at
  }

  private func whatFollows(_ start: Int, _ end: Int, isVia: Bool, isLeading: Bool) -> Found? {
    if let link = line.link(at: start) {
      // Who sends a word via somebody is still whoever sends it; but a name comes from them.
      guard !isVia || verb.isNaming, LinkedDay.of(link.link) == nil else { return nil }
      return .somebody(
        Somebody(end: link.range.upperBound, target: link.link.target, name: nil, isMe: false))
    }
    var at = start
    var hasArticle = false
    if let word = line.word(at: at), isArticle(word) {
      hasArticle = true
      at = line.skipSpaces(word.upperBound)
    }
    guard let word = line.word(at: at), word.upperBound <= end,
      !ASCII.isDigit(line.masked[word.lowerBound])
    else { return nil }
    let name = line.lowercased(word)
    if Self.channels.contains(name) {
      return .channel(
        name == "e-mail" ? "email" : name, end: word.upperBound, isLeading: isLeading)
    }
    if Self.persons.contains(name) { return .somebody(person(name, word, end)) }
    guard isLeading, !Self.neither.contains(name), !DayWords.isDay(name) else { return nil }
    // Whoever writes `via` means a way; but `via Ana` before names is whoever gave them.
    let isCapital = line.isCapitalized(word)
    // `via Bo Chen` is whom it went through.
    if isVia, isCapital, let next = line.word(at: line.skipSpaces(word.upperBound)),
      next.upperBound <= end, line.isCapitalized(next)
    {
      return verb.isNaming
        ? .somebody(Somebody(end: next.upperBound, target: nil, name: nil, isMe: false)) : nil
    }
    let isWay =
      isVia ? !verb.isNaming || !isCapital : !verb.isNaming && !isCapital && !hasArticle
    if isWay { return .channel(name, end: word.upperBound, isLeading: true) }
    let mayBeWay = !hasArticle && !(verb.isNaming && isCapital)
    return .somebody(
      Somebody(end: word.upperBound, target: nil, name: mayBeWay ? word : nil, isMe: false))
  }

  /// A pronoun, with the word that it belongs to: `her assistant`.
  private func person(_ name: String, _ word: Range<Int>, _ end: Int) -> Somebody {
    var last = word.upperBound
    if Self.possessives.contains(name), let next = line.word(at: line.skipSpaces(last)),
      next.upperBound <= end, !Self.notOwned.contains(line.lowercased(next))
    {
      last = next.upperBound
    }
    return Somebody(end: last, target: nil, name: nil, isMe: Self.ofMe.contains(name))
  }

  private func isArticle(_ word: Range<Int>) -> Bool {
    line.isWord(word, "a") || line.isWord(word, "an") || line.isWord(word, "the")
  }

  /// Words that, behind `by` anywhere in a line, can only be the way a word was sent.
  private static let channels: Set<String> = [
    "email", "e-mail", "mail", "letter", "post", "postcard", "phone", "telephone", "linkedin",
    "text", "sms", "message", "whatsapp", "signal", "telegram", "slack", "teams", "voicemail",
    "fax", "xing", "zoom", "skype", "video", "chat", "dm", "imessage", "facebook", "messenger",
    "instagram", "mastodon", "bluesky", "twitter", "discord", "threema", "matrix", "wechat",
  ]

  /// Whether the word, in lower case, can only be the way a word was sent.
  static func isChannel(_ word: String) -> Bool { channels.contains(word) }

  /// Words that stand for people.
  private static let persons: Set<String> = possessives.union(ofMe).union([
    "him", "them", "she", "he", "they", "herself", "himself", "themselves", "theirs", "hers",
    "somebody", "someone", "anybody", "anyone", "everybody", "everyone", "nobody", "hr",
    "recruiter", "assistant", "secretary", "colleague", "friend", "boss",
  ])
  /// Words that, like the names of days, say nothing of who or how: `by the way`.
  private static let neither: Set<String> = ["way", "end", "time", "day", "week", "hour"]
  private static let possessives: Set<String> = ["her", "his", "their", "my", "our", "your"]
  /// Words behind `her` that are not hers.
  private static let notOwned: Set<String> = [
    "about", "to", "for", "at", "on", "in", "from", "with", "and", "again", "today", "yesterday",
  ]
  private static let ofMe: Set<String> = ["me", "us", "myself", "ourselves"]
}

extension LogVerb {
  /// Whether it is followed by whom they named.
  var isNaming: Bool { self == .named || self == .introduced }
}
