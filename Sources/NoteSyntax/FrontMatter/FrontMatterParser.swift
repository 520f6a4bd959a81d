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
      if let missed = MissedFence(in: source) {
        diagnostics.append(FrontMatterMessages.missed(missed, source))
      }
      return (.none, source.markLength)
    case .closed(let yaml, let span, let bodyStart):
      let reading = read(source, yaml, &diagnostics)
      if case .broken = reading,
        let (yaml, opening) = FrontMatterFence.forgotten(in: source, yaml, openAt: span.start)
      {
        return unclosed(source, yaml, opening, &diagnostics)
      }
      let properties = reading.properties(&diagnostics)
      return (FrontMatter(span: span, properties: properties), bodyStart)
    case .unclosed(let yaml, let opening):
      return unclosed(source, yaml, opening, &diagnostics)
    }
  }

  /// The properties of a file that is YAML from first to last (`kith.yaml`); none for an empty one.
  package static func parseDocument(_ source: SourceText, diagnostics: inout [Diagnostic])
    -> [Property]
  {
    guard let source = FileChecks.cleaned(source, &diagnostics) else { return [] }
    let reading = read(source, source.markLength..<source.count, &diagnostics)
    let properties = reading.properties(&diagnostics)
    diagnostics.sort { $0.span.start < $1.span.start }
    return properties
  }

  private static func unclosed(
    _ source: SourceText, _ yaml: Range<Int>, _ opening: SourceSpan,
    _ diagnostics: inout [Diagnostic]
  ) -> (frontMatter: FrontMatter, bodyStart: Int) {
    diagnostics.append(FrontMatterMessages.unclosed(source, yaml, opening))
    let properties = read(source, yaml, &diagnostics).properties(&diagnostics)
    let span = SourceSpan(opening.start, yaml.upperBound)
    return (FrontMatter(span: span, properties: properties), yaml.upperBound)
  }

  private enum Reading {
    case sound([Property])
    /// No YAML, or no mapping: to be read key by key.
    case broken(FrontMatterRecovery)

    func properties(_ diagnostics: inout [Diagnostic]) -> [Property] {
      switch self {
      case .sound(let properties): properties
      case .broken(let recovery): recovery.properties(&diagnostics)
      }
    }
  }

  private static func read(
    _ source: SourceText, _ region: Range<Int>, _ diagnostics: inout [Diagnostic]
  ) -> Reading {
    guard !region.isEmpty else { return .sound([]) }
    let context = FrontMatterContext(source, region)
    var masks = source.bytes.withUnsafeBufferPointer { ShorthandFinder.masks(in: $0, region) }
    if !context.conflicts.isEmpty {
      masks = MaskList.adding(MergeConflict.masks(in: source, region), to: masks)
    }
    if masks.isEmpty, let plain = PlainFrontMatter.read(context, region) {
      diagnostics += plain.diagnostics
      return .sound(plain.properties)
    }
    guard let reading = try? YAMLText.read(context, region, masks) else {
      return .broken(FrontMatterRecovery(context, region, masks))
    }
    switch reading.root?.content {
    case nil: return .sound([])
    case .mapping(let properties):
      diagnostics += reading.diagnostics
      return .sound(properties)
    default:
      // `name:Ana`, a space forgotten, is one long text to YAML and front matter to its writer.
      let recovery = FrontMatterRecovery(context, region, masks)
      if recovery.hasKeys { return .broken(recovery) }
      let span = reading.root?.span ?? SourceSpan(region.lowerBound, region.upperBound)
      diagnostics.append(FrontMatterMessages.notMapping(span))
      return .sound([])
    }
  }
}
