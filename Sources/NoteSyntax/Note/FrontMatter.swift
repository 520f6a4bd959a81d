/// The YAML mapping between a note's first fence and the next, each value with its span.
package struct FrontMatter: Hashable, Sendable {
  /// From the opening fence to the end of the closing one; nil where the file has none.
  package var span: SourceSpan?
  /// In the order written. A key written twice is kept once, the first, and reported.
  package var properties: [Property]

  package static let none = FrontMatter(span: nil, properties: [])

  package init(span: SourceSpan?, properties: [Property]) {
    self.span = span
    self.properties = properties
  }

  /// The property of this folded key (`referred_by`), however it was spelled.
  package subscript(key: String) -> Property? {
    properties.first { $0.key.folded == key }
  }
}

/// A key with its value.
package struct Property: Hashable, Sendable {
  package var key: PropertyKey
  package var value: PropertyValue

  package init(key: PropertyKey, value: PropertyValue) {
    self.key = key
    self.value = value
  }
}

/// A front-matter key as written and as matched: `Referred by`, `referred-by` and `REFERRED_BY`
/// are all `referred_by`.
package struct PropertyKey: Hashable, Sendable {
  package let written: String
  package let folded: String
  package let span: SourceSpan

  package init(_ written: String, _ span: SourceSpan) {
    self.written = written
    // Most keys are written as they are matched.
    folded = Self.isFolded(written) ? written : Self.fold(written)
    self.span = span
  }

  /// Lower case and composed, with blanks and `-` as `_`.
  package static func fold(_ key: some StringProtocol) -> String {
    // Nearly every key is ASCII, and there are a hundred thousand of them in a large vault.
    let ascii = key.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 < 0x80 }
        ? String(unsafeUninitializedCapacity: bytes.count) { folded in
          for (index, byte) in bytes.enumerated() { folded[index] = fold(byte) }
          return bytes.count
        } : nil
    }
    if let ascii, let ascii { return ascii }
    let letters = ComposedText.of(key.lowercased())
    return String(letters.map { $0 == " " || $0 == "-" || $0 == "\t" ? "_" : $0 })
  }

  /// Whether `fold` makes `folded` of `key`, which is in ASCII; told without making it.
  static func isFolding(_ key: String, into folded: String) -> Bool {
    key.withBytes { key in
      folded.withBytes { folded in
        key.count == folded.count && key.indices.allSatisfy { fold(key[$0]) == folded[$0] }
      }
    }
  }

  /// Whether `fold` leaves a key as it is, as far as that is told from ASCII.
  private static func isFolded(_ key: String) -> Bool {
    key.withBytes { $0.allSatisfy { $0 < 0x80 && fold($0) == $0 } }
  }

  private static func fold(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "\t"): UInt8(ascii: "_")
    default: byte
    }
  }
}

/// A value in the front matter, untyped: YAML's own guesses at types are not made, since `no`,
/// `2026-04-14` and `007` mean what the key says they mean.
package struct PropertyValue: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// Nothing written, or `~` or `null` unquoted.
    case null
    /// Text as YAML reads it (escapes undone, folded lines joined); `isQuoted` where it was in
    /// quotes or a block scalar.
    case scalar(String, isQuoted: Bool)
    case list([PropertyValue])
    case mapping([Property])
    /// `[[target]]`, recovered from the nested lists that YAML sees in it.
    ///
    /// Apart, because it is rare and large.
    indirect case link(Link)
  }

  package var content: Content
  package var span: SourceSpan

  package init(_ content: Content, _ span: SourceSpan) {
    self.content = content
    self.span = span
  }

  package var isNull: Bool { content == .null }

  /// The values of a list, or the one value that stands where a list may; nothing for null.
  package var elements: [PropertyValue] {
    switch content {
    case .null: []
    case .list(let values): values
    default: [self]
    }
  }
}
