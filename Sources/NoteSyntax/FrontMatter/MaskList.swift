/// Lists of masks, kept ascending and apart.
enum MaskList {
  /// `masks` with `new` laid over them: what overlaps a new one goes.
  static func adding(_ new: [Mask], to masks: [Mask]) -> [Mask] {
    let kept = masks.filter { mask in !new.contains { $0.range.overlaps(mask.range) } }
    return (kept + new).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The masks that lie in `region`.
  static func inside(_ region: Range<Int>, of masks: [Mask]) -> [Mask] {
    masks.filter {
      region.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= region.upperBound
    }
  }
}
