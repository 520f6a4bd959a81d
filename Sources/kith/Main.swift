import Foundation
import KithCommands

@main
struct Main {
  static func main() {
    Allocator.keepWhatIsFreed()
    exit(Kith.run(Array(CommandLine.arguments.dropFirst()), in: .live()))
  }
}
