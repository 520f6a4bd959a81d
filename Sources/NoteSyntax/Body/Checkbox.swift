/// The box at the start of an item's text: `[ ]`, `[x]`, `[-]`, or with any other one mark.
struct Checkbox {
  let state: TaskItem.State
  /// Behind its `]`.
  let end: Int

  /// Nil where the text begins with no box followed by a blank or by nothing. The mark may be any
  /// character but a bracket, since Obsidian's themes use many.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 3, bytes[0] == ASCII.openBracket else { return nil }
    let mark = bytes[1]
    guard mark != ASCII.openBracket, mark != ASCII.closeBracket, mark != ASCII.lineFeed else {
      return nil
    }
    var at = 2
    while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
    // A mark may be followed by the selector that makes it an emoji, U+FE0F.
    if bytes[at...].starts(with: [0xEF, 0xB8, 0x8F]) { at += 3 }
    guard at < bytes.count, bytes[at] == ASCII.closeBracket,
      at + 1 == bytes.count || ASCII.isSpace(bytes[at + 1])
    else { return nil }
    end = at + 1
    switch mark {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): state = .done
    case ASCII.dash: state = .dropped
    default: state = .open
    }
  }
}
