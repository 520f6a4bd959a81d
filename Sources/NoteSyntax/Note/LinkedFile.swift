extension Link {
  /// Whether no person can be meant, with a note or without: by a file, or by the note of a day or of a
  /// day's talk, as in `[[2026-04-14]] met [[Ana Ruiz]]`.
  package var isToNobody: Bool { isToFile || LinkedDay.of(self) != nil }

  /// Whether it is to a file of another sort than a note, as `[[handout.pdf]]` is: no person, wherever
  /// one is wanted.
  ///
  /// Told by the endings that files mostly have, since a person's note may be called `kim.lee`.
  package var isToFile: Bool {
    // Few names have a point, which the bytes tell at once.
    guard style == .wiki, target.holds(ASCII.dot), let point = target.lastIndex(of: ".") else {
      return false
    }
    return Self.endings.contains(target[target.index(after: point)...].lowercased())
  }

  private static let endings: Set<String> = [
    "pdf", "png", "jpg", "jpeg", "gif", "svg", "webp", "heic", "doc", "docx", "xls", "xlsx", "ppt",
    "pptx", "odt", "ods", "odp", "txt", "csv", "rtf", "zip", "mp3", "m4a", "wav", "ogg", "mp4",
    "mov", "mkv", "webm", "htm", "html", "eml", "msg", "ics", "vcf", "json", "canvas", "epub",
  ]
}
