/// What takes values one behind the other: a statement its parameters, a row its columns.
protocol ValueBinding: AnyObject {
  func bind(_ value: Int64?)
  /// UTF-8 as text; a copy is taken.
  func bind(_ bytes: UnsafeBufferPointer<UInt8>)
}

extension ValueBinding {
  func bind(_ value: Int?) { bind(value.map(Int64.init)) }

  func bind(_ value: Bool?) { bind(value.map { $0 ? Int64(1) : 0 }) }

  func bind(_ value: String?) {
    guard var value else { return bind(Int64?.none) }
    value.withUTF8 { bind($0) }
  }
}
