import GRDB

/// Asks the index what it knows, within one read transaction, so that all answers agree.
///
/// Each question is an extension in a file of its own.
package struct IndexReader {
  let db: Database
}

extension VaultIndex {
  package func read<Answer>(_ body: (IndexReader) throws -> Answer) throws -> Answer {
    try explainingErrors { try database.read { try body(IndexReader(db: $0)) } }
  }
}
