import GRDBSQLite
import Network

/// `LinkCounting` as a function of SQL.
enum LinkedFunction {
  /// `kith_linked(note, other, low, high, is_outside)`, an aggregate over links: the nodes that so many
  /// others are joined with, for `json_each`.
  static func add(to handle: OpaquePointer) {
    sqlite3_create_function_v2(
      handle, "kith_linked", 5, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nil, nil,
      { context, _, values in
        guard let values, let links = Links.of(context, orMade: true) else { return }
        links.counting.add(sqlite3_value_int64(values[0]), to: sqlite3_value_int64(values[1]))
        let (low, high) = (sqlite3_value_int64(values[2]), sqlite3_value_int64(values[3]))
        links.range = min(low, high)...high
        links.isOutside = sqlite3_value_int(values[4]) != 0
      },
      { context in
        // Called once, whether all went well or not, and also where there was no row.
        guard let links = Links.of(context, orMade: false) else {
          return QueryFunctions.result(context, "[]")
        }
        let nodes = links.counting.nodes(with: links.range, isOutside: links.isOutside)
        QueryFunctions.result(context, nodes.lazy.map(NodeID.init).json)
        Unmanaged.passUnretained(links).release()
      }, nil)
  }

  /// What one use of the aggregate has gathered so far.
  private final class Links {
    var counting = LinkCounting()
    var range: ClosedRange<Int64> = 0...0
    var isOutside = false

    /// SQLite keeps room for a pointer for each use, empty at first.
    static func of(_ context: OpaquePointer?, orMade: Bool) -> Links? {
      let size = orMade ? Int32(MemoryLayout<UnsafeRawPointer?>.size) : 0
      guard let room = sqlite3_aggregate_context(context, size) else { return nil }
      let place = room.assumingMemoryBound(to: UnsafeRawPointer?.self)
      if place.pointee == nil, orMade {
        place.pointee = UnsafeRawPointer(Unmanaged.passRetained(Links()).toOpaque())
      }
      return place.pointee.map { Unmanaged<Links>.fromOpaque($0).takeUnretainedValue() }
    }
  }
}
