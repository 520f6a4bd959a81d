/// An object that is written member by member, and its arrays item by item: of an answer of a hundred
/// thousand items there is only the text, and not also a value of all.
package struct JSONObject {
  /// What is written, in pieces: put together in one it would have to be moved as it grows.
  private var done: [String] = []
  /// The last of them, in UTF-8.
  private var output: [UInt8] = []
  private static let pieceSize = 1 << 20

  /// - Parameter members: the first of them.
  package init(_ members: [JSONValue.Member] = []) {
    for member in members {
      begin(member.key)
      member.value.write(to: &output, indent: 1)
    }
  }

  /// Adds an array as a member.
  package mutating func add(_ key: String, _ items: some Sequence<JSONValue>) {
    begin(key)
    output.append(UInt8(ascii: "["))
    var isEmpty = true
    for item in items {
      if !isEmpty { output.append(UInt8(ascii: ",")) }
      isEmpty = false
      JSONValue.lineBreak(2, to: &output)
      item.write(to: &output, indent: 2)
      if output.count >= Self.pieceSize {
        done.append(String(decoding: output, as: UTF8.self))
        output.removeAll(keepingCapacity: true)
      }
    }
    if !isEmpty { JSONValue.lineBreak(1, to: &output) }
    output.append(UInt8(ascii: "]"))
  }

  private mutating func begin(_ key: String) {
    output.append(UInt8(ascii: isEmpty ? "{" : ","))
    JSONValue.lineBreak(1, to: &output)
    JSONValue.string(key).write(to: &output, indent: nil)
    output += ": ".utf8
  }

  private var isEmpty: Bool { output.isEmpty && done.isEmpty }

  /// The whole as `JSONValue.pretty` has it, in pieces.
  package var pieces: [String] {
    isEmpty ? ["{}\n"] : done + [String(decoding: output + "\n}\n".utf8, as: UTF8.self)]
  }
}
