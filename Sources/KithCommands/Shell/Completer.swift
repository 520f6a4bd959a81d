import ArgumentParser
import Network
import NoteQuery
import NoteSyntax
import Presentation
import VaultFiles
import VaultIndex

/// Finds what may stand at the cursor of a command line.
struct Completer {
  enum Answer {
    case words([Completion])
    case directories, files
  }

  private let cursor: CommandLineCursor
  private var session: Session

  init(_ cursor: CommandLineCursor, _ session: Session) {
    self.cursor = cursor
    self.session = session
    if let vault = cursor.vault {
      // No shell has put the home folder in its place yet.
      let home = session.environment.variables["HOME"] ?? "~"
      let isOfHome = vault == "~" || vault.hasPrefix("~/")
      self.session.options.vault = isOfHome ? home + vault.dropFirst() : vault
    }
  }

  func answer() -> Answer {
    switch cursor.place {
    case .unknown: return .words([])
    case .command: return .words(commands.goingOn(from: cursor.typed))
    case .option(let argument):
      var words = options.goingOn(from: cursor.typed)
      // What is not wanted begins with a stroke, too.
      if let argument, subjects(argument).contains(.query), !cursor.typed.hasPrefix("--") {
        words += found(for: [.query])
      }
      return .words(words)
    case .value(let argument):
      let kind = argument.completionKind
      if kind?.directory != nil { return .directories }
      if kind?.file != nil { return .files }
      let isFormat = argument.names?.contains { $0.text == "--format" } == true
      if let list = isFormat ? formats : kind?.list?.values ?? argument.allValues {
        return .words(ended(list.map { Completion($0) }.goingOn(from: cursor.typed)))
      }
      if cursor.command.commandName == "help" {
        return .words(commands.goingOn(from: cursor.typed))
      }
      return .words(ended(found(for: subjects(argument))))
    }
  }

  private func ended(_ words: [Completion]) -> [Completion] {
    words.map { $0.behind(cursor.head) }
  }

  private var commands: [Completion] {
    let shown = KithRoot.shownCommands.map { $0.configuration }
    return shown.map { Completion($0.commandName ?? "", meaning: $0.abstract) }
      + [Completion("help", meaning: "Show help of a command.")]
  }

  private var options: [Completion] {
    cursor.options.filter { $0.kind != "positional" && $0.shouldDisplay }.flatMap { option in
      (option.names ?? []).map { Completion($0.text, meaning: option.abstract ?? "") }
    }
  }

  /// Those that this command has, and not those that others have.
  private var formats: [String]? {
    let commands = KithRoot.configuration.subcommands
    let name =
      cursor.command.commandName == KithRoot.configuration.commandName
      ? TodayCommand.configuration.commandName : cursor.command.commandName
    let command = commands.first { $0.configuration.commandName == name }
    return (command as? any KithCommand.Type)?.formats
      .filter { $0 != .template }.map(\.rawValue)
  }

  private func subjects(_ argument: ToolDescription.Argument) -> [CompletionSubject] {
    CompletionKind.subjects(in: argument.completionKind?.shellCommand?.command ?? "")
  }

  // MARK: Of the vault

  private func found(for subjects: [CompletionSubject]) -> [Completion] {
    // The same in every vault.
    if subjects == [.sql] {
      return SQLCompleter(views: SQLView.all(on: session.today)).words(typed: cursor.typed)
    }
    guard !subjects.isEmpty, let root = try? session.locate() else { return [] }
    let settings = (try? SettingsFile.read(in: root)).map { Settings.read($0).settings }
    let location = try? CacheLocation(
      of: root, environment: session.environment.variables,
      workingDirectory: session.environment.workingDirectory)
    let index = location.flatMap { VaultIndex.asIs(at: $0.file) }
    let words = try? index?.read { reader in
      try subjects.flatMap { try self.words(for: $0, settings ?? Settings(), reader) }
    }
    // Saved queries are in no index.
    return words ?? (subjects.contains(.query) ? queryWords(settings ?? Settings(), nil) : [])
  }

  private func words(
    for subject: CompletionSubject, _ settings: Settings, _ reader: IndexReader
  ) throws -> [Completion] {
    switch subject {
    case .query: return queryWords(settings, reader)
    case .column, .columns, .order:
      return columnWords(
        try cursor.columns(reader), isList: subject != .column, turns: subject == .order)
    default:
      return try subject.names(reader).map { Completion($0) }.goingOn(from: cursor.typed)
    }
  }

  private func queryWords(_ settings: Settings, _ reader: IndexReader?) -> [Completion] {
    QueryCompleter(settings: settings, reader: reader)
      .words(behind: cursor.arguments, typed: cursor.typed)
  }

  private func columnWords(_ columns: [String], isList: Bool, turns: Bool) -> [Completion] {
    let comma = isList ? cursor.typed.lastIndex(of: ",") : nil
    var head = comma.map { String(cursor.typed[...$0]) } ?? ""
    var typed = cursor.typed.dropFirst(head.count)
    if turns, typed.hasPrefix("-") {
      head += "-"
      typed = typed.dropFirst()
    }
    return columns.map { Completion($0) }.goingOn(from: String(typed)).map { $0.behind(head) }
  }
}

extension CommandLineCursor {
  /// The columns that the command's table can have; none where that depends on what is asked.
  fileprivate func columns(_ reader: IndexReader) throws -> [String] {
    switch command.commandName {
    case FindCommand.configuration.commandName:
      FindView.columnsOfText + QueryColumn.names + (try reader.propertyKeys().sorted())
    case TasksCommand.configuration.commandName: TasksView.columns(showsState: true).map(\.key)
    case TagsCommand.configuration.commandName: TagsCommand.columns.map(\.key)
    case LinksCommand.configuration.commandName: LinksView.columns.map(\.key)
    case DueCommand.configuration.commandName: DueView.columns.map(\.key)
    case TargetsCommand.configuration.commandName: TargetsView.columns.map(\.key)
    case CheckCommand.configuration.commandName: CheckView.columns.map(\.key)
    default: []
    }
  }
}
