import Foundation
import Testing

/// The project's guide as its tests read it: pages, and the sections that their headings make.
enum Guide {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let folder = repository.appending(path: "Sources/kith/Documentation.docc")

  static func page(_ name: String) throws -> GuidePage {
    GuidePage(try String(contentsOf: folder.appending(path: name + ".md"), encoding: .utf8))
  }

  /// The names of all pages, without `.md`.
  static func pageNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }

  /// The text of every Swift file below a folder of the repository.
  static func sources(in path: String) throws -> [String] {
    let root = repository.appending(path: path)
    let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return try (files ?? []).filter { $0.hasSuffix(".swift") }.sorted()
      .map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }
  }
}

/// One page, cut at its headings. What looks like a heading inside a code block is none.
struct GuidePage {
  struct Section {
    var level: Int
    /// Without backticks.
    var title: String
    /// Everything up to the next heading of this level or a higher one.
    var text: String
  }

  let text: String
  let sections: [Section]

  init(_ text: String) {
    self.text = text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var headings: [(line: Int, level: Int, title: String)] = []
    var isCode = false
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("```") { isCode.toggle() }
      let level = line.prefix { $0 == "#" }.count
      guard !isCode, level > 0, line.dropFirst(level).first == " " else { continue }
      let title = line.dropFirst(level + 1).filter { $0 != "`" }
      headings.append((number, level, String(title)))
    }
    sections = headings.enumerated().map { index, heading in
      let end =
        headings[(index + 1)...].first { $0.level <= heading.level }?.line ?? lines.count
      return Section(
        level: heading.level, title: heading.title,
        text: lines[(heading.line + 1)..<end].joined(separator: "\n"))
    }
  }

  func section(_ title: String) -> Section? { sections.first { $0.title == title } }

  /// The titles of the sections one level below the section `title`, in order.
  func titles(below title: String) -> [String] {
    guard let index = sections.firstIndex(where: { $0.title == title }) else { return [] }
    let level = sections[index].level
    return sections[(index + 1)...].prefix { $0.level > level }
      .filter { $0.level == level + 1 }.map(\.title)
  }

  func says(_ words: String) -> Bool { text.contains(words) }

  /// Whether `word` stands in the page as code: `` `word` ``.
  func names(_ word: String) -> Bool { text.contains("`" + word + "`") }
}

extension GuidePage.Section {
  func says(_ words: String) -> Bool { text.contains(words) }

  func names(_ word: String) -> Bool { text.contains("`" + word + "`") }
}

// A failed expectation shows the title, not the whole text.
extension GuidePage.Section: CustomTestStringConvertible {
  var testDescription: String { "section \"\(title)\"" }
}

extension GuidePage: CustomTestStringConvertible {
  var testDescription: String { "page \"\(sections.first?.title ?? "")\"" }
}

@Suite struct RegistryGuideTests {
  @Test func linksBetweenPagesLeadSomewhere() throws {
    let names = try Guide.pageNames()
    #expect(names.contains("kith"))
    for name in names {
      let text = try Guide.page(name).text
      for link in text.matches(of: /\]\((?<page>[A-Za-z]+)\.md\)/) {
        #expect(names.contains(String(link.page)), "\(name).md links to \(link.page).md")
      }
    }
  }

  @Test func theLandingPageListsEveryPage() throws {
    let landing = try Guide.page("kith")
    for name in try Guide.pageNames() where name != "kith" {
      #expect(landing.says("(\(name).md)"), "kith.md does not list \(name).md")
    }
  }
}
