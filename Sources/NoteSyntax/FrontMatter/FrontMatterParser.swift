/// Reads front matter: fences, YAML, what people write in place of YAML, and what is left of it
/// when it is broken.
package enum FrontMatterParser {
  /// The front matter of a note, and the offset where its body begins.
  ///
  /// The bytes should be checked UTF-8 (see `FileChecks`); with others nothing breaks, but some
  /// values are lost.
  package static func parse(_ source: SourceText, diagnostics: inout [Diagnostic])
    -> (frontMatter: FrontMatter, bodyStart: Int)
  {
    switch FrontMatterFence.find(in: source) {
    case .none:
      return (.none, source.markLength)
    case .closed(let yaml, let span, let bodyStart):
      let properties = properties(source, yaml, &diagnostics)
      return (FrontMatter(span: span, properties: properties), bodyStart)
    case .unclosed(let yaml, let opening):
      diagnostics.append(FrontMatterMessages.unclosed(source, yaml, opening))
      let properties = properties(source, yaml, &diagnostics)
      let span = SourceSpan(opening.start, yaml.upperBound)
      return (FrontMatter(span: span, properties: properties), yaml.upperBound)
    }
  }

  /// The properties of a file that is YAML from first to last (`kith.yaml`); none for an empty one.
  package static func parseDocument(_ source: SourceText, diagnostics: inout [Diagnostic])
    -> [Property]
  {
    guard let source = FileChecks.cleaned(source, &diagnostics) else { return [] }
    let properties = properties(source, source.markLength..<source.count, &diagnostics)
    diagnostics.sort { $0.span.start < $1.span.start }
    return properties
  }

  private static func properties(
    _ source: SourceText, _ region: Range<Int>, _ diagnostics: inout [Diagnostic]
  ) -> [Property] {
    guard !region.isEmpty else { return [] }
    let context = FrontMatterContext(source, region)
    var masks = source.bytes.withUnsafeBufferPointer { ShorthandFinder.masks(in: $0, region) }
    if !context.conflicts.isEmpty {
      masks = MaskList.adding(MergeConflict.masks(in: source, region), to: masks)
    }
    guard let reading = try? YAMLText.read(context, region, masks) else {
      return FrontMatterRecovery(context, region, masks).properties(&diagnostics)
    }
    switch reading.root?.content {
    case nil: return []
    case .mapping(let properties):
      diagnostics += reading.diagnostics
      return properties
    default:
      // `name:Ana`, a space forgotten, is one long text to YAML and front matter to its writer.
      let recovery = FrontMatterRecovery(context, region, masks)
      if recovery.hasKeys { return recovery.properties(&diagnostics) }
      let span = reading.root?.span ?? SourceSpan(region.lowerBound, region.upperBound)
      diagnostics.append(FrontMatterMessages.notMapping(span))
      return []
    }
  }
}
