import CCmark
import Testing

@testable import Presentation

/// What a Markdown table says, as libcmark reads its cells.
@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("referred_by: [[Ana Ruiz]]", #"referred_by: \[\[Ana Ruiz]]"#),
    ("a|b", #"a\|b"#), (#"C:\Users"#, #"C:\\Users"#), (#"\|"#, #"\\\|"#),
    ("5 * 3 * 2", "5 * 3 * 2"), ("*soon*", #"\*soon\*"#), ("a * b*", "a * b\\*"),
    ("one `tick", "one `tick"), ("`code`", #"\`code\`"#),
    ("_x_ of contacts/a_b_c.md", #"\_x\_ of contacts/a_b_c.md"#),
    ("~ 5 and ~/notes", "\\~ 5 and \\~/notes"), ("~/notes", "~/notes"),
    ("a < b, <b>, <!--", #"a < b, \<b>, \<!--"#),
    ("R&D; &amp; & so; &#38;", #"R\&D; \&amp; & so; \&#38;"#),
    ("![x](y) #tag", #"!\[x](y) #tag"#), ("", ""),
  ]) func `A stroke only where there would be markup`(text: String, written: String) {
    #expect(MarkdownText.escaped(text) == written)
  }

  @Test func `Any text is read back as itself`() throws {
    var generator = SeededGenerator(17)
    let pieces = [
      "a", "Zoë", "b", "1", " ", " ", "*", "**", "_", "__", "`", "``", "[", "]", "(", ")", "<", ">",
      "/", "!", "?", "&", "amp", "#", ";", "38", "\\", "|", "~", "\"", "'", ".", "http://x.y", "@",
      ":", "-", "\u{301}", "—", "€", "=", "a@b.c", "\u{3000}",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...12, using: &generator))
        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      let table = Table(
        [.init("a", "A"), .init("b", "B")], rows: [[Cell(text), Cell("x " + text)]])
      let cells = cells(try #require(table.markdown.split(separator: "\n").last))
      #expect(cells.count == 2, "\(text)")
      // Blanks at the ends of a cell belong to the table.
      #expect(cells.map(read) == [text, "x " + text].map(trimmed), "\(text)")
    }
  }

  /// As GitHub splits a row: at bars without a stroke, which then lose it.
  private func cells(_ row: Substring) -> [String] {
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in row.unicodeScalars {
      if scalar == "|", isEscaped {
        cell.removeLast()
        cell.append(scalar)
      } else if scalar == "|" {
        cells.append(trimmed(String(cell)))
        cell.removeAll()
      } else {
        cell.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return Array(cells.dropFirst())
  }

  private func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// What libcmark reads in a cell's text, with a name in angle brackets for each node that is not text.
  private func read(_ cell: String) -> String {
    // No cell is a list or a heading: a table has only what stands in lines.
    let line = Array(("x " + cell).utf8CString.dropLast())
    let document = cmark_parse_document(line, line.count, CMARK_OPT_DEFAULT)
    defer { cmark_node_free(document) }
    var read = ""
    var node = cmark_node_first_child(cmark_node_first_child(document))
    while let inline = node {
      if cmark_node_get_type(inline) == CMARK_NODE_TEXT {
        read += String(cString: cmark_node_get_literal(inline))
      } else {
        read += "<" + String(cString: cmark_node_get_type_string(inline)) + ">"
      }
      node = cmark_node_next(inline)
    }
    return String(read.unicodeScalars.dropFirst(2))
  }
}
