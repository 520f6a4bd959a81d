/// Who is told how far bringing an index up to date has come.
package struct SyncProgress {
  /// Told the number of files read and to be read, now and then.
  package var show: (_ done: Int, _ total: Int) -> Void
  /// Told that it is over, whatever came of it.
  package var ended: () -> Void

  package init(
    show: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in },
    ended: @escaping () -> Void = {}
  ) {
    self.show = show
    self.ended = ended
  }
}
