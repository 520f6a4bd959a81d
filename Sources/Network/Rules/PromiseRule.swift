package import NoteSyntax

/// A task of yours in somebody's note is a promise to them.
package struct PromiseRule: PersonRule {
  package let name = RuleName.promise
  /// For a task without a date in an interview note, counted from the interview.
  package let usualTerm: Term? = Term(2, .businessDays)

  package func claims(in person: PersonCase, terms: RuleTerms) -> [Claim] {
    person.commitments.filter { $0.commitment.kind == .promise }.compactMap { held in
      let promise = held.commitment
      guard let due = promise.due ?? promise.madeOn.map({ terms.due(after: $0) }) else {
        return nil
      }
      // A box checked without a date never was a debt; checked with one, it was until then.
      if !promise.isOpen, promise.doneOn == nil { return nil }
      // What is to be done before the talk was promised before it, nobody knows when.
      let madeOn = promise.madeOn.flatMap { $0 <= due ? $0 : nil }
      return Claim(
        aboutText: promise.text, trigger: madeOn, due: due,
        clearedOn: promise.doneOn,
        reason: "promised: \(promise.text)", clears: ["check the box"], sources: [held.source])
    }
  }
}
