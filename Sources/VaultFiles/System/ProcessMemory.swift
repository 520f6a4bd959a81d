internal import CAllocator

/// How the process gets its memory.
package enum ProcessMemory {
  /// Keeps what large arrays leave for those that come behind them: glibc by itself gives each back to
  /// the system, and of the next one every page is made anew when it is first touched. That was a
  /// fifteenth of the time of a long answer. Others keep it without being told.
  package static func keepWhatIsFreed() {
    // 32 MB is the largest that glibc takes here.
    _ = allocator_keep(32 << 20, 64 << 20)
  }

  /// Gives back to the system what is freed after all: for one part of a long work, before the next
  /// takes its own.
  package static func giveBack() { allocator_give_back() }

  /// Has threads share memory: glibc gives each a place of its own, and what one has freed there is of
  /// no use to the others. The index of 100,000 notes took a fifth more.
  ///
  /// - Parameter count: of the threads that are at work at once.
  package static func share(among count: Int) { allocator_limit_arenas(Int32(count)) }
}
