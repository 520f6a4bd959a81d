import Testing

@testable import VaultFiles

@Suite struct ListedPartsTests {
  private func parts(_ paths: String...) -> ListedParts {
    ListedParts(covering: Set(paths.map { Array($0.utf8) }))
  }

  private func texts(_ parts: ListedParts) -> [String] {
    parts.paths.map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  @Test func whatLiesInAnotherIsLeftOut() {
    #expect(texts(parts("a", "a-b", "a/b", "a/b/c.md", "b/c")) == ["a", "a-b", "b/c"])
    #expect(texts(parts("a/b", "", "c")) == [""])
    #expect(parts("c", "").isWhole && !parts().isWhole && !parts("c").isWhole)
  }

  /// Among all paths in order, those that a part covers need not lie together.
  @Test func runsAreInOrderAndHoldWhatIsCovered() {
    let all = ["a", "a b.md", "a-b.md", "a.md", "a/b.md", "a/b/c.md", "a/z.md", "a0.md", "b/c.md"]
    for (parts, covered) in [
      (parts("a"), ["a", "a/b.md", "a/b/c.md", "a/z.md"]),
      (parts("a", "a-b.md", "b"), ["a", "a-b.md", "a/b.md", "a/b/c.md", "a/z.md", "b/c.md"]),
      (parts("a/b"), ["a/b/c.md"]), (parts(), []), (.whole, all),
    ] {
      let found = parts.runs.flatMap { start, end in
        all.filter { path in
          let isBefore = path.utf8.lexicographicallyPrecedes(start)
          return !isBefore && end.map { path.utf8.lexicographicallyPrecedes($0) } ?? true
        }
      }
      #expect(found == covered)
    }
  }

  @Test func foldersAreCoveredWithWhatIsInThem() {
    let part = parts("a/b", "c")
    let covered = ["", "a/", "a/b/", "a/b/c/", "a/bc/", "c/", "cd/"].filter {
      part.cover(Array($0.utf8))
    }
    #expect(covered == ["a/b/", "a/b/c/", "c/"])
    #expect(ListedParts.whole.cover(Array("a/".utf8)))
  }
}

@Suite struct PathTreeTests {
  @Test func whatIsTakenOutIsAllBelow() {
    var tree = PathTree<Int>()
    let paths = ["a", "a/b.md", "a/b/c.md", "a/b/d/e.md", "a/z.md", "z.md"]
    for (number, path) in paths.enumerated() { tree.insert(number, at: Array(path.utf8)) }
    func values(_ path: String) -> [Int] {
      tree.values(in: ListedParts(covering: [Array(path.utf8)])).values.sorted()
    }
    #expect(values("") == Array(0..<6) && values("a") == Array(0..<5))
    #expect(values("a/b") == [2, 3] && values("a/b/c.md") == [2] && values("b").isEmpty)
    let part = ListedParts(covering: [Array("a/b".utf8), Array("a/b.md".utf8), Array("x/y".utf8)])
    #expect(
      tree.remove(in: part).mapValues { $0 }
        == [Array("a/b.md".utf8): 1, Array("a/b/c.md".utf8): 2, Array("a/b/d/e.md".utf8): 3])
    #expect(values("") == [0, 4, 5])
    tree.insert(7, at: Array("a/z.md".utf8))
    #expect(values("a") == [0, 7])
    #expect(tree.remove(in: .whole).count == 3 && tree.values(in: .whole).isEmpty)
  }

  /// Two ways to write one text are two names.
  @Test func namesAreBytes() {
    var tree = PathTree<Int>()
    tree.insert(1, at: Array("e\u{301}.md".utf8))
    tree.insert(2, at: Array("\u{E9}.md".utf8))
    #expect(tree.values(in: .whole).count == 2)
  }
}
