/// The day in the name of the note that a link leads to: `[[2026-04-14 Ana Ruiz]]` is the talk of
/// that day.
enum LinkedDay {
  static func of(_ link: Link) -> CivilDate? {
    // Few names have a digit.
    guard link.target.utf8.contains(where: ASCII.isDigit) else { return nil }
    let name = link.target.split(separator: "/").last ?? ""
    return CivilDate(String(name.prefix(DateScan.length)))
  }
}
