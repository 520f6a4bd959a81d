/// Numbers that follow from a seed alone, the same on every machine.
///
/// Sebastiano Vigna's SplitMix64, from its published definition: a counter with an odd step, each
/// value of it scrambled. The standard library's own generator can't be seeded.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number in `range`. The standard library's way of drawing may change between versions, and
  /// with it every generated vault; this one may not.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound + 1)
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// At least 0, less than 1.
  mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// True in `percent` of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { number(in: 1...100) <= percent }

  /// One of `choices`, which must not be empty.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[number(in: 0...choices.count - 1)]
  }
}
