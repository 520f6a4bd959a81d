/// How well the owner of a generated vault keeps it up.
enum Habit: String {
  /// What is owed is done, and who leads no further is let rest, as people do over the years: on any
  /// day a few per cent of the people have something due.
  case keptUp = "kept-up"
  /// Nearly nothing is ever settled: most people have something due. Nobody's vault is like this
  /// after years; it is the worst that `kith due` can meet.
  case neglected
}
