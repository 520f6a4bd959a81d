import VaultFiles

/// Takes the values of rows as a table does, and comes to a number that follows from all of them.
final class RowDigest: ValueBinding {
  @exclusivity(unchecked) private var writer = ByteWriter()

  func bind(_ value: Int64?) {
    writer.put(true)
    writer.put(value.map { Int($0) })
  }

  func bind(_ bytes: UnsafeBufferPointer<UInt8>) {
    writer.put(false)
    writer.put(bytes)
  }

  /// The same as it is stored.
  func bind(_ row: PreparedStatement.Row, _ column: Int32) {
    if row.isNull(column) {
      bind(Int64?.none)
    } else if row.isInteger(column) {
      bind(row.integer(column))
    } else {
      bind(row.bytes(column))
    }
  }

  var hash: ContentHash { ContentHash(writer.bytes) }
}
