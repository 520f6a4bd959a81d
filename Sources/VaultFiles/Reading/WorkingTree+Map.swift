package import NoteSyntax

extension WorkingTree {
  /// What `transform` makes of each note's text, in order, on all cores; nil for a note that cannot be
  /// read now.
  package func map<Result: Sendable>(
    _ paths: [VaultPath], _ transform: @Sendable (SourceText) -> Result?
  ) -> [Result?] {
    ParallelMap.ranges(of: paths.count, grain: 32) { range in
      paths[range].map { path in
        (try? read(path)).flatMap { transform(SourceText($0.bytes)) }
      }
    }
    .flatMap { $0 }
  }
}
