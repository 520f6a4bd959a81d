import NoteSyntax

/// The texts of notes, each read once however often it is quoted from.
final class NoteTexts {
  private let read: (VaultPath) -> SourceText?
  private var texts: [VaultPath: SourceText?] = [:]

  /// - Parameter read: gives nil where the note cannot be read now.
  init(_ read: @escaping (VaultPath) -> SourceText?) { self.read = read }

  func text(of path: VaultPath) -> SourceText? {
    if let text = texts[path] { return text }
    let text = read(path)
    texts[path] = .some(text)
    return text
  }
}
