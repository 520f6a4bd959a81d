extension Optional where Wrapped: Comparable {
  /// The lesser of two values, or the one that there is.
  func least(_ other: Wrapped?) -> Wrapped? {
    guard let self, let other else { return self ?? other }
    return Swift.min(self, other)
  }
}
