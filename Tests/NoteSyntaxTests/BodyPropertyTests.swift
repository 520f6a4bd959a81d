import NoteSyntax
import Testing

@Suite struct BodyPropertyTests {
  static let sample = """
    # Ana *Ruiz* ##

    Met [[Bo Chen|Bo]] and ![[pic#^x]], [t](a%20b.md#h "q"), `[[no]]` <!-- [[no]] --> [r][ref].

    [ref]: <some dir/n.md> "T"

    | a | b |
    |---|---|
    | [[x\\|y]] | zoë 🎉 |

    Set [[
    ext]]
    ---

    > ## Log
    > 1. quote
    lazy [[z]]

    ## Log

    - 2026-03-16 asked by email: twenty minutes
    - **2026-03-20** booked 2026-04-14 15:00 30m video
    - 2026-04-14 named [[Bo: Chen]] (use my name), Di Fox (will introduce by 2026-04-24): ü
      * [ ] nested 📅 2026-04-17 #waiting/é
    - 14.04.2026 moved
    - 2026-04-20 skip ask-referal: x
    - 2026-04-21 thankd

    ```swift
    - [ ] not
    ```

    ## Tasks
    + [x] a [due:: 2026-04-19] ✅ 2026-04-14 by 2026-02-30
    1) [/] b #c by 2026-04-20 ^id

       answer [[Bo Chen] here
    <div>
    [[no]]
    </div>
    """

  @Test func everyPrefixIsRead() {
    let bytes = Array(Self.sample.utf8)
    for length in 0...bytes.count {
      let text = String(decoding: bytes.prefix(length), as: UTF8.self)
      BodyReading(text).expectSound("prefix of \(length)")
      _ = BodyReading(text, from: min(length / 3, text.utf8.count))
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func mutationsAreRead(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let scalars = Array(Self.sample.unicodeScalars)
    let specials = Array("[]()!<>`*_#-+>|\\:;,&%^~= \t\n\r\"'.0123xX📅é\u{FE0F}".unicodeScalars)
    for round in 0..<400 {
      var mutated = scalars
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let at = Int.random(in: 0..<mutated.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: mutated[at] = specials.randomElement(using: &generator) ?? " "
        case 1: mutated.insert(specials.randomElement(using: &generator) ?? " ", at: at)
        case 2: mutated.remove(at: at)
        default:
          let end = min(mutated.count, at + Int.random(in: 1...40, using: &generator))
          let to = Int.random(in: 0...mutated.count, using: &generator)
          mutated.insert(contentsOf: Array(mutated[at..<end]), at: to)
        }
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: mutated)
      BodyReading(String(text)).expectSound("seed \(seed), round \(round)")
    }
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func soupIsRead(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let pieces = [
      "[[", "]]", "[", "]", "(", ")", "![", "\\", "`", "``", "<", ">", "<!--", "-->", "\n", "\n\n",
      "\r\n", "\r", "- ", "> ", "1. ", "# ", "## Log\n", "- 2026-04-14 ", "named ", "booked ",
      "skip ",
      "[ ] ", "📅 ", "2026-02-30", "2026-04-14", "15:00", "due:", "[due:: ", "by ", "#a", "|", "=",
      "---", "word ", "é", "  ", "\t", "a.md", "]: ", "%%", ":", ",", "    ", "~~~",
      "(use my name)",
    ]
    for round in 0..<400 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &generator) {
        text += pieces.randomElement(using: &generator) ?? ""
      }
      BodyReading(text).expectSound("seed \(seed), round \(round): \(text.debugDescription)")
    }
  }

  @Test(arguments: [21, 22] as [UInt64])
  func anyBytesAreReadWithoutCrash(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let sample = Array(Self.sample.utf8)
    for _ in 0..<400 {
      var bytes = sample
      for _ in 0..<8 {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[at] = UInt8.random(in: 0...255, using: &generator)
      }
      let reading = BodyReading(
        SourceText(bytes), from: Int.random(in: -5...2000, using: &generator))
      #expect(reading.body.links.allSatisfy { reading.body.span.contains($0.span) })
      #expect(reading.body.items.allSatisfy { reading.body.span.contains($0.span) })
    }
  }
}
