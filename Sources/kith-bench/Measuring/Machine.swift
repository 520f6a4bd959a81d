#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// As much of the machine as figures can't be read without.
enum Machine {
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  static var system: String {
    #if os(Linux)
      "Linux"
    #elseif os(macOS)
      "macOS"
    #else
      "another system"
    #endif
  }

  /// `2 cores, Linux`.
  static var description: String {
    "\(processors) core\(processors == 1 ? "" : "s"), \(system)"
  }
}
