/// The environment variables that kith looks at.
enum EnvironmentVariable: String, CaseIterable {
  case vault = "KITH_VAULT"
  case today = "KITH_TODAY"
  case cache = "KITH_CACHE"
  case kithPager = "KITH_PAGER"
  case pager = "PAGER"
  case noColor = "NO_COLOR"
  case columns = "COLUMNS"

  /// One line for the manual.
  var meaning: String {
    switch self {
    case .vault: "The vault's folder, where --vault is not given."
    case .today: "The day it is, where --today is not given."
    case .cache: "The folder for the index. Else XDG_CACHE_HOME/kith, else ~/.cache/kith."
    case .kithPager: "The pager; set to nothing or cat: none. Else PAGER, else less."
    case .pager: "The pager, where KITH_PAGER is not set."
    case .noColor: "Set to anything: no colour, unless --color always."
    case .columns: "The width of a layout for reading in a pipe; 80 unless set."
    }
  }
}
