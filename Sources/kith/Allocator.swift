import CAllocator

/// How the process gets its memory.
enum Allocator {
  /// Keeps what large arrays leave for those that come behind them: glibc by itself gives each back to
  /// the system, and of the next one every page is made anew when it is first touched. That was a
  /// fifteenth of the time of a long answer. Others keep it without being told.
  static func keepWhatIsFreed() {
    // 32 MB is the largest that glibc takes here.
    _ = allocator_keep(32 << 20, 64 << 20)
  }
}
