/// A range of the front matter that libyaml is shown otherwise, at equal length, and what it means.
struct Mask {
  /// What the bytes under a mask stand for.
  enum Meaning {
    /// A value that begins with a `Shorthand`: read it from the original bytes.
    case shorthand
    /// The original bytes as they stand, since broken YAML was meant as text.
    case rawText
    /// A value already read another way.
    case value(PropertyValue.Content)
    /// Nothing: spaces in place of tabs or control characters.
    case blank
    /// Nothing: a comment in place of a merge conflict's marker.
    case comment
  }

  /// In the file's offsets.
  var range: Range<Int>
  /// What the bytes stand for.
  var meaning: Meaning

  /// What libyaml sees in place of each byte.
  var filler: UInt8 {
    switch meaning {
    case .shorthand, .rawText, .value: UInt8(ascii: "x")
    case .blank: UInt8(ascii: " ")
    case .comment: UInt8(ascii: "#")
    }
  }

  /// Whether a value must begin where the mask does.
  var standsForValue: Bool {
    switch meaning {
    case .shorthand, .rawText, .value: true
    case .blank, .comment: false
    }
  }
}
