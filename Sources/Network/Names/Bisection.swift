extension RandomAccessCollection where Index == Int {
  /// The index behind those that satisfy `isBefore`, which all do up to one and none behind it.
  func endOfPrefix(where isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
