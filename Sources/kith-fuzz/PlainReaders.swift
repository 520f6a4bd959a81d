@testable import NoteSyntax

/// That what is read without libcmark and libyaml is what they read.
///
/// Both may leave an input to the library. Each input stands within a file, so that a reader that
/// looks beyond it is found out.
enum PlainReaders {
  private static let fence = Array("---\n".utf8)

  /// Of a body below empty front matter.
  static func compareBlocks(of body: [UInt8]) {
    let file = fence + fence + body
    let start = 2 * fence.count
    file.withUnsafeBufferPointer { bytes in
      let table = LineTable(SourceText(file), bytes, from: start)
      guard let plain = PlainBlocks.find(in: bytes, table) else { return }
      let text = UnsafeBufferPointer(rebasing: bytes[start...])
      precondition(plain == BlockTree.parse(text, lineCount: table.lines.count))
    }
  }

  /// Of the lines between two fences.
  static func compareFrontMatter(of lines: [UInt8]) {
    let source = SourceText(fence + lines + fence)
    let region = fence.count..<fence.count + lines.count
    guard !lines.isEmpty, case let context = FrontMatterContext(source, region),
      let plain = PlainFrontMatter.read(context, region)
    else { return }
    guard let reading = try? YAMLText.read(context, region, []),
      case .mapping(let properties)? = reading.root?.content
    else { preconditionFailure("no mapping to libyaml") }
    precondition(plain.properties == properties)
    precondition(plain.diagnostics == reading.diagnostics)
  }
}
