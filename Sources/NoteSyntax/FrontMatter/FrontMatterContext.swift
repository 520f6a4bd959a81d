/// What the reading of any piece of one file's front matter needs to know of the file.
struct FrontMatterContext {
  /// The whole file, checked and cleaned.
  let source: SourceText
  /// The merge conflicts anywhere in the file.
  let conflicts: [SourceSpan]
  /// Whether `{{` or `<%` stands anywhere in the front matter.
  let mayHoldPlaceholders: Bool

  /// - Parameter region: the front matter's lines.
  init(_ source: SourceText, _ region: Range<Int>) {
    self.source = source
    conflicts = MergeConflict.find(in: source).map(\.span)
    mayHoldPlaceholders = source.bytes.withUnsafeBufferPointer { bytes in
      bytes.offset(of: UInt8(ascii: "{"), then: UInt8(ascii: "{"), in: region) != nil
        || bytes.offset(of: ASCII.less, then: ASCII.percent, in: region) != nil
    }
  }
}
