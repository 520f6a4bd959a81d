import Foundation
import NoteSyntax
import Testing

/// The error gallery: each kind of trouble, raised by the smallest vault, is shown as recorded.
///
/// After a change that was meant, `KITH_RECORD=1 swift test --filter GalleryTests` writes each
/// `expected.txt` anew; read the difference aloud before you commit it.
struct GalleryTests {
  static let possible = DiagnosticCode.allCases.filter { GalleryVault(code: $0).isPossible }

  @Test(arguments: possible)
  func shows(_ code: DiagnosticCode) throws {
    let gallery = GalleryVault(code: code)
    let place = try opened(gallery)
    let outcome = place.run(gallery.command)
    if ProcessInfo.processInfo.environment["KITH_RECORD"] == "1",
      ProcessInfo.processInfo.environment["CI"] == nil
    {
      try FileManager.default.createDirectory(
        at: gallery.folder, withIntermediateDirectories: true)
      try outcome.text.write(to: gallery.expected, atomically: true, encoding: .utf8)
      return
    }
    #expect(try outcome.text == String(contentsOf: gallery.expected, encoding: .utf8))
    #expect(outcome.status == (code.severity == .error ? 1 : 0))
    #expect(outcome.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: possible)
  func saysTheSameInJSON(_ code: DiagnosticCode) throws {
    let gallery = GalleryVault(code: code)
    let place = try opened(gallery)
    let shown = Self.flat(place.run(gallery.command).output)
    let rows = try Self.rows(of: place, gallery)
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row.code == code.rawValue, "only this code")
      #expect(row.severity == code.severity.rawValue)
      #expect(!row.message.isEmpty && !row.remedy.isEmpty)
      #expect(!row.message.hasSuffix(".") && !row.remedy.hasSuffix("."))
      let place = [row.path, row.line.map(String.init), row.column.map(String.init)]
        .compactMap { $0 }.joined(separator: ":")
      #expect(
        shown.contains(Self.flat("\(place): \(row.severity): \(row.message) [\(row.code)]")))
      #expect(shown.contains(Self.flat("help: \(row.remedy)")))
    }
  }

  @Test(arguments: possible)
  func pointsIntoTheFile(_ code: DiagnosticCode) throws {
    let gallery = GalleryVault(code: code)
    let place = try opened(gallery)
    for row in try Self.rows(of: place, gallery) {
      if gallery.isOfWholeFile {
        #expect(row.line == nil && row.column == nil)
        continue
      }
      let file = place.root.appendingPathComponent("vault/\(row.path)")
      let source = SourceText(Array(try Data(contentsOf: file)))
      let line = try #require(row.line)
      let column = try #require(row.column)
      try #require((1...source.lineStarts.count).contains(line))
      let text = source.text(source.lineSpan(line - 1))
      #expect((1...text.unicodeScalars.count + 1).contains(column))
    }
  }

  @Test func everyCodeHasItsFolder() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: GalleryVault.home.path)
      .filter { !$0.hasPrefix(".") }
    #expect(Set(folders) == Set(DiagnosticCode.allCases.map(\.rawValue)))
  }

  @Test(arguments: DiagnosticCode.allCases)
  func isEitherKeptOrMade(_ code: DiagnosticCode) throws {
    let gallery = GalleryVault(code: code)
    #expect(try gallery.kept.isEmpty == gallery.isMade)
    #expect(FileManager.default.fileExists(atPath: gallery.expected.path))
  }

  private func opened(_ gallery: GalleryVault) throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    try gallery.write(to: place.root.appendingPathComponent("vault"))
    place.enter("vault")
    return place
  }

  /// What the JSON view says of one problem.
  private struct Row: Decodable {
    var path: String
    var line: Int?
    var column: Int?
    var severity: String
    var code: String
    var message: String
    var remedy: String
  }

  private static func rows(of place: TestPlace, _ gallery: GalleryVault) throws -> [Row] {
    struct View: Decodable { var rows: [Row] }
    let output = place.run(gallery.command + ["--format", "json"]).output
    return try JSONDecoder().decode(View.self, from: Data(output.utf8)).rows
  }

  /// A text as it was before it was wrapped.
  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
