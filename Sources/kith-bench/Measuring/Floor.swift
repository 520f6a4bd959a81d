import CCmark
import CYAML
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import NoteSyntax
import VaultFiles

/// The least work that an index made from scratch can't avoid: to read every note, split it, and
/// run libyaml over its front matter and libcmark over its body. Nothing is kept, on one core.
///
/// This is the yardstick, not the product, so it uses both libraries without further care.
struct Floor {
  /// Relative to `folder`, with sizes.
  let files: [WalkedFile]
  let folder: String

  /// How much each part of the work met; the caller checks it, and nothing can be left out by the
  /// compiler.
  struct Met: Equatable {
    var bytes = 0
    var yamlEvents = 0
    var documents = 0
  }

  /// Only reads.
  func read() -> Met { pass { _, _ in } }

  /// Reads and parses.
  func parse() -> Met {
    pass { bytes, met in
      let cut = Self.frontMatterLength(bytes)
      met.yamlEvents += Self.yamlEvents(UnsafeBufferPointer(rebasing: bytes[..<cut]))
      let body = UnsafeBufferPointer(rebasing: bytes[cut...])
      body.withMemoryRebound(to: CChar.self) { characters in
        guard let document = cmark_parse_document(characters.baseAddress, body.count, 0) else {
          return
        }
        met.documents += 1
        cmark_node_free(document)
      }
    }
  }

  private func pass(_ body: (UnsafeBufferPointer<UInt8>, inout Met) -> Void) -> Met {
    var met = Met()
    let root = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(root) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    for file in files {
      let size = Int(file.fingerprint.size)
      if size > buffer.count { buffer = [UInt8](repeating: 0, count: size) }
      let descriptor = openat(root, file.path.text, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      buffer.withUnsafeMutableBytes { space in
        met.bytes += max(0, Self.fill(space, descriptor, size))
      }
      close(descriptor)
      buffer.withUnsafeBufferPointer {
        body(UnsafeBufferPointer(rebasing: $0[..<size]), &met)
      }
    }
    return met
  }

  private static func fill(
    _ space: UnsafeMutableRawBufferPointer, _ descriptor: Int32, _ size: Int
  ) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, space.baseAddress, size)
    #elseif canImport(Musl)
      Musl.read(descriptor, space.baseAddress, size)
    #else
      Glibc.read(descriptor, space.baseAddress, size)
    #endif
  }

  /// Up to and with the closing `---`; 0 where there is none. Good enough for generated notes.
  private static func frontMatterLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes.starts(with: "---\n".utf8) else { return 0 }
    var start = 4
    while start < bytes.count {
      let line = UnsafeBufferPointer(rebasing: bytes[start...])
      if line.starts(with: "---\n".utf8) { return start + 4 }
      guard let end = line.firstIndex(of: 0x0A) else { return 0 }
      start += end + 1
    }
    return 0
  }

  private static func yamlEvents(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    // Without its closing line, which would begin a second document.
    guard bytes.count > 4 else { return 0 }
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return 0 }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count - 4)
    var count = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { return count }
      count += 1
      let isLast = event.type == YAML_STREAM_END_EVENT
      yaml_event_delete(&event)
      if isLast { return count }
    }
  }
}
