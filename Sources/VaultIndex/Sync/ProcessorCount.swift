#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many cores there are to work on.
enum ProcessorCount {
  static var active: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
