import CYAML

/// One step through a YAML text, with its place in bytes.
struct YAMLStep {
  /// What libyaml came to.
  enum Event {
    case documentStart
    case documentEnd
    case streamEnd
    /// `*name`.
    case alias(String)
    /// Text with escapes undone and folded lines joined.
    case scalar(String, ScalarStyle)
    case listStart(isFlow: Bool)
    case listEnd
    case mappingStart(isFlow: Bool)
    case mappingEnd
  }

  /// How a scalar is written: bare, in quotes of either kind, or below `|` or `>`.
  enum ScalarStyle {
    case plain, quoted, block
  }

  /// What it is.
  let event: Event
  /// Byte offsets from the first byte given to the reader. The start includes an anchor or tag.
  let start: Int
  /// The first byte behind it.
  let end: Int
  /// The name in `&name`, where the value has one.
  let anchor: String?
  /// Whether the value bears a tag of the writer's own (`!urgent`), which to most writers of notes
  /// is text.
  let hasLocalTag: Bool
}

/// Why a YAML text could not be read further.
struct YAMLProblem: Error {
  /// What stopped the reader.
  enum Reason {
    /// What libyaml says, for instance `mapping values are not allowed in this context`.
    case syntax(String)
    /// A quoted text that runs to the end of the input.
    case openQuote
    /// A backslash in double quotes that begins no escape.
    case badEscape
    /// A character that YAML forbids, by its number.
    case control(Int)
    /// More nesting than kith follows.
    case tooDeep
    case secondDocument
  }

  /// What stopped the reader.
  let reason: Reason
  /// The byte offset where the reader stopped, from the first byte given to it.
  let offset: Int
  /// Where the thing being read began (an opening quote), if libyaml says so.
  let context: Int?
}

/// Reads a YAML 1.1 text step by step with libyaml's event parser.
///
/// This is the only place that knows libyaml. It makes no tree and types no scalar; both are left
/// to the caller. The memory that libyaml takes is freed when the reader goes out of scope, however
/// that happens.
struct YAMLEventReader: ~Copyable {
  /// On the heap, because libyaml keeps a pointer to the parser inside it.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var offsets: CharacterOffsets

  /// - Parameter bytes: UTF-8, without a byte-order mark; must outlive the reader.
  /// Nil only where memory is exhausted or `bytes` is empty.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress, let parser = Self.makeParser() else { return nil }
    // Said outright, since libyaml would otherwise take some bytes for UTF-16.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, base, bytes.count)
    self.parser = parser
    offsets = CharacterOffsets(bytes)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  private static func makeParser() -> UnsafeMutablePointer<yaml_parser_t>? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    if yaml_parser_initialize(parser) == 1 { return parser }
    parser.deallocate()
    return nil
  }

  /// The next step. Behind `streamEnd`, and after an error, there is nothing to ask for.
  mutating func next() throws(YAMLProblem) -> YAMLStep {
    var event = yaml_event_t()
    repeat {
      guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    } while event.type == YAML_STREAM_START_EVENT
    defer { yaml_event_delete(&event) }
    let start = offsets.byte(ofCharacter: event.start_mark.index)
    let end = max(start, offsets.byte(ofCharacter: event.end_mark.index))
    var anchor: UnsafeMutablePointer<UInt8>?
    var tag: UnsafeMutablePointer<UInt8>?
    let kind: YAMLStep.Event
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      (anchor, tag) = (scalar.anchor, scalar.tag)
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(String(decoding: text, as: UTF8.self), Self.style(scalar.style))
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      (anchor, tag) = (list.anchor, list.tag)
      kind = .listStart(isFlow: list.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      (anchor, tag) = (mapping.anchor, mapping.tag)
      kind = .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_END_EVENT: kind = .listEnd
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_ALIAS_EVENT: kind = .alias(String(cString: event.data.alias.anchor))
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    default: kind = .streamEnd
    }
    return YAMLStep(
      event: kind, start: start, end: end, anchor: anchor.map { String(cString: $0) },
      hasLocalTag: tag.map { $0.pointee == UInt8(ascii: "!") } ?? false)
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLStep.ScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }

  private mutating func problem() -> YAMLProblem {
    let error = parser.pointee
    if error.error == YAML_READER_ERROR {
      let offset = min(max(0, error.problem_offset), offsets.count)
      return YAMLProblem(reason: .control(Int(error.problem_value)), offset: offset, context: nil)
    }
    let offset = offsets.byte(ofCharacter: error.problem_mark.index)
    let says = error.problem.map { String(cString: $0) } ?? "cannot be read"
    let doing = error.context.map { String(cString: $0) }
    let context = doing == nil ? nil : offsets.byte(ofCharacter: error.context_mark.index)
    let reason: YAMLProblem.Reason =
      if doing == "while scanning a quoted scalar" {
        .openQuote
      } else if doing == "while parsing a quoted scalar" {
        .badEscape
      } else {
        .syntax(says)
      }
    return YAMLProblem(reason: reason, offset: offset, context: context)
  }
}
