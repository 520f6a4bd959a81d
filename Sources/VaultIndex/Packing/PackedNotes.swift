/// What was packed of many notes, each found by its number from 0 on.
///
/// The bytes lie in pieces that never grow, since one list for all would be copied again and again,
/// and then be half empty.
struct PackedNotes: Sendable {
  private struct Place {
    var piece: Int32
    var start: Int32
  }

  private var pieces: [[UInt8]] = []
  private var places: [Place] = []
  /// Bytes of a piece; one of more has a piece of its own.
  private static let pieceSize = 1 << 16

  mutating func append(_ bytes: [UInt8]) {
    if pieces.last.map({ $0.count + bytes.count > Self.pieceSize }) ?? true {
      pieces.append([])
      pieces[pieces.count - 1].reserveCapacity(max(bytes.count, Self.pieceSize))
    }
    let last = pieces.count - 1
    places.append(Place(piece: Int32(last), start: Int32(pieces[last].count)))
    pieces[last].append(contentsOf: bytes)
  }

  /// - Parameter offset: of what is to be read first, as a reader of the same note gave it.
  func reader(of number: Int, at offset: Int = 0) -> ByteReader {
    let place = places[number]
    return ByteReader(pieces[Int(place.piece)], from: Int(place.start), at: offset)
  }
}
