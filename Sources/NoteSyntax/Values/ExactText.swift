/// Text that is compared by its bytes. To Swift, `é` and `e` with a mark behind it are the same text;
/// as names of files, and as what stands in a note, they are two.
package struct ExactText: Hashable, Comparable, Sendable {
  package let text: String

  package init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
  }

  package static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.withBytes { left in
      right.text.withBytes { left.isSame(as: $0) }
    }
  }

  package static func < (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: .init($0)) }
  }
}
