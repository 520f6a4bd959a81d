/// Reads a piece of a file as one YAML document, with masks laid over it.
enum YAMLText {
  /// What a piece says.
  struct Reading {
    /// Nil where the piece holds nothing but comments and blanks.
    var root: PropertyValue?
    var diagnostics: [Diagnostic] = []
  }

  /// - Parameter masks: ascending and apart, inside `region`.
  static func read(_ context: FrontMatterContext, _ region: Range<Int>, _ masks: [Mask])
    throws(YAMLProblem) -> Reading
  {
    var masks = masks
    while true {
      let (reading, used) = try readOnce(context, region, masks)
      // A shorthand that no value begins with lies inside other text, which must not be changed.
      // Each round takes at least one mask away.
      let kept = zip(masks, used).filter { mask, isUsed in isUsed || !mask.standsForValue }
      if kept.count == masks.count { return reading }
      masks = kept.map(\.0)
    }
  }

  /// Reads one value that does not stand so in the file: `text` is taken to begin at `base`, and
  /// what of it lies outside `bounds` to stand at their edge.
  static func value(
    _ context: FrontMatterContext, _ text: [UInt8], base: Int, bounds: Range<Int>, _ masks: [Mask]
  ) -> PropertyValue.Content? {
    let reading = try? build(context, masked(text, base, masks), base, bounds, masks).reading
    return reading?.root?.content
  }

  private static func readOnce(
    _ context: FrontMatterContext, _ region: Range<Int>, _ masks: [Mask]
  ) throws(YAMLProblem) -> (reading: Reading, used: [Bool]) {
    if masks.isEmpty {
      return try context.source.bytes.withUnsafeBufferPointer {
        bytes throws(YAMLProblem) in
        let text = UnsafeBufferPointer(rebasing: bytes[region])
        return try build(context, text, region.lowerBound, region, masks)
      }
    }
    let text = masked(Array(context.source.bytes[region]), region.lowerBound, masks)
    return try build(context, text, region.lowerBound, region, masks)
  }

  private static func masked(_ text: [UInt8], _ base: Int, _ masks: [Mask]) -> [UInt8] {
    var text = text
    for mask in masks {
      for offset in mask.range where text.indices.contains(offset - base) {
        text[offset - base] = mask.filler
      }
    }
    return text
  }

  private static func build(
    _ context: FrontMatterContext, _ text: [UInt8], _ base: Int, _ bounds: Range<Int>,
    _ masks: [Mask]
  ) throws(YAMLProblem) -> (reading: Reading, used: [Bool]) {
    try text.withUnsafeBufferPointer { bytes throws(YAMLProblem) in
      try build(context, bytes, base, bounds, masks)
    }
  }

  private static func build(
    _ context: FrontMatterContext, _ text: UnsafeBufferPointer<UInt8>, _ base: Int,
    _ bounds: Range<Int>, _ masks: [Mask]
  ) throws(YAMLProblem) -> (reading: Reading, used: [Bool]) {
    let all = Array(repeating: true, count: masks.count)
    guard !text.isEmpty,
      var builder = YAMLTreeBuilder(context, text, base: base, bounds: bounds, masks: masks)
    else { return (Reading(), all) }
    let root = try builder.document()
    return (Reading(root: root, diagnostics: builder.diagnostics), builder.usedMasks)
  }
}
