/// Short names with what they stand for, the values in one column.
package struct KeyValueList: View, Hashable {
  /// One line of the list.
  package struct Entry: Hashable, Sendable {
    package let key: String
    package let value: StyledText
  }

  package let entries: [Entry]

  package init(_ entries: [(key: String, value: StyledText)]) {
    self.entries = entries.map { Entry(key: $0.key, value: $0.value) }
  }

  /// In a terminal the keys are muted and the values wrap in their column, or below their key where
  /// the column would be too narrow to read; in a pipe each is `key: value`.
  package func lines(_ style: OutputStyle) -> [StyledText] {
    guard let width = style.width else {
      return entries.map { StyledText($0.key) + ": " + $0.value }
    }
    let keyWidth = entries.reduce(0) { max($0, StyledText($1.key).width) }
    guard width - keyWidth - 2 >= 16 else { return stackedLines(width) }
    return entries.flatMap { entry in
      entry.value.wrapped(
        to: width, first: StyledText(entry.key, .muted).padded(to: keyWidth) + "  ",
        rest: .spaces(keyWidth + 2)
      ).map(\.trimmedEnd)
    }
  }

  private func stackedLines(_ width: Int) -> [StyledText] {
    entries.flatMap { entry in
      StyledText(entry.key, .muted).wrapped(to: width)
        + entry.value.wrapped(to: width, first: "  ", rest: "  ").map(\.trimmedEnd)
    }
  }
}
