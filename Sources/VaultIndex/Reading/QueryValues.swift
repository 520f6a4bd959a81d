package import NoteQuery

/// A column's values, by the places of their nodes: there already, or made when they are looked at.
package struct QueryValues: RandomAccessCollection, Sendable {
  private let value: @Sendable (Int) -> QueryValue?
  package let endIndex: Int
  package var startIndex: Int { 0 }

  init(_ values: [QueryValue?]) {
    self.init(count: values.count) { values[$0] }
  }

  init(count: Int, _ value: @escaping @Sendable (Int) -> QueryValue?) {
    endIndex = count
    self.value = value
  }

  package subscript(place: Int) -> QueryValue? { value(place) }
}
