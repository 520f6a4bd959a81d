/// Builds property values from libyaml's events, with spans in the file's bytes.
///
/// It makes what YAML says and no more, except for masked values, whose meaning it takes from the
/// mask. Problems are thrown, for the caller to recover from; peculiarities (a key written twice,
/// an alias) are diagnosed and read on over.
struct YAMLTreeBuilder: ~Copyable {
  /// Deeper nesting than this is refused. No note needs it, and the call stack is finite.
  static let depthLimit = 100

  private let source: SourceText
  /// The offset in the file of the reader's first byte.
  private let base: Int
  private let bounds: Range<Int>
  private let masks: [Mask]
  private var reader: YAMLEventReader
  private var nextMask = 0
  private var anchored: [String: PropertyValue.Content] = [:]
  /// Whether texts have to be searched for `{{date}}` and its like.
  private let mayHoldPlaceholders: Bool

  /// Which masks became values; the others lie inside other text and must be taken back.
  private(set) var usedMasks: [Bool]
  /// Peculiarities that were read on over.
  private(set) var diagnostics: [Diagnostic] = []
  private let conflicts: [SourceSpan]

  /// - Parameters:
  ///   - text: what libyaml reads; `source.bytes` from `base` on, with the masks in place. Must
  ///     outlive the builder.
  ///   - bounds: where in the file spans may lie; `text` may hold more than the file does.
  ///   - masks: ascending, in the file's offsets, all inside the text.
  init?(
    _ context: FrontMatterContext, _ text: UnsafeBufferPointer<UInt8>, base: Int,
    bounds: Range<Int>, masks: [Mask]
  ) {
    guard let reader = YAMLEventReader(text) else { return nil }
    self.reader = reader
    source = context.source
    conflicts = context.conflicts
    mayHoldPlaceholders = context.mayHoldPlaceholders
    self.base = base
    self.bounds = bounds
    self.masks = masks
    usedMasks = Array(repeating: false, count: masks.count)
  }

  /// The document's one value; nil where it holds nothing but comments.
  mutating func document() throws(YAMLProblem) -> PropertyValue? {
    var root: PropertyValue?
    while true {
      let step = try reader.next()
      switch step.event {
      case .streamEnd: return root
      case .documentEnd: continue
      case .documentStart:
        if root != nil {
          throw YAMLProblem(reason: .secondDocument, offset: step.start, context: nil)
        }
      default: root = try value(step, depth: 0)
      }
    }
  }

  private mutating func value(_ step: YAMLStep, depth: Int) throws(YAMLProblem) -> PropertyValue {
    let result: PropertyValue
    switch step.event {
    case .scalar(let text, let style): result = scalar(step, text, style)
    case .alias(let name): return alias(step, name)
    case .listStart(let isFlow): result = try list(step, isFlow, depth: depth)
    case .mappingStart(let isFlow): result = try mapping(step, isFlow, depth: depth)
    default: result = PropertyValue(.null, span(step.start, step.start))
    }
    if let anchor = step.anchor { anchored[anchor] = result.content }
    return result
  }

  private mutating func list(_ start: YAMLStep, _ isFlow: Bool, depth: Int) throws(YAMLProblem)
    -> PropertyValue
  {
    try checkDepth(start, depth)
    var items: [PropertyValue] = []
    var end = start.end
    while true {
      let step = try reader.next()
      if case .listEnd = step.event {
        // In block style libyaml's end lies behind comments and blank lines, at the next key.
        if isFlow { end = max(end, step.end) }
        break
      }
      let item = try value(step, depth: depth + 1)
      end = max(end, item.span.end - base)
      items.append(item)
    }
    return PropertyValue(.list(items), span(start.start, end))
  }

  private mutating func mapping(_ start: YAMLStep, _ isFlow: Bool, depth: Int)
    throws(YAMLProblem) -> PropertyValue
  {
    try checkDepth(start, depth)
    var properties = PropertyList(conflicts: conflicts)
    var end = start.end
    while true {
      let step = try reader.next()
      if case .mappingEnd = step.event {
        if isFlow { end = max(end, step.end) }
        break
      }
      let key = try key(step, depth: depth + 1)
      let value = try value(try reader.next(), depth: depth + 1)
      end = max(end, key.span.end - base, value.span.end - base)
      properties.append(Property(key: key, value: value), &diagnostics)
    }
    return PropertyValue(.mapping(properties.all), span(start.start, end))
  }

