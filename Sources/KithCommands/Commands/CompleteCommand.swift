import ArgumentParser

/// What completion scripts ask: what may stand at the cursor. From the index as it is: nothing is
/// walked, made or written, and any trouble means no answer and no word.
///
/// The first line says of what kind the answer is: `words`, each on a line of its own as the shell
/// reads it; or `directories` or `files`, which shells know to complete by themselves.
struct CompleteCommand: KithCommand {
  static let formats: [OutputFormat] = [.text]

  static let configuration = CommandConfiguration(
    commandName: "complete", abstract: "What may stand at the cursor, for completion scripts.",
    shouldDisplay: false)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The shell.")
  var shell: CompletionCommand.Shell

  @Argument(
    help:
      "For bash the line up to the cursor, and that end of it which is replaced; else its words.")
  var words: [String] = []

  func run(in session: Session) throws -> ExitStatus {
    if shell == .bash {
      guard let line = words.first, words.count == 2, line.hasSuffix(words[1]) else {
        return .done
      }
      let before = ShellLine(String(line.dropLast(words[1].count)))
      let completer = try completer(for: ShellLine(line).words, in: session)
      print(completer, in: session) { Self.reply($0, behind: before) }
    } else {
      // Fish hands over the last word with its quotes.
      let typed = words.last ?? ""
      let last = shell == .fish ? ShellLine(typed).words.last : typed
      let completer = try completer(for: words.dropLast() + [last ?? typed], in: session)
      print(completer, in: session) { $0.word + ($0.meaning.isEmpty ? "" : "\t" + $0.meaning) }
    }
    return .done
  }

  private func completer(for words: [String], in session: Session) throws -> Completer {
    try Completer(CommandLineCursor(Self.ofCommandRun(words), in: .kith()), session)
  }

  /// The words of the command that is run after changes, where that is kith as well:
  /// `kith watch -- kith due --rule`.
  private static func ofCommandRun(_ words: [String]) -> [String] {
    guard let end = words.firstIndex(of: "--"), words[..<end].contains("watch"),
      end + 2 < words.count, words[end + 1] == "kith"
    else { return words }
    return Array(words[(end + 1)...])
  }

  private func print(
    _ completer: Completer, in session: Session, _ written: (Completion) -> String?
  ) {
    switch completer.answer() {
    case .directories: session.environment.write("directories\n")
    case .files: session.environment.write("files\n")
    case .words(let words):
      var known: Set<String> = []
      let lines = words.filter(\.isHarmless).compactMap(written).filter {
        known.insert($0).inserted
      }
      session.environment.write((["words"] + lines).joined(separator: "\n") + "\n")
    }
  }

  /// What bash puts in the place of the end that it replaces; nil where the word says something else
  /// before that.
  private static func reply(_ completion: Completion, behind before: ShellLine) -> String? {
    let head = before.words.last ?? ""
    guard completion.word.hasPrefix(head) else { return nil }
    let rest = String(completion.word.dropFirst(head.count))
    let written = ShellLine.written(rest, within: before.quote)
    // Bash closes the quotes itself, but not where the text already ends with one.
    let quote = before.quote.rawValue
    return written.hasSuffix(quote) ? written + quote : written
  }
}
