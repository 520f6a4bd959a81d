/// Reads broken front matter key by key, so that one slip costs at most the key it is in.
///
/// Each chunk is read alone. One that fails yields one `yaml-syntax` diagnostic; where its meaning
/// is plain all the same, it is mended behind a mask and read again.
struct FrontMatterRecovery {
  /// How often one chunk is mended before the rest of it is given up.
  private static let mendLimit = 8

  private let context: FrontMatterContext
  private let masks: [Mask]
  private let chunks: [FrontMatterChunk]

  /// - Parameter masks: the shorthands in `region`, ascending.
  init(_ context: FrontMatterContext, _ region: Range<Int>, _ masks: [Mask]) {
    self.context = context
    self.masks = masks
    chunks = context.source.bytes.withUnsafeBufferPointer { FrontMatterChunk.all(in: $0, region) }
  }

  /// Whether any chunk has a key.
  var hasKeys: Bool { chunks.contains { $0.kind != .stray } }

  /// What can be read, each key once, with a diagnostic for each chunk that is broken.
  func properties(_ diagnostics: inout [Diagnostic]) -> [Property] {
    var properties = PropertyList(conflicts: context.conflicts)
    var rest = masks[...]
    for chunk in chunks {
      // Both are ascending: each mask is looked at once, however many chunks there are.
      rest = rest.drop { $0.range.lowerBound < chunk.range.lowerBound }
      let own = Array(rest.prefix { $0.range.upperBound <= chunk.range.upperBound })
      for property in read(chunk, own, &diagnostics) { properties.append(property, &diagnostics) }
    }
    return properties.all
  }

  private func read(
    _ chunk: FrontMatterChunk, _ masks: [Mask], _ diagnostics: inout [Diagnostic]
  ) -> [Property] {
    switch chunk.kind {
    case .spaceless(let colon):
      return [spaceless(chunk, colon, &diagnostics)]
    case .stray:
      let span = firstLine(chunk)
      diagnostics.append(FrontMatterMessages.stray(context.source.text(span), span))
      return []
    case .keyed:
      return keyed(chunk, masks, &diagnostics)
    }
  }

  private func keyed(
    _ chunk: FrontMatterChunk, _ masks: [Mask], _ diagnostics: inout [Diagnostic]
  ) -> [Property] {
    var masks = masks
    var isReported = false
    for _ in 0...Self.mendLimit {
      do throws(YAMLProblem) {
        let reading = try YAMLText.read(context, chunk.range, masks)
        guard case .mapping(let properties) = reading.root?.content else { break }
        diagnostics += reading.diagnostics
        return properties
      } catch {
        let trouble = YAMLTrouble.explain(error, context, chunk.range, masks)
        if !isReported { diagnostics.append(trouble.diagnostic) }
        isReported = true
        if trouble.mends.isEmpty { return [givenUp(chunk)] }
        masks = MaskList.adding(trouble.mends, to: masks)
      }
    }
    if !isReported {
      let span = firstLine(chunk)
      diagnostics.append(FrontMatterMessages.stray(context.source.text(span), span))
    }
    return [givenUp(chunk)]
  }

  /// The key with what can be kept of its value: the text of one line, nothing of several.
  private func givenUp(_ chunk: FrontMatterChunk) -> Property {
    context.source.bytes.withUnsafeBufferPointer { bytes in
      let end = bytes.lineEnd(chunk.range.lowerBound, chunk.range.upperBound)
      let line = YAMLLine(bytes, chunk.range.lowerBound..<end)
      let key = line.key ?? chunk.range.lowerBound..<end
      let isOneLine = bytes.withoutTrailingBlanks(end, chunk.range.upperBound) == end
      let value = SourceSpan(line.value.lowerBound, line.value.upperBound)
      let text = isOneLine && line.key != nil && !value.isEmpty ? context.source.text(value) : nil
      return Property(
        key: PropertyKey(
          YAMLTrouble.keyText(bytes, key), SourceSpan(key.lowerBound, key.upperBound)),
        value: PropertyValue(text.map { .scalar($0, isQuoted: false) } ?? .null, value))
    }
  }

  private func spaceless(
    _ chunk: FrontMatterChunk, _ colon: Int, _ diagnostics: inout [Diagnostic]
  ) -> Property {
    let source = context.source
    let line = firstLine(chunk)
    let key = SourceSpan(line.start, colon)
    let value = SourceSpan(colon + 1, max(colon + 1, line.end))
    diagnostics.append(
      FrontMatterMessages.noBlank(source.text(key), SourceSpan(key.start, value.end)))
    let text = Array(source.bytes[value.range])
    let isShorthand = source.bytes.withUnsafeBufferPointer {
      Shorthand.end($0, value.start, value.end) != nil
    }
    let masks = isShorthand ? [Mask(range: value.range, meaning: .shorthand)] : []
    let content = YAMLText.value(context, text, base: value.start, bounds: value.range, masks)
    return Property(
      key: PropertyKey(source.text(key), key),
      value: PropertyValue(content ?? .scalar(source.text(value), isQuoted: false), value))
  }

  private func firstLine(_ chunk: FrontMatterChunk) -> SourceSpan {
    context.source.bytes.withUnsafeBufferPointer { bytes in
      let end = bytes.lineEnd(chunk.range.lowerBound, chunk.range.upperBound)
      let start = chunk.range.lowerBound
      return SourceSpan(start, bytes.withoutTrailingBlanks(start, end))
    }
  }
}
