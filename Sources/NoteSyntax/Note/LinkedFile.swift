extension Link {
  /// Whether it is to a file of another sort than a note, as `[[handout.pdf]]` is: no person, wherever
  /// one is wanted.
  ///
  /// Told by the endings that files mostly have, since a person's note may be called `kim.lee`.
  package var isToFile: Bool {
    guard style == .wiki, let point = target.lastIndex(of: ".") else { return false }
    return Self.endings.contains(target[target.index(after: point)...].lowercased())
  }

  private static let endings: Set<String> = [
    "pdf", "png", "jpg", "jpeg", "gif", "svg", "webp", "heic", "doc", "docx", "xls", "xlsx", "ppt",
    "pptx", "odt", "ods", "odp", "txt", "csv", "rtf", "zip", "mp3", "m4a", "wav", "ogg", "mp4",
    "mov",
    "mkv", "webm", "htm", "html", "eml", "msg", "ics", "vcf", "json", "canvas", "epub",
  ]
}
