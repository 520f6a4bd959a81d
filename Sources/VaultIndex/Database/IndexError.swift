/// Trouble with the index itself, which is never trouble in the notes.
package enum IndexError: Error, Equatable {
  /// Another kith held the index for longer than one waits.
  case busy(path: String)
  case unusable(path: String, reason: String)

  package var message: String {
    switch self {
    case .busy(let path): "the index \"\(path)\" is in use by another kith"
    case .unusable(let path, let reason): "the index \"\(path)\" cannot be used: \(reason)"
    }
  }

  package var remedy: String {
    switch self {
    case .busy: "try again when it is done"
    case .unusable: "delete the file, or set KITH_CACHE to a folder that can be written"
    }
  }
}
