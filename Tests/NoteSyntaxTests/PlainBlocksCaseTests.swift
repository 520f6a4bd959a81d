import Testing

@testable import NoteSyntax

/// That what CommonMark makes of a line by what stands about it is not overlooked: each line below
/// each beginning and above each end.
@Suite struct PlainBlocksCaseTests {
  private static let beginnings = [
    "", "\n", "words\n", "words\n\n", "# Head\n", "- item\n", "- item\n\n", "- item\n\n\n",
    "- item\n  more\n", "- item\nlazy\n", "- one\n- two\n", "- one\n\n- two\n", "* one\n- two\n",
    "words\n- item\n", "- item\n# Head\n", "words\r\n", "- item\r\n", "[a\n", "[a]\n",
    "words\n   \n",
  ]
  private static let ends = [
    "", "\n", "\r\n", "\r", "\nwords", "\n  words", "\n    words\n", "\n\nwords", "\n\n  words",
    "\n\n\twords", "\n- item\n", "\n\n- item", "\n* item", "\n  - item", "\n---\n", "\n===",
    "\n# Head",
    "\n\n\n", "\n: b", "\n-->\n", "\n   \nwords", "\u{0}\nwords",
  ]

  /// Whether one of them was told without libcmark.
  private static func expectSame(_ line: String) -> Bool {
    var isPlain = false
    for beginning in beginnings {
      for end in ends {
        if PlainBlocksTests.expectSame(beginning + line + end) { isPlain = true }
      }
    }
    return isPlain
  }

  @Test(arguments: [
    "words", "- item", "* item", "+ item", "- item ", "- item\t", "- [ ] box", "- [a] b", "- *a*",
    "- -a", "- --a", "- #tag", "- ##a", "- `a`", "- ``a", "- ~~a", "- 1", "- 1a", "- 2026-01-01 a",
    "- _a_", "- __a", "- \\# a", "- \\- a", "- |a|", "- é", "- \u{2028}", "- \u{A0}", "- \u{FEFF}a",
    "# a", "# ", "#  a", "# a #", "# #", "# # a", "###### a", "# -", "# 1. a", "# \ta", "# > a",
    "#a", "##a", "#######a", "-a", "--a", "---a", "*a", "**a**", "***a***", "_a_", "___a", "+a",
    "++a",
    "1", "12", "1234567890", "1\\. a", "1a. b", "2026-01-01", "1:", "1 . a", "`a`", "``", "``a",
    "~a",
    "~~", "~~a~~", "|a|b|", "| - | - |", "a | b", ":-: | -", "\\# a", "\\- a", "\\", "[a]",
    "[a] : b",
    "[a]\\: b", "[a\\]", "[a](b)", "![a]", "a <b> c", "a > b", "a = b", "a - b", "a\tb", "a\u{0}b",
    "a\u{C}b", "a\u{B}", "a  ", "a\\", "a ---", "a\u{85}- b", "a\u{2028}- b", "\u{85}", "\u{2028}",
    "\u{A0}", "\u{A0}- a", "\u{3000}a", "é", "\u{1F389}", "&amp;", "&#45; a", "(1) a", "\"a\"",
    "!a",
    "$a", "%%", "'a", ")a", ",a", "/a", ";", "?", "@a", "^a", "{a", "}", "]a", ".", ":a", ": a",
    " a", "  a", "   a", "    a", "      a", "  #a", " -a", "  *a*", "    *a*", "   1",
  ])
  func plainLines(line: String) {
    #expect(Self.expectSame(line))
  }

  @Test(arguments: [
    "---", "--- ", "---\t", " ---", "   ---", "    ---", "-----", "--", "-", "- -", "- - -",
    "-  - -",
    "***", "* * *", "**", "*", "* *", "___", "_ _ _", "__", "_", "+ + +", "===", "=", "= ", " ==",
    "= =", "==a", "-\t-\t-", "- ---", "- ***", "- * * *", "* ---", "- ===",
    "- ", "-  ", "-", "- \t", "-\ta", "-  a", "-   a", "-    a", "-     a", "-      a", " - a",
    "  - a", "   - a", "    - a", "     - a", "- - a", "- * a", "- + a", "- 1. a", "- 1) a",
    "- > a",
    "- # a", "- ###### a", "- #", "- ```", "- ~~~", "- <div>", "- \u{0}", "- \u{C}a", "-\u{A0}a",
    "-\u{C}a", "-\u{B}", "- \u{B}", "- [a]: b", "-\ra", "-\r", "- \ra",
    "1. a", "1) a", "2. a", "0. a", "01. a", "123456789. a", "1234567890. a", "1.", "1. ", "1)",
    "1.a",
    "1.\ta", " 1. a", "    1. a", "9) - a", "#", "# #", "#\ta", "######", "####### a", " # a",
    "   # a", "    # a", "#\r", "#\u{A0}a", "> a", ">", ">a", " > a", "> - a", "    > a", "```",
    "```a", "``` a`b", "````", " ```", "    ```", "~~~", "~~~ a", "~~~`", "\ta", "\t- a", "  \ta",
    "\t", " \t", "\u{C}", "\u{C}a", "\u{B}", "\u{0}", "\u{0}- a", "\u{7F}", "\u{FEFF}",
    "\u{FEFF}- a",
    "\u{FEFF}# a", "<script>", "<pre", "<style ", "<textarea\n", "<!-- a", "<!---->", "<?a",
    "<?a?>",
    "<!A", "<!a>", "<![CDATA[", "<![CDATA[a]]>", "<div>", "</div>", "<DIV", "<div/>", "<a>",
    "<a b>",
    "</a >", "<a", "<>", "<http://a>", " <div>", "    <div>", "[a]: b", "[a]:", "[a]:b", " [a]: b",
    "[a]: b \"c", "[a]: <b>", "[a]: b 'c'", "[a\nb]: c", "[]: a", "[ ]: a", "[a]: b c", "[a]: \\",
    "[a\\]: b", "[[a]: b", "[^a]: b", "b [a]: c", "[a]:\nb", "[a]:\n  b", "[a]:\nb\n\"c\n\"", "]:",
    "a\r- b", "a\r\rb", "a\r---", "a\r\n\r\nb", "a\r \n b", "\r", "\r\r", "a\n\rb",
  ])
  func linesThatMayBeMore(line: String) {
    _ = Self.expectSame(line)
  }

  @Test func whatIsNoUTF8() {
    for bytes in [[0x80], [0xFF], [0xC3], [0xEF], [0xEF, 0xBB], [0xF0, 0x9F], [0xC0, 0xAF]]
      as [[UInt8]]
    {
      for before in ["", "- ", "# ", "a", "  ", "a\n", "- a\n"] {
        for after in ["", "\n", " b", "- b", "\n- b", "\r"] {
          let body = Array(before.utf8) + bytes + Array(after.utf8)
          body.withUnsafeBufferPointer { body in
            let table = LineTable(SourceText(Array(body)), body, from: 0)
            guard let plain = PlainBlocks.find(in: body, table) else { return }
            #expect(plain == BlockTree.parse(body, lineCount: table.lines.count))
          }
        }
      }
    }
  }
}
