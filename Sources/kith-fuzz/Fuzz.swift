import Foundation
import Network
import NoteQuery

@testable import NoteSyntax

/// Lets libFuzzer make up inputs and reads each; `KITH_FUZZ_TARGET` says as what.
///
/// An input fails by a crash, by a fault of what was read, or by taking long: libFuzzer keeps it.
@main
enum Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(runDriver(&count, &arguments, readOneInput))
  }
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// libFuzzer's entry for programs that have a `main` of their own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// A way to read bytes that come from outside.
enum FuzzTarget: String, CaseIterable {
  /// A whole note: front matter and body.
  case note
  /// What stands behind the bullet of a log line.
  case log
  /// What stands behind the box of a task.
  case task
  /// The text of a query.
  case query
  /// A body whose blocks are found with libcmark and, where it is plain, without.
  case blocks
  /// Front matter that is read with libyaml and, where it is plain, without.
  case front

  static let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["KITH_FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      let names = allCases.map(\.rawValue).joined(separator: ", ")
      print("KITH_FUZZ_TARGET is one of \(names)")
      exit(64)
    }
    return target
  }()

  func read(_ bytes: [UInt8]) {
    switch self {
    case .note: readNote(bytes)
    case .log: readNote(Array("## Log\n\n- ".utf8) + bytes)
    case .task: readNote(Array("- [ ] ".utf8) + bytes)
    case .query: readQuery(String(decoding: bytes, as: UTF8.self))
    case .blocks: PlainReaders.compareBlocks(of: bytes)
    case .front: PlainReaders.compareFrontMatter(of: bytes)
    }
  }

  /// Whatever it holds, it is read, and every place lies in it.
  private func readNote(_ bytes: [UInt8]) {
    guard let path = VaultPath("contacts/Ana Ruiz.md") else { return }
    let source = SourceText(bytes)
    let note = Note.parse(source)
    let record = RecordReader(settings: Settings()).record(of: note, in: source, at: path)
    let spans =
      note.diagnostics.map(\.span) + record.diagnostics.map(\.span) + note.body.links.map(\.span)
      + note.body.items.map(\.span) + note.body.tags.map(\.span) + note.body.log.map(\.span)
    for span in spans {
      precondition(span.start >= 0 && span.start <= span.end && span.end <= bytes.count)
    }
    precondition(record.diagnostics.count == record.positions.count)
  }

  /// It is refused with a place in it, or written back and read the same.
  private func readQuery(_ text: String) {
    do {
      let tree = try QueryParser.parse(text)
      let again = try? QueryParser.parse(tree.description)
      precondition(again == tree)
    } catch {
      precondition(error.span.start <= error.span.end && error.span.end <= text.utf8.count)
    }
  }
}
