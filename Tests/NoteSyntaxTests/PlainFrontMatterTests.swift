import Foundation
import Testing

@testable import NoteSyntax

/// That front matter read without libyaml is what libyaml makes of it.
@Suite struct PlainFrontMatterTests {
  /// What the forms are made of that are read so, and what must be left to libyaml.
  static let pieces = [
    "due:\n  nudge: 5d\n", "  thank: off\n", "  - name: \"[[A B]]\"\n    use_name: yes\n",
    "    by: x\n",
    "- name: a\n  by: [b]\n", "referrals:\n",
    "kind: contact\n", "name: Ana Ruiz\n", "tags: [a, b/c, d-e]\n", "with: [\"[[Ana Ruiz]]\"]\n",
    "date: 2026-04-14 15:00\n", "aliases:\n", "  - Leni\n", "- Lena Fuchs\n",
    "  - \"[[Bo Chen]]\"\n",
    "phone: \"+1 555 1415\"\n", "role: 'peer'\n", "title: it's\n", "none: ~\n", "no: null\n",
    "url: https://example.org/a#b\n", "kind: again\n", "Referred by: x\n", "a:\n", "b: []\n",
    "c: [ ]\n", "d: [a,]\n", "e: [,a]\n", "f: [a b, 'c d' , \"e, f\"]\n", "g: {a: b}\n",
    "h: [a: b]\n",
    "i: |\n  text\n", "j: \"a\\nb\"\n", "k: 'it''s'\n", "l: &x y\n", "m: *x\n", "n: !t y\n",
    "o: a: b\n", "p: a #b\n", "q: a#b\n", "# comment\n", "r: a\n  b\n", "s: \"a\n  b\"\n", "\n",
    "  \n", "\r\n", "u: é ü – “x” …\n", "v: \u{85}x\n", "w: \u{2028}x\n", "x: \u{A0}x\n",
    "y: 日本\n", "z: 🎉\n", "\u{FEFF}\n", "aa:\tb\n", "ab: b\t\n", "ac:b\n", "ad : b\n", "-\n", "- \n",
    "-  x\n", "  -  x  \n", "- - x\n", "- a: b\n", "--- x\n", "...\n", "?\n", "? a\n", ": b\n",
    "ae: -\n", "af: - b\n", "ag: -b\n", "ah: ?\n", "ai: @b\n", "aj: `b\n", "ak: %b\n",
    "al: [[a]]\n",
    "am: a]\n", "an: a, b\n", "ao: +49 30\n", "ap: (a)\n", "aq: /a\n", "ar: a:\n", "as: a :b\n",
    "at: [a]b\n", "au: \"a\"b\n", "av: \"a\" # b\n", "aw: 1.5\n", "ax: y \n", "ay: \"\"\n",
    "az: ''\n",
    "ba: [a, [b]]\n", "bb: [\"a\" b]\n", "bc: [a?b]\n", "bd: a?b\n", "be: \u{7F}\n", "bf: \u{1}\n",
    "bg: [-a]\n", "bh: [a\n, b]\n", "bi: \"", "bj: '", "bk", ":", " ", "x", "\"", "[", "]", ",",
    "-",
    "é", "\n- a", "\n  - b", "\n  c", "#", "{", "}", "\r",
  ]

  /// How many of them are read without libyaml.
  private static let known = 28

  static func expectSame(_ text: String) -> Bool {
    let source = SourceText(text)
    let region = 0..<source.count
    let context = FrontMatterContext(source, region)
    guard !region.isEmpty, let plain = PlainFrontMatter.read(context, region) else { return false }
    guard let reading = try? YAMLText.read(context, region, []),
      case .mapping(let properties)? = reading.root?.content
    else {
      Issue.record("no mapping to libyaml: \(text.debugDescription)")
      return true
    }
    #expect(plain.properties == properties, "\(text.debugDescription)")
    #expect(plain.diagnostics == reading.diagnostics, "\(text.debugDescription)")
    return true
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func isWhatLibyamlReads(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    var plain = 0
    for _ in 0..<4000 {
      var text = ""
      // Mostly what is read without libyaml, or nothing but its refusals would be seen.
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let isKnown = Int.random(in: 0..<4, using: &generator) > 0
        let pieces = isKnown ? Self.pieces[..<Self.known] : Self.pieces[...]
        text += pieces.randomElement(using: &generator) ?? ""
      }
      if Self.expectSame(text) { plain += 1 }
    }
    #expect(plain > 800)
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func mutationsAreReadAlike(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let specials = Array("[]{}():,#&*!|>'\"%@`-?\\ \t\n\r~=<aé1.\u{85}\u{FEFF}".unicodeScalars)
    for _ in 0..<4000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<3 {
        let piece = Self.pieces[..<Self.known].randomElement(using: &generator) ?? ""
        text.append(contentsOf: piece.unicodeScalars)
      }
      var scalars = Array(text)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let at = Int.random(in: 0..<scalars.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: scalars[at] = specials.randomElement(using: &generator) ?? " "
        case 1: scalars.insert(specials.randomElement(using: &generator) ?? " ", at: at)
        default: if scalars.count > 1 { scalars.remove(at: at) }
        }
      }
      var mutated = String.UnicodeScalarView()
      mutated.append(contentsOf: scalars)
      _ = Self.expectSame(String(mutated))
    }
  }

  @Test func whatIsWrittenMostlyNeedsNoLibyaml() {
    let lines = """
      kind: contact
      aliases: [Leni, "Lena Fuchs"]
      organization: "[[Northwind]]"
      title: Head of R&D, storage
      tags:
        - grid
        - area/storage
      referrals:
        - "[[Bo Chen]]"
        - name: Di Fox
          use_name: no
      due:
        nudge: 5d

      email: lena@example.org
      date: 2026-04-14 15:00
      snooze:

      """
    #expect(Self.expectSame(lines))
    #expect(Self.expectSame(lines.replacing("\n", with: "\r\n")))
  }

  @Test(.enabled(if: Corpora.root != nil, "skipped: corpora absent"))
  func notesOfOthersAreReadAlike() throws {
    let root = try #require(Corpora.root)
    for vault in FrontMatterCorporaTests.vaults {
      for file in Corpora.files(root.appending(path: vault)) {
        let source = SourceText(Array(try Data(contentsOf: file)))
        if case .closed(let yaml, _, _) = FrontMatterFence.find(in: source) {
          _ = Self.expectSame(source.text(SourceSpan(yaml)))
        }
      }
    }
  }

  @Test func aLongTextTakesTimeInProportion() {
    let long = "name: " + String(repeating: "a b ", count: 500_000) + "\n"
    #expect(Self.expectSame(long))
    let keys = (0..<50_000).map { "key\($0): [a, b]\n" }.joined()
    #expect(Self.expectSame(keys))
  }
}
