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
  /// The words of a source's line, trimmed; nil where the note cannot be read now.
  ///
  /// Reads each note once for all the lines asked of it.
  func lineReader() -> (SourceLine) -> String? {
    var texts: [VaultPath: SourceText?] = [:]
    return { place in
      if texts[place.path] == nil { texts[place.path] = .some(source(of: place.path)) }
      guard let text = texts[place.path] ?? nil,
        (1...text.lineStarts.count).contains(place.position.line)
      else { return nil }
      let line = text.text(text.lineSpan(place.position.line - 1))
      return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
