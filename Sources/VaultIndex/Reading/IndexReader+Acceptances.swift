package import Network

extension IndexReader {
  /// Every post that you accepted, in order of the days.
  package func acceptances() throws -> [Acceptance] { try Acceptance.fetchAll(db) }
}
