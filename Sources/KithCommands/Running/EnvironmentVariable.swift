/// The environment variables that kith looks at.
enum EnvironmentVariable: String, CaseIterable {
  case vault = "KITH_VAULT"
  case today = "KITH_TODAY"
  case cache = "KITH_CACHE"
  case noColor = "NO_COLOR"
  case columns = "COLUMNS"

  /// One line for the manual.
  var meaning: String {
    switch self {
    case .vault: "The vault's folder, where --vault is not given."
    case .today: "The day it is, where --today is not given."
    case .cache: "The folder for the index. Else XDG_CACHE_HOME/kith, else ~/.cache/kith."
    case .noColor: "Set to anything: no colour, unless --color always."
    case .columns: "The width of a layout for reading in a pipe; 80 unless set."
    }
  }
}
