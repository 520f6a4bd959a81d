import Network
import NoteSyntax
import Presentation
import VaultIndex

/// A line of a note that something follows from, as views name it: `contacts/Ana.md:21`.
struct SourceLine: Hashable, Comparable {
  var path: VaultPath
  var position: SourcePosition

  init(_ path: VaultPath, _ position: SourcePosition) {
    self.path = path
    self.position = position
  }

  /// Nil where the note is no more.
  init?(_ source: Source, _ nodes: [NodeID: NodeRow]) {
    guard let path = nodes[source.note]?.path else { return nil }
    self.path = path
    position = source.position
  }

  var text: String { "\(path.text):\(position.line)" }

  var json: JSONValue {
    [
      "path": .string(path.text), "line": .int(position.line), "column": .int(position.column),
    ]
  }

  static func < (left: SourceLine, right: SourceLine) -> Bool {
    (left.path, left.position) < (right.path, right.position)
  }
}

extension OpenVault {
  /// The words of a source's line, trimmed; nil where the note cannot be read now. Of a line that is
  /// as long as a page, those around the place.
  ///
  /// Reads each note once for all the lines asked of it.
  func lineReader() -> (SourceLine) -> String? {
    let text = Remembered(source)
    return { text($0.path)?.words(around: $0.position) }
  }
}

extension SourceText {
  /// In bytes: what is quoted of a line at most. Thousands of things may stand in one line, and each
  /// quotes it.
  private static let quoteLength = 2000

  func words(around position: SourcePosition) -> String? {
    guard let rest = restOfLine(from: position) else { return nil }
    let line = lineSpan(position.line - 1)
    var span = line
    if line.count > Self.quoteLength {
      let start = max(line.start, rest.start - Self.quoteLength / 4)
      span = SourceSpan(start, min(line.end, start + Self.quoteLength))
    }
    // A cut goes between words, or through one, and maybe through a character of it.
    var words = text(span).split(whereSeparator: \.isWhitespace)
    if span.start > line.start { words = ["…"] + words.dropFirst() }
    if span.end < line.end { words = words.dropLast() + ["…"] }
    return words.joined(separator: " ")
  }
}
