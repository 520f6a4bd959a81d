/// A conflict that git left in a file: `<<<<<<< ours`, `=======`, `>>>>>>> theirs`.
struct MergeConflict {
  /// From the opening marker to the end of the closing one.
  let span: SourceSpan

  /// Every conflict with both its markers, in order.
  static func find(in source: SourceText) -> [MergeConflict] {
    var conflicts: [MergeConflict] = []
    var opening: Int?
    source.bytes.withUnsafeBufferPointer { bytes in
      guard bytes.offset(of: ASCII.less, then: ASCII.less, in: 0..<bytes.count) != nil else {
        return
      }
      for (index, start) in source.lineStarts.enumerated() where start + 7 < bytes.count {
        let start = index == 0 ? source.markLength : start
        if bytes.holds("<<<<<<< ", start, bytes.count) {
          opening = opening ?? start
        } else if let first = opening, bytes.holds(">>>>>>> ", start, bytes.count) {
          let end = source.lineSpan(index).end
          conflicts.append(MergeConflict(span: SourceSpan(first, end)))
          opening = nil
        }
      }
    }
    return conflicts
  }

  /// The markers' lines in `region`, as comments to YAML, so that both sides are read.
  static func masks(in source: SourceText, _ region: Range<Int>) -> [Mask] {
    let marks: [StaticString] = ["<<<<<<< ", "||||||| ", "=======", ">>>>>>> "]
    return source.bytes.withUnsafeBufferPointer { bytes in
      var masks: [Mask] = []
      var at = region.lowerBound
      while at < region.upperBound {
        let end = bytes.lineEnd(at, region.upperBound)
        if marks.contains(where: { bytes.holds($0, at, end) }) {
          masks.append(Mask(range: at..<end, meaning: .comment))
        }
        at = bytes.nextLine(end, region.upperBound)
      }
      return masks
    }
  }
}
