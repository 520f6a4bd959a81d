import GRDBSQLite
import Network

/// Functions of SQL that look at all links at once, and answer with a list of nodes for `json_each`.
///
/// Each is an aggregate: SQLite hands over link by link, and takes the answer at the end.
enum LinkFunctions {
  static func add(to handle: OpaquePointer) {
    // kith_linked(note, other, low, high, is_outside): the nodes that so many others are joined with.
    add("kith_linked", 5, to: handle) { context, _, values in
      guard let values, let counting = Gathered.of(context, orMake: { Counting() }) else { return }
      counting.value.links.add(sqlite3_value_int64(values[0]), to: sqlite3_value_int64(values[1]))
      let (low, high) = (sqlite3_value_int64(values[2]), sqlite3_value_int64(values[3]))
      counting.value.range = min(low, high)...high
      counting.value.isOutside = sqlite3_value_int(values[4]) != 0
    } answer: { context in
      LinkFunctions.answer(
        context,
        Gathered<Counting>.taken(from: context).map {
          $0.links.nodes(with: $0.range, isOutside: $0.isOutside)
        })
    }
    // kith_near(note, other, steps): the nodes that are at most so many links from an end. An end is
    // a row without another.
    add("kith_near", 3, to: handle) { context, _, values in
      guard let values, let near = Gathered.of(context, orMake: { Near() }) else { return }
      let node = sqlite3_value_int64(values[0])
      if sqlite3_value_type(values[1]) == SQLITE_NULL {
        near.value.links.add(end: node)
      } else {
        near.value.links.add(node, to: sqlite3_value_int64(values[1]))
      }
      near.value.steps = Int(sqlite3_value_int64(values[2]))
    } answer: { context in
      LinkFunctions.answer(
        context, Gathered<Near>.taken(from: context).map { $0.links.nodes(within: $0.steps) })
    }
  }

  private struct Counting {
    var links = LinkCounting()
    var range: ClosedRange<Int64> = 0...0
    var isOutside = false
  }

  private struct Near {
    var links = LinkSteps()
    var steps = 0
  }

  private static func add(
    _ name: String, _ count: Int32, to handle: OpaquePointer,
    row:
      @escaping @convention(c) (
        OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?
      ) -> Void,
    answer: @escaping @convention(c) (OpaquePointer?) -> Void
  ) {
    sqlite3_create_function_v2(
      handle, name, count, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nil, nil, row,
      answer, nil)
  }

  /// Nodes in order; none where there was no row.
  private static func answer(_ context: OpaquePointer?, _ nodes: [Int64]?) {
    QueryFunctions.result(context, (nodes ?? []).lazy.map(NodeID.init).json)
  }
}

/// What one use of an aggregate has gathered so far.
private final class Gathered<Value> {
  var value: Value

  private init(_ value: Value) { self.value = value }

  /// SQLite keeps room for a pointer for each use, empty at first.
  static func of(_ context: OpaquePointer?, orMake make: () -> Value) -> Gathered? {
    let size = Int32(MemoryLayout<UnsafeRawPointer?>.size)
    guard let room = sqlite3_aggregate_context(context, size) else { return nil }
    let place = room.assumingMemoryBound(to: UnsafeRawPointer?.self)
    if let own = place.pointee { return Unmanaged.fromOpaque(own).takeUnretainedValue() }
    let made = Gathered(make())
    place.pointee = UnsafeRawPointer(Unmanaged.passRetained(made).toOpaque())
    return made
  }

  /// All of it, at the end; nil where there was nothing. SQLite asks once, whether all went well or
  /// not.
  static func taken(from context: OpaquePointer?) -> Value? {
    guard let room = sqlite3_aggregate_context(context, 0),
      let own = room.assumingMemoryBound(to: UnsafeRawPointer?.self).pointee
    else { return nil }
    return Unmanaged<Gathered>.fromOpaque(own).takeRetainedValue().value
  }
}
