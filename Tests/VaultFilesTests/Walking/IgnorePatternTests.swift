import Foundation
import NoteSyntax
import Testing
@testable import VaultFiles

@Suite struct IgnorePatternTests {
  @Test(arguments: [
    ("drafts", ["drafts", "a/drafts", "drafts/x.md"], ["drafts.md", "mydrafts"]),
    ("drafts/", ["drafts/x.md", "a/drafts/b/x.md"], ["drafts", "a/drafts"]),
    ("/drafts", ["drafts", "drafts/x.md"], ["a/drafts"]),
    ("a/b", ["a/b", "a/b/x.md"], ["z/a/b", "a/x/b"]),
    ("*.md", ["x.md", "a/x.md", ".md"], ["x.mdx"]),
    ("/*.md", ["x.md"], ["a/x.md"]),
    ("a/*", ["a/x", "a/x/y"], ["a", "b/x"]),
    ("a/*/x", ["a/b/x"], ["a/x", "a/b/c/x"]),
    ("a/**/x", ["a/x", "a/b/x", "a/b/c/x"], ["a/bx", "x"]),
    ("**/x", ["x", "a/x", "a/b/x/y"], ["ax"]),
    ("a/**", ["a/x", "a/x/y"], ["a", "b/a/x"]),
    ("**", ["a", "a/b"], []),
    ("a**b", ["ab", "axyb", "z/ab"], ["a/b"]),
    ("?.md", ["a.md", "é.md", "日.md", "🦊.md"], ["ab.md", ".md", "e\u{301}.md"]),
    ("*?", ["é", "ab"], []),
    ("[ab].md", ["[ab].md"], ["a.md"]),
    ("a b\\*", ["a b\\c"], ["a b*"]),
    ("Über*", ["Übersicht.md"], ["uber.md", "U\u{308}ber"]),
    ("a//b", ["a/b"], ["b"]),
  ])
  func patternsMatchWhatTheySay(_ pattern: String, _ yes: [String], _ no: [String]) throws {
    let patterns = IgnorePatterns([try IgnorePattern(pattern)])
    for path in yes {
      #expect(patterns.leavesOut(try .of(path)), "\(pattern) should match \(path)")
    }
    for path in no { #expect(!patterns.leavesOut(try .of(path)), "\(pattern) matches \(path)") }
  }

  @Test func whatIsNoPatternIsRefused() {
    for text in ["", "/", "//"] {
      #expect(throws: IgnorePattern.Flaw.empty) { try IgnorePattern(text) }
    }
    #expect(throws: IgnorePattern.Flaw.negation) { try IgnorePattern("!keep.md") }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func matchingAgreesWithTheObviousWay(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    func word(_ signs: [String], _ longest: Int) -> String {
      (0..<Int.random(in: 1...longest, using: &numbers)).map { _ in
        signs.randomElement(using: &numbers) ?? ""
      }.joined()
    }
    for _ in 0..<4000 {
      let pattern = word(["a", "b", "é", "*", "?", "/", "**", "/**/"], 6)
      let path = word(["a", "b", "é", "/", "ab"], 7).split(separator: "/").joined(separator: "/")
      guard let compiled = try? IgnorePattern(pattern), let place = VaultPath(path) else {
        continue
      }
      let found = IgnorePatterns([compiled]).leavesOut(place)
      let expected = ObviousMatcher(pattern).leavesOut(path)
      #expect(found == expected, "seed \(seed): \"\(pattern)\" on \"\(path)\"")
    }
  }
}

/// The rules of `IgnorePattern` by plain recursion over strings.
private struct ObviousMatcher {
  private var parts: [String]
  private let onlyFolders: Bool

  init(_ pattern: String) {
    onlyFolders = pattern.hasSuffix("/")
    let inner = onlyFolders ? String(pattern.dropLast()) : pattern
    parts = inner.split(separator: "/").map(String.init)
    if !inner.contains("/") { parts.insert("**", at: 0) }
    if parts.last == "**" { parts.append("*") }
  }

  func leavesOut(_ path: String) -> Bool {
    let names = path.split(separator: "/").map(String.init)
    return names.indices.contains { index in
      (index < names.count - 1 || !onlyFolders) && matches(parts[...], names[...index])
    }
  }

  private func matches(_ parts: ArraySlice<String>, _ names: ArraySlice<String>) -> Bool {
    guard let part = parts.first else { return names.isEmpty }
    if part == "**" {
      return matches(parts.dropFirst(), names)
        || (!names.isEmpty && matches(parts, names.dropFirst()))
    }
    guard let name = names.first else { return false }
    return glob(Array(part)[...], Array(name)[...]) && matches(parts.dropFirst(), names.dropFirst())
  }

  private func glob(_ part: ArraySlice<Character>, _ name: ArraySlice<Character>) -> Bool {
    guard let sign = part.first else { return name.isEmpty }
    if sign == "*" {
      return glob(part.dropFirst(), name) || (!name.isEmpty && glob(part, name.dropFirst()))
    }
    guard let letter = name.first, sign == "?" || sign == letter else { return false }
    return glob(part.dropFirst(), name.dropFirst())
  }
}
