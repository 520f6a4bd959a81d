import GRDB
import GRDBSQLite
import NoteSyntax

/// The day that SQLite's functions of dates take for `now`: the one that is asked about, as everywhere
/// in kith, and not the computer's, which would also be that of UTC.
///
/// SQLite asks the file system that a connection was opened with for the time. This is a copy of the
/// usual one whose clock stands still.
final class SQLClock {
  /// What SQLite gets a pointer to; the day lies behind it.
  private struct Place {
    var system: sqlite3_vfs
    /// Milliseconds of the Julian day.
    var now: Int64
  }

  private let place: UnsafeMutablePointer<Place>
  private let name: UnsafeMutablePointer<CChar>

  init(on today: CivilDate) throws {
    guard let usual = sqlite3_vfs_find(nil) else {
      throw DatabaseError(resultCode: .SQLITE_CANTOPEN)
    }
    place = .allocate(capacity: 1)
    place.initialize(
      to: Place(
        system: usual.pointee,
        now: Self.julianDayOf1970 + Int64(today.dayNumber) * Self.day + Self.timeOfDay))
    // Unlike every other.
    let text = Array("kith-\(UInt(bitPattern: place))".utf8CString)
    name = .allocate(capacity: text.count)
    name.initialize(from: text, count: text.count)
    place.pointee.system.zName = UnsafePointer(name)
    place.pointee.system.pNext = nil
    place.pointee.system.xCurrentTimeInt64 = { system, milliseconds in
      guard let system, let milliseconds else { return SQLITE_ERROR }
      milliseconds.pointee = system.withMemoryRebound(to: Place.self, capacity: 1) {
        $0.pointee.now
      }
      return SQLITE_OK
    }
    let code = sqlite3_vfs_register(system, 0)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// No connection may be open any more.
  deinit {
    sqlite3_vfs_unregister(system)
    place.deallocate()
    name.deallocate()
  }

  /// As `sqlite3_open_v2` wants it.
  var systemName: UnsafePointer<CChar> { UnsafePointer(name) }

  private var system: UnsafeMutablePointer<sqlite3_vfs> {
    UnsafeMutableRawPointer(place).assumingMemoryBound(to: sqlite3_vfs.self)
  }

  private static let day: Int64 = 24 * 60 * 60 * 1000
  /// The beginning of 1970 in UTC: 2440587.5 days.
  private static let julianDayOf1970: Int64 = 210_866_760_000_000
  /// In UTC, which is the same day nearly everywhere, so that `localtime` changes nothing of it: from
  /// ten hours behind to less than fourteen ahead.
  private static let timeOfDay: Int64 = 10 * 60 * 60 * 1000
}
