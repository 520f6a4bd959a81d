import GRDB
import GRDBSQLite

/// The file system that SQLite opens files with: the usual one, save that each page of an index ends
/// with a checksum, made when the page is written and compared when it is read.
///
/// By itself SQLite notices what does not fit together. A bit that turned within a date or a word fits
/// as well as any, and the answer would be wrong without a sign of it. Pages of another size are not
/// looked at, nor is the log, which has checksums of its own.
enum CheckedPages {
  /// Asked for before a connection is opened; every one that does not name another gets it.
  static let isSetUp: Bool = {
    guard let usual else { return false }
    let system = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    system.initialize(to: usual.pointee)
    let name = Array("kith".utf8CString)
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: name.count)
    copy.initialize(from: name, count: name.count)
    system.pointee.zName = UnsafePointer(copy)
    system.pointee.pNext = nil
    system.pointee.xOpen = open
    // Both live as long as the process.
    return sqlite3_vfs_register(system, 1) == SQLITE_OK
  }()

  /// Has a database that is still empty leave room for the checksum at the end of each page.
  static func leaveRoom(in db: Database) throws {
    var size = Int32(PageChecksum.size)
    let code = sqlite3_file_control(
      db.sqliteConnection, "main", SQLITE_FCNTL_RESERVE_BYTES, &size)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// Found before there is another.
  private nonisolated(unsafe) static let usual = sqlite3_vfs_find(nil)

  private static let open:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vfs>?, sqlite3_filename?, UnsafeMutablePointer<sqlite3_file>?,
      Int32, UnsafeMutablePointer<Int32>?
    ) -> Int32 = { _, name, file, flags, given in
      guard let usual, let file else { return SQLITE_CANTOPEN }
      if flags & SQLITE_OPEN_MAIN_DB != 0, let name {
        let path = String(cString: name)
        if !LogMark(path: path).holds { VaultIndex.discard(at: path) }
      }
      let code = usual.pointee.xOpen(usual, name, file, flags, given)
      guard code == SQLITE_OK, let methods = file.pointee.pMethods else { return code }
      if flags & SQLITE_OPEN_MAIN_DB != 0 {
        file.pointee.pMethods = CheckedFile.around(
          methods, CheckedFile.ofIndex(methods.pointee), name: name)
      } else if flags & SQLITE_OPEN_WAL != 0 {
        file.pointee.pMethods = CheckedFile.around(
          methods, CheckedFile.ofLog(methods.pointee), name: name)
        if let name, let index = sqlite3_database_file_object(name) {
          CheckedFile.place(of: index).pointee.hasLog = true
        }
      }
      return code
    }
}

/// What SQLite does with a file that is open: the usual, with a look at the pages that pass.
private struct CheckedFile {
  /// SQLite gets a pointer to these; the rest lies behind them.
  var own: sqlite3_io_methods
  let usual: UnsafePointer<sqlite3_io_methods>
  /// Its path, which SQLite keeps as long as the file is open.
  var name: sqlite3_filename?
  /// Of an index, whether pages are being moved into it, and somebody was told of it (`LogMark`).
  var isMarked = false
  /// Of an index, whether its log was ever opened: what is written to one without is marked by nobody.
  var hasLog = false
  /// Of a log, where the header ends that was written last.
  var headerEnd: sqlite3_int64 = -1
  /// Whether pages of a log were written again within a transaction: SQLite sums them up at its end.
  var isRewritten = false

  /// For one file; given back when it is closed.
  static func around(
    _ usual: UnsafePointer<sqlite3_io_methods>, _ methods: sqlite3_io_methods,
    name: sqlite3_filename? = nil
  ) -> UnsafePointer<sqlite3_io_methods> {
    var own = methods
    // Pages must be read, not looked at where they lie.
    own.xFetch = { _, _, _, page in
      page?.pointee = nil
      return SQLITE_OK
    }
    own.xClose = { file in
      let place = CheckedFile.place(of: file)
      let code = place.pointee.usual.pointee.xClose(file)
      place.deallocate()
      return code
    }
    let place = UnsafeMutablePointer<CheckedFile>.allocate(capacity: 1)
    place.initialize(to: CheckedFile(own: own, usual: usual, name: name))
    return UnsafeRawPointer(place).assumingMemoryBound(to: sqlite3_io_methods.self)
  }

