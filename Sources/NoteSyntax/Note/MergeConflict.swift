/// A conflict that git left in a file: `<<<<<<< ours`, `=======`, `>>>>>>> theirs`; with
/// `merge.conflictStyle` of `diff3` the former version behind `|||||||`, before `=======`.
///
/// Both sides are read, and the former version is not: either side replaces it.
struct MergeConflict {
  /// From the opening marker to the end of the closing one.
  let span: SourceSpan
  /// The lines that are not read: the markers', and those of the former version.
  let hiddenLines: [SourceSpan]

  private enum Marker: CaseIterable {
    case ours, former, between, theirs

    var text: StaticString {
      switch self {
      case .ours: "<<<<<<< "
      case .former: "||||||| "
      case .between: "======="
      case .theirs: ">>>>>>> "
      }
    }

    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
      let marker = Self.allCases.first { bytes.holds($0.text, line.lowerBound, line.upperBound) }
      guard let marker else { return nil }
      self = marker
    }
  }

  /// Every conflict with both its outer markers, in order.
  static func find(in source: SourceText) -> [MergeConflict] {
    source.bytes.withUnsafeBufferPointer { bytes in
      guard bytes.offset(of: ASCII.less, then: ASCII.less, in: 0..<bytes.count) != nil else {
        return []
      }
      var conflicts: [MergeConflict] = []
      var opening: Int?
      var hidden: [SourceSpan] = []
      var isFormer = false
      for index in source.lineStarts.indices {
        let whole = source.lineSpan(index)
        let line = SourceSpan(
          index == 0 ? min(source.markLength, whole.end) : whole.start, whole.end)
        let marker = Marker(bytes, line.range)
        guard let start = opening else {
          guard marker == .ours else { continue }
          (opening, hidden, isFormer) = (line.start, [line], false)
          continue
        }
        if let marker {
          isFormer = marker == .former
          hidden.append(line)
        } else if isFormer {
          hidden.append(line)
        }
        if marker == .theirs {
          let span = SourceSpan(start, line.end)
          conflicts.append(MergeConflict(span: span, hiddenLines: hidden))
          opening = nil
        }
      }
      return conflicts
    }
  }

  /// What is hidden of the conflicts in `region`, and any line like a marker, as comments to YAML, so
  /// that all else is read.
  static func masks(in source: SourceText, _ region: Range<Int>) -> [Mask] {
    var hidden = find(in: source).flatMap(\.hiddenLines).map(\.range)
      .filter { region.contains($0.lowerBound) && !$0.isEmpty }
    let known = Set(hidden.map(\.lowerBound))
    source.bytes.withUnsafeBufferPointer { bytes in
      var at = region.lowerBound
      while at < region.upperBound {
        let end = bytes.lineEnd(at, region.upperBound)
        if Marker(bytes, at..<end) != nil, !known.contains(at) { hidden.append(at..<end) }
        at = bytes.nextLine(end, region.upperBound)
      }
    }
    return hidden.sorted { $0.lowerBound < $1.lowerBound }.map {
      Mask(range: $0, meaning: .comment)
    }
  }
}
