import GRDB

extension VaultIndex {
  /// Whether an error thrown by any use of the index means that its file is damaged.
  package static func isDamage(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return false }
    return [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT].contains(error.resultCode)
      // A page that was there is there no more.
      || isShortened(error)
      // The file was replaced or deleted under us.
      || error.extendedResultCode == .SQLITE_READONLY_DBMOVED
      // A table is missing or of another shape: not what this version wrote.
      || error.resultCode == .SQLITE_ERROR
  }

  /// Whether an error says that the file ends before a page that should be in it: damage, or another
  /// kith that puts a shorter index in its place just now.
  static func isShortened(_ error: any Error) -> Bool {
    (error as? DatabaseError)?.extendedResultCode == .SQLITE_IOERR_SHORT_READ
  }

  /// A SQLite error in the words that a user can act on; other errors pass through.
  ///
  /// - Parameter path: of the index; nil for one in memory.
  package static func explained(_ error: any Error, at path: String?) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    return failure(error, path ?? ":memory:")
  }

  /// Runs `body`, explaining its errors; but damage passes through, for whoever can repair it.
  func explainingErrors<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      throw Self.isDamage(error) ? error : Self.explained(error, at: path)
    }
  }

  private static func failure(_ error: DatabaseError, _ path: String) -> IndexError {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
    case .SQLITE_FULL: .unusable(path: path, reason: "the disk is full")
    case .SQLITE_READONLY: .unusable(path: path, reason: "it is read-only")
    case .SQLITE_CANTOPEN: .unusable(path: path, reason: "it cannot be opened")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .unusable(path: path, reason: "it is damaged")
    default: .unusable(path: path, reason: error.message ?? "\(error.resultCode)")
    }
  }

  static func explainingFailures<Result>(
    of path: String, _ body: () throws -> Result
  ) throws(IndexError) -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw failure(error, path)
    } catch let error as IndexError {
      throw error
    } catch {
      throw .unusable(path: path, reason: "\(error)")
    }
  }
}
