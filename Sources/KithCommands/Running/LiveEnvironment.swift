import Foundation
import NoteSyntax
import Synchronization

extension Environment {
  /// The world as this process finds it.
  package static func live() -> Environment {
    // A closed pipe is the reader's right: writing fails quietly instead of killing with a signal.
    signal(SIGPIPE, SIG_IGN)
    // So is a limit to the size of files: writing fails as on a full disk, and is told of so.
    signal(SIGXFSZ, SIG_IGN)
    let failure = Mutex<Int32>(0)
    var environment = Environment(
      variables: ProcessInfo.processInfo.environment,
      workingDirectory: currentFolder() ?? "", today: localToday(),
      terminalWidth: width(of: STDOUT_FILENO), errorTerminalWidth: width(of: STDERR_FILENO),
      terminalHeight: height(of: STDOUT_FILENO),
      readInput: {
        (try? FileHandle.standardInput.readToEnd()).flatMap { $0.map(Array.init) } ?? []
      },
      write: { text in
        let code = put(text, to: STDOUT_FILENO)
        if code != 0 { failure.withLock { $0 = code } }
      },
      writeError: { _ = put($0, to: STDERR_FILENO) }, page: PagerProcess.show,
      outputFailure: {
        let code = failure.withLock { $0 }
        return code == 0 || code == EPIPE ? nil : String(cString: strerror(code))
      },
      localZone: { TimeZone.current.identifier }, build: build())
    environment.readerIsGone = { failure.withLock { $0 } == EPIPE }
    environment.now = wallTime
    environment.whenAskedToEnd = LiveSignals.whenAskedToEnd
    environment.startOfDay = start(of:)
    environment.day = localDay
    return environment
  }

  /// Nil where it is gone, or its path is longer than the system bears, or not UTF-8.
  private static func currentFolder() -> String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    // Of a folder that cannot be reached from the root, Linux says so in place of a path.
    return String(validatingCString: path).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  /// When a day begins by the local time zone.
  private static func start(of day: CivilDate) -> Int64 {
    let (year, month, number) = day.parts
    // Outside of this, nanoseconds do not fit, and no file is from then.
    guard (1700...2200).contains(year) else { return UTCDays.start(day) }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (
      Int32(year - 1900), Int32(month - 1), Int32(number)
    )
    parts.tm_isdst = -1
    return Int64(mktime(&parts)) * 1_000_000_000
  }

  /// What the clock here shows.
  private static func wallTime() -> WallTime {
    var instant = time(nil)
    var parts = tm()
    localtime_r(&instant, &parts)
    return WallTime(
      day: day(of: instant), seconds: Int(parts.tm_hour * 3600 + parts.tm_min * 60 + parts.tm_sec),
      offset: Int(parts.tm_gmtoff) / 60)
  }

  private static func localDay(_ instant: Int64) -> CivilDate {
    day(of: time_t((Double(instant) / 1e9).rounded(.down)))
  }

  /// The version, with the executable's size and time: a build that somebody made from changed
  /// sources has the same version.
  private static func build() -> String {
    var status = stat()
    guard let path = Bundle.main.executablePath, stat(path, &status) == 0 else {
      return Kith.version
    }
    #if canImport(Darwin)
      let modified = status.st_mtimespec
    #else
      let modified = status.st_mtim
    #endif
    return "\(Kith.version) \(status.st_size) \(modified.tv_sec).\(modified.tv_nsec)"
  }

  /// The day by the local clock and time zone.
  private static func localToday() -> CivilDate {
    day(of: time(nil))
  }

  private static func day(of instant: time_t) -> CivilDate {
    var instant = instant
    var parts = tm()
    localtime_r(&instant, &parts)
    return CivilDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDate(dayNumber: instant / 86_400)
  }

  /// A terminal's width in cells; nil for what is none.
  private static func width(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    let width = size(of: descriptor)?.ws_col ?? 0
    return width > 0 ? Int(width) : 80
  }

  /// A terminal's height in lines; nil for what is none, or does not say.
  private static func height(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1, let height = size(of: descriptor)?.ws_row else { return nil }
    return height > 0 ? Int(height) : nil
  }

  private static func size(of descriptor: Int32) -> winsize? {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }

  /// Writes all of it, or gives up; 0, or the system's number for why it gave up.
  static func put(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        let count = Foundation.write(
          descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return errno }
        offset += count
      }
      return 0
    }
  }
}
