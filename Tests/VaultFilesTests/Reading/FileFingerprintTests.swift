import Testing
import VaultFiles

@Suite struct FileFingerprintTests {
  private static let moment: Int64 = 1_776_000_000_123_456_789

  private func fingerprint(mtime: Int64, ctime: Int64) -> FileFingerprint {
    FileFingerprint(size: 1, mtimeNanoseconds: mtime, inode: 2, ctimeNanoseconds: ctime)
  }

  @Test(arguments: [
    (0, true), (-1, true), (-19_999_999, true), (-20_000_000, true), (-20_000_001, false),
    (5_000_000_000, true), (-3_000_000_000, false),
  ])
  func aFileStampedCloseToTheReadingIsRacy(shift: Int64, racy: Bool) {
    let stamp = Self.moment + shift
    let old = Self.moment - 1_000_000_000_001
    #expect(fingerprint(mtime: stamp, ctime: old).isRacy(recordedAt: Self.moment) == racy)
    #expect(fingerprint(mtime: old, ctime: stamp).isRacy(recordedAt: Self.moment) == racy)
  }

  @Test func wholeSecondsAreTakenAsACoarseClock() {
    let second: Int64 = 1_000_000_000
    let moment = 1_776_000_000 * second + 999_999_999
    func racy(_ shift: Int64) -> Bool {
      let stamp = (1_776_000_000 + shift) * second
      return fingerprint(mtime: stamp, ctime: stamp).isRacy(recordedAt: moment)
    }
    #expect(racy(0))
    #expect(racy(-1))
    #expect(!racy(-2))
    let set = fingerprint(mtime: 1_775_999_999 * second, ctime: moment - 3 * second + 7)
    #expect(!set.isRacy(recordedAt: moment), "a modification time set by hand is whole by itself")
  }

  @Test func everyFieldCounts() {
    let one = FileFingerprint(size: 1, mtimeNanoseconds: 2, inode: 3, ctimeNanoseconds: 4)
    let others = [
      FileFingerprint(size: 9, mtimeNanoseconds: 2, inode: 3, ctimeNanoseconds: 4),
      FileFingerprint(size: 1, mtimeNanoseconds: 9, inode: 3, ctimeNanoseconds: 4),
      FileFingerprint(size: 1, mtimeNanoseconds: 2, inode: 9, ctimeNanoseconds: 4),
      FileFingerprint(size: 1, mtimeNanoseconds: 2, inode: 3, ctimeNanoseconds: 9),
    ]
    #expect(!others.contains(one))
  }
}
