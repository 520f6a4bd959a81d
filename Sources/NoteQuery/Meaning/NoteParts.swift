import NoteSyntax

/// Where in a note the parts stand in which an `in:` has words looked for.
struct NoteParts {
  private typealias Stretches = [Int: [SourceSpan]]

  /// By the lines that they are on, counted from 0.
  private var stretches: [QueryCondition.TextField: Stretches] = [:]
  private let source: SourceText
  private let firstLineOfBody: Int

  /// - Parameters:
  ///   - fields: the parts that are asked for. Where these are only the body, the note is not
  ///     taken apart.
  ///   - keys: of the settings' own, and kith's keys that they stand for.
  init(
    _ fields: Set<QueryCondition.TextField>, of source: SourceText, keys: [String: String]
  ) {
    self.source = source
    firstLineOfBody = source.lineIndex(of: source.bodyStart)
    guard !fields.subtracting([.body]).isEmpty else { return }
    let note = Note.parse(source)
    for heading in note.body.headings { add(heading.span, to: .heading) }
    for property in note.frontMatter.properties {
      add(property.value, to: .property)
      let key = keys[property.key.folded] ?? property.key.folded
      if key == "name" || key == "aliases" { add(property.value, to: .name) }
    }
  }

  /// Whether a stretch of a line that belongs to a part, for nil the whole line, is as wanted.
  func contain(
    _ field: QueryCondition.TextField?, in line: Int, where isWanted: (SourceSpan) -> Bool
  ) -> Bool {
    switch field {
    case nil: isWanted(source.lineSpan(line))
    case .body: line >= firstLineOfBody && isWanted(source.lineSpan(line))
    case let field?: stretches[field]?[line]?.contains(where: isWanted) ?? false
    }
  }

  /// The values alone: keys are not looked into.
  private mutating func add(_ value: PropertyValue, to field: QueryCondition.TextField) {
    switch value.content {
    case .null: break
    case .scalar, .link: add(value.span, to: field)
    case .list(let values): for value in values { add(value, to: field) }
    case .mapping(let properties): for property in properties { add(property.value, to: field) }
    }
  }

  private mutating func add(_ span: SourceSpan, to field: QueryCondition.TextField) {
    var line = source.lineIndex(of: span.start)
    while line < source.lineStarts.count, source.lineStarts[line] < max(span.end, span.start + 1) {
      let whole = source.lineSpan(line)
      let (start, end) = (max(whole.start, span.start), min(whole.end, span.end))
      if start < end {
        stretches[field, default: [:]][line, default: []].append(SourceSpan(start, end))
      }
      line += 1
    }
  }
}
