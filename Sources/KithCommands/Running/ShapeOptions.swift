import ArgumentParser
import Presentation

/// The options of every command whose answer is a table.
struct ShapeOptions: ParsableArguments {
  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Sort by these columns; a - before one turns it round. What is absent comes last.",
      valueName: "columns"),
    completion: .of(.order))
  var sort: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A table for each value of this column.", valueName: "column"),
    completion: .of(.column))
  var group: [String] = []

  @Option(
    help: ArgumentHelp("Only these columns, in this order.", valueName: "columns"),
    completion: .of(.columns))
  var columns: [String] = []

  @Flag(help: "Only how many rows there are; with --group, in each group.")
  var count = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("At most so many rows, after sorting.", valueName: "number"))
  var limit: Int?

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: "With --format paths: NUL behind each path, for xargs -0.")
  var null = false

  /// Whether any is given.
  var isGiven: Bool { !sort.isEmpty || limit != nil || ofTable != nil }

  /// The first of those that only a table can do, as it is typed; nil where none is given, or those alone
  /// that say which rows come in which order.
  var ofTable: String? {
    if !group.isEmpty { return "--group" }
    if !columns.isEmpty { return "--columns" }
    if count { return "--count" }
    return null ? "-0" : nil
  }

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 on") }
    if group.count > 1 { throw ValidationError("--group takes one column, and stands once") }
  }

  /// Lists that come one after the other are one list. Throws where one is malformed; whether the columns exist is for the answer to
  /// say.
  func shape() throws -> TableShape {
    TableShape(
      orders: try sort.flatMap(TableShape.orders), group: group.first,
      columns: try columns.isEmpty ? nil : TableShape.names(inLists: columns), limit: limit,
      countsRows: count)
  }
}
