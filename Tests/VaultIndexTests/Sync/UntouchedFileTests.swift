import Foundation
import Testing
import VaultFiles

@testable import VaultIndex

/// Who only asks an index that is up to date writes nothing to it, so that a disk has nothing to do and
/// nobody waits.
@Suite struct UntouchedFileTests {
  private func stamp(_ path: String) throws -> timespec {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status.st_mtim
  }

  @Test func askingWritesNothing() throws {
    let file = try IndexFile.made()
    let (bytes, before) = try (file.bytes(), stamp(file.path))
    do {
      let index = try file.open()
      _ = try index.read { try $0.dump() }
      #expect(try index.counts.isUnchanged)
      let log = try? FileManager.default.attributesOfItem(atPath: file.path + "-wal")[.size]
      #expect(log as? Int == 0, "nothing waits in the log either")
    }
    let after = try stamp(file.path)
    #expect((after.tv_sec, after.tv_nsec) == (before.tv_sec, before.tv_nsec))
    #expect(try file.bytes() == bytes)
  }
}