  private mutating func key(_ step: YAMLStep, depth: Int) throws(YAMLProblem) -> PropertyKey {
    if case .scalar(let text, _) = step.event, !isMasked(step.start) {
      return PropertyKey(text, span(step.start, step.end))
    }
    // A masked key, a list or a mapping: what stands in the file is its name.
    let span = try value(step, depth: depth).span
    return PropertyKey(source.text(span), span)
  }

  private func checkDepth(_ step: YAMLStep, _ depth: Int) throws(YAMLProblem) {
    if depth > Self.depthLimit {
      throw YAMLProblem(reason: .tooDeep, offset: step.start, context: nil)
    }
  }

  private mutating func scalar(_ step: YAMLStep, _ text: String, _ style: YAMLStep.ScalarStyle)
    -> PropertyValue
  {
    if isMasked(step.start) {
      let span = span(step.start, step.end)
      usedMasks[nextMask] = true
      let content: PropertyValue.Content
      switch masks[nextMask].meaning {
      case .shorthand: content = ShorthandMeaning.read(source, span, &diagnostics)
      case .rawText:
        content = .scalar(ShorthandMeaning.folded(source.text(span)), isQuoted: false)
      case .value(let value): content = value
      case .blank, .comment: content = .null
      }
      nextMask += 1
      return PropertyValue(content, span)
    }
    switch style {
    case .plain:
      let span = span(step.start, step.end)
      if step.hasLocalTag {
        return PropertyValue(.scalar(source.text(span), isQuoted: false), span)
      }
      if Self.isNull(text) { return PropertyValue(.null, span) }
      return PropertyValue(filled(text, isQuoted: false, span), span)
    case .quoted:
      let span = span(step.start, step.end)
      return PropertyValue(filled(text, isQuoted: true, span), span)
    case .block:
      // libyaml counts the line ends below a block scalar to it.
      var end = min(base + step.end, source.count)
      let start = base + step.start
      while end > start, source.bytes[end - 1] <= 0x20 { end -= 1 }
      // The line ends that close it belong to the way of writing, not to a name.
      var words = text
      while words.utf8.last == ASCII.lineFeed { words.removeLast() }
      return PropertyValue(.scalar(words, isQuoted: true), SourceSpan(start, end))
    }
  }

  private mutating func filled(_ text: String, isQuoted: Bool, _ span: SourceSpan)
    -> PropertyValue.Content
  {
    guard mayHoldPlaceholders else { return .scalar(text, isQuoted: isQuoted) }
    return Placeholder.read(text, isQuoted: isQuoted, span, &diagnostics)
  }

  /// Whether a bare text says that there is no value.
  static func isNull(_ text: String) -> Bool {
    switch text.utf8.count {
    case 0: true
    case 1: text == "~"
    case 4: text == "null" || text == "Null" || text == "NULL"
    default: false
    }
  }

  /// Stands in for the anchored value where that is text. A list or mapping is not repeated: a
  /// few lines of aliases to aliases would else grow beyond all memory.
  private mutating func alias(_ step: YAMLStep, _ name: String) -> PropertyValue {
    let span = span(step.start, step.end)
    diagnostics.append(FrontMatterMessages.alias(name, span))
    switch anchored[name] {
    case .scalar(let text, let isQuoted):
      return PropertyValue(.scalar(text, isQuoted: isQuoted), span)
    case .null: return PropertyValue(.null, span)
    default: return PropertyValue(.scalar("*" + name, isQuoted: false), span)
    }
  }

  /// Whether the mask at hand begins here; masks that were passed are left behind.
  private mutating func isMasked(_ start: Int) -> Bool {
    let offset = base + start
    while nextMask < masks.count,
      masks[nextMask].range.lowerBound < offset || !masks[nextMask].standsForValue
    {
      nextMask += 1
    }
    return nextMask < masks.count && masks[nextMask].range.lowerBound == offset
  }

  private func span(_ start: Int, _ end: Int) -> SourceSpan {
    let start = min(max(bounds.lowerBound, base + start), bounds.upperBound)
    return SourceSpan(start, min(max(start, base + end), bounds.upperBound))
  }
}
