/// Matching of one name against one part of a pattern, where `*` and `?` are special.
enum Glob {
  /// Whether the whole `name` matches the whole `pattern`.
  ///
  /// Only the last `*` met ever needs to be tried again: whatever an earlier one could still take,
  /// the later one can take too. So time is at most the product of the lengths.
  static func matches(_ name: Slice<UnsafeBufferPointer<UInt8>>, _ pattern: [UInt8]) -> Bool {
    var (here, wanted) = (name.startIndex, 0)
    var resume: (here: Int, wanted: Int)?
    while here < name.endIndex {
      let sign = wanted < pattern.count ? pattern[wanted] : nil
      if sign == UInt8(ascii: "*") {
        wanted += 1
        resume = (here, wanted)
      } else if sign == UInt8(ascii: "?") {
        wanted += 1
        here = afterCharacter(name, here)
      } else if sign == name[here] {
        wanted += 1
        here += 1
      } else if let last = resume {
        (here, wanted) = (last.here + 1, last.wanted)
        resume = (here, wanted)
      } else {
        return false
      }
    }
    return pattern[wanted...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// Past one character: a byte and those that continue it in UTF-8.
  private static func afterCharacter(_ name: Slice<UnsafeBufferPointer<UInt8>>, _ index: Int) -> Int
  {
    var next = index + 1
    while next < name.endIndex, name[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
