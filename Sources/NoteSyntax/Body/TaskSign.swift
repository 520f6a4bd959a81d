/// The emoji that the Obsidian Tasks plugin puts before its fields.
enum TaskSign: Equatable {
  case due, done
  /// Scheduled, start, created and cancelled: a date that kith leaves to others.
  case otherDate
  /// Stands alone.
  case priority
  /// Followed by words such as `every week`.
  case recurrence
  /// Followed by a word: its own id, those it waits for, or what to do on completion.
  case identifier

  /// The sign at `at` and where it ends, the selector U+FE0F that may follow it included.
  static func read(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (sign: TaskSign, end: Int)? {
    let byte = bytes[at]
    guard byte == 0xE2 || byte == 0xF0 else { return nil }
    let length = byte == 0xE2 ? 3 : 4
    guard at + length <= end else { return nil }
    var code: UInt32 = 0
    for offset in at..<at + length { code = code << 8 | UInt32(bytes[offset]) }
    guard let sign = sign(code) else { return nil }
    let behind = at + length
    let isSelected =
      behind + 3 <= end && bytes[behind..<behind + 3].elementsEqual([0xEF, 0xB8, 0x8F])
    return (sign, isSelected ? behind + 3 : behind)
  }

  /// By the UTF-8 bytes as one number.
  private static func sign(_ code: UInt32) -> TaskSign? {
    switch code {
    case 0xF09F_9385, 0xF09F_9386, 0xF09F_9793: .due  // 📅 📆 🗓
    case 0xE29C85: .done  // ✅
    case 0xE28FB3, 0xE28C9B, 0xF09F_9BAB, 0xE29E95, 0xE29D8C: .otherDate  // ⏳ ⌛ 🛫 ➕ ❌
    case 0xF09F_94BA, 0xE28FAB, 0xF09F_94BC, 0xF09F_94BD, 0xE28FAC: .priority  // 🔺 ⏫ 🔼 🔽 ⏬
    case 0xF09F_9481: .recurrence  // 🔁
    case 0xF09F_8694, 0xE29B94, 0xF09F_8F81: .identifier  // 🆔 ⛔ 🏁
    default: nil
    }
  }
}
