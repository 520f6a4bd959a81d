package import NoteSyntax

/// What is wrong with a query, and where.
package struct QueryError: Error, Hashable, Sendable {
  /// The text in which it is wrong: what was asked, or a saved query that it uses.
  package var query: String
  /// The saved query's name; nil for what was asked.
  package var name: String?
  /// UTF-8 offsets in `query`.
  package var span: SourceSpan
  package var message: String
  package var remedy: String
  /// Whether it is of a name that nothing in the vault bears, not of the query's form.
  package var isOfVault: Bool

  package init(
    _ message: String, remedy: String, in query: String, name: String? = nil, at span: SourceSpan,
    isOfVault: Bool = false
  ) {
    self.message = message
    self.remedy = remedy
    self.query = query
    self.name = name
    self.span = span
    self.isOfVault = isOfVault
  }
}
