#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Many paths in one piece of memory, each closed by a zero byte as the system wants it.
///
/// A walk meets ten thousand names; a string for each before it is known which are notes, and in
/// which order they come, would cost more than asking the system about them.
struct PathArena: Sendable {
  private var bytes: [UInt8] = []
  private var places: [Place] = []

  fileprivate struct Place {
    var start: Int
    var count: Int
  }

  var count: Int { places.count }

  /// Adds `folder` (empty, or with a closing `/`) followed by `name`.
  mutating func append(_ folder: [UInt8], _ name: UnsafeBufferPointer<UInt8>) {
    places.append(Place(start: bytes.count, count: folder.count + name.count))
    bytes.append(contentsOf: folder)
    bytes.append(contentsOf: name)
    bytes.append(0)
  }

  mutating func append(_ other: PathArena) {
    let shift = bytes.count
    bytes.append(contentsOf: other.bytes)
    places.append(contentsOf: other.places.map { Place(start: $0.start + shift, count: $0.count) })
  }

  /// Lends the paths, for as long as `body` runs.
  func withPaths<Result>(_ body: (Paths) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      places.withUnsafeBufferPointer { body(Paths(bytes: bytes, places: $0)) }
    }
  }

  /// The lent paths, by number.
  struct Paths {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let places: UnsafeBufferPointer<Place>

    /// Without its zero byte, which follows it in memory.
    subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
      let place = places[index]
      return UnsafeBufferPointer(rebasing: bytes[place.start..<place.start + place.count])
    }

    /// Whether one comes before the other by bytes, as `VaultPath` is ordered.
    func precedes(_ left: Int, _ right: Int) -> Bool {
      let (left, right) = (places[left], places[right])
      guard let base = bytes.baseAddress else { return false }
      // A path that another begins with is the shorter and meets its zero byte, which is less
      // than any byte of a name.
      return memcmp(base + left.start, base + right.start, min(left.count, right.count) + 1) < 0
    }
  }
}
