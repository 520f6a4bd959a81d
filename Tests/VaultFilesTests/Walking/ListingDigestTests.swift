import NoteSyntax
import Testing
import VaultFiles

/// By its digest a listing is known again, so everything that a change can show in must be in it.
@Suite struct ListingDigestTests {
  private func digest(_ files: [(String, [Int64])], startedAt: Int64 = 0) throws -> ContentHash {
    try listing(files, startedAt: startedAt).summary.digest
  }

  private func listing(_ files: [(String, [Int64])], startedAt: Int64 = 0) throws -> Listing {
    let files = try files.map { path, print in
      WalkedFile(
        path: try #require(VaultPath(path)),
        fingerprint: FileFingerprint(
          size: print[0], mtimeNanoseconds: print[1], inode: print[2], ctimeNanoseconds: print[3]))
    }
    return Listing(files: files, troubles: [], startedAt: startedAt)
  }

  @Test func sameFilesHaveTheSame() throws {
    let files: [(String, [Int64])] = [("a.md", [1, 2, 3, 4]), ("b/c.md", [1, 2, 3, 4])]
    #expect(try digest(files) == digest(files, startedAt: 9))
  }

  @Test func itFollowsWhatComesAndGoes() throws {
    let listing = try listing([("a.md", [1, 2, 3, 4]), ("b.md", [5, 6, 7, 8])])
    var summary = listing.summary
    summary.remove(listing.files[0])
    #expect(try summary == self.listing([("b.md", [5, 6, 7, 8])]).summary)
    summary.add(listing.files[0])
    #expect(summary == listing.summary)
    for file in listing.files { summary.remove(file) }
    #expect(summary == ListingSummary())
  }

  @Test func everyChangeShows() throws {
    let files: [(String, [Int64])] = [("a.md", [1, 2, 3, 4]), ("b/c.md", [5, 6, 7, 8])]
    var others: [[(String, [Int64])]] = [
      [], [files[0]], [files[1]], files + [("d.md", [1, 2, 3, 4])],
      [("a.md", files[1].1), ("b/c.md", files[0].1)],
    ]
    for file in files.indices {
      var renamed = files
      renamed[file].0 = "a/" + files[file].0
      others.append(renamed)
      for place in 0..<4 {
        for value in [0, -1, files[file].1[place] + 1, files[file].1[place] << 32] {
          var changed = files
          changed[file].1[place] = value
          others.append(changed)
        }
      }
    }
    // A file twice, and none: what is added up must not cancel out.
    others.append([files[0], files[0]])
    let digests = try others.map { try digest($0) } + [digest(files)]
    #expect(Set(digests).count == digests.count)
  }
}