  static func ofIndex(_ usual: sqlite3_io_methods) -> sqlite3_io_methods {
    var own = usual
    own.xRead = { file, bytes, count, start in
      let code = CheckedFile.place(of: file).pointee.usual.pointee.xRead(file, bytes, count, start)
      guard code == SQLITE_OK, let bytes, let number = CheckedFile.pageNumber(count, start)
      else { return code }
      let page = UnsafeRawBufferPointer(start: bytes, count: Int(count))
      // As what SQLite finds out by itself. It has a word for this, too, but then it ends the
      // transaction, as after faults that leave nobody knowing what the disk has.
      return PageChecksum.isRight(of: page, number: number) ? code : SQLITE_CORRUPT
    }
    own.xWrite = { file, bytes, count, start in
      let place = CheckedFile.place(of: file)
      if let bytes, let number = CheckedFile.pageNumber(count, start) {
        if place.pointee.hasLog, !place.pointee.isMarked, let name = place.pointee.name {
          place.pointee.isMarked = LogMark(path: String(cString: name)).set()
        }
        // SQLite's own room in the page, which holds nothing else. Its shim for checksums
        // (https://www.sqlite.org/cksumvfs.html) writes there in the same way.
        let page = UnsafeMutableRawBufferPointer(
          start: UnsafeMutableRawPointer(mutating: bytes), count: Int(count))
        PageChecksum.write(to: page, number: number)
      }
      return place.pointee.usual.pointee.xWrite(file, bytes, count, start)
    }
    own.xSync = { file, flags in
      let place = CheckedFile.place(of: file)
      let code = place.pointee.usual.pointee.xSync(file, flags)
      // All pages are there now.
      if code == SQLITE_OK, place.pointee.isMarked, let name = place.pointee.name {
        LogMark(path: String(cString: name)).clear()
        place.pointee.isMarked = false
      }
      return code
    }
    return own
  }

  static func ofLog(_ usual: sqlite3_io_methods) -> sqlite3_io_methods {
    var own = usual
    own.xRead = { file, bytes, count, start in
      let place = CheckedFile.place(of: file)
      let usual = place.pointee.usual
      let code = usual.pointee.xRead(file, bytes, count, start)
      guard code == SQLITE_OK, let bytes, !place.pointee.isRewritten,
        let frame = LogFrame(pageOf: count, at: start)
      else { return code }
      let page = UnsafeRawBufferPointer(start: bytes, count: Int(count))
      let isRight = frame.isRight(page) { count, start in
        var bytes = [UInt8](repeating: 0, count: count)
        let code = bytes.withUnsafeMutableBytes {
          usual.pointee.xRead(file, $0.baseAddress, Int32(count), start)
        }
        return code == SQLITE_OK ? bytes : nil
      }
      if isRight { return code }
      // Some of its pages may be in the index by now, and whoever comes next would take it for one
      // that ends before this.
      if let name = place.pointee.name { CheckedFile.discard(log: name) }
      return SQLITE_CORRUPT
    }
    own.xWrite = { file, bytes, count, start in
      let place = CheckedFile.place(of: file)
      if count == Int32(LogFrame.header) {
        place.pointee.headerEnd = start + sqlite3_int64(count)
      } else if LogFrame(pageOf: count, at: start) != nil, start != place.pointee.headerEnd {
        place.pointee.isRewritten = true
      }
      return place.pointee.usual.pointee.xWrite(file, bytes, count, start)
    }
    return own
  }

  /// Throws away a log and the index that it is of.
  private static func discard(log name: sqlite3_filename) {
    let path = String(cString: name)
    if path.hasSuffix("-wal") { VaultIndex.discard(at: String(path.dropLast(4))) }
  }

  static func place(
    of file: UnsafeMutablePointer<sqlite3_file>?
  ) -> UnsafeMutablePointer<CheckedFile> {
    // A file that is not open has none, and SQLite asks nothing of it.
    guard let methods = file?.pointee.pMethods else { fatalError("SQLite closed the file before") }
    return UnsafeMutableRawPointer(mutating: methods).assumingMemoryBound(to: CheckedFile.self)
  }

  /// Nil for what is no whole page.
  private static func pageNumber(_ count: Int32, _ start: sqlite3_int64) -> Int64? {
    let size = Int64(IndexConnection.pageSize)
    return Int64(count) == size && start % size == 0 ? start / size : nil
  }
}
