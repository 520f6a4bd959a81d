import Foundation
import KithCommands
import VaultFiles

@main
struct Main {
  static func main() {
    ProcessMemory.keepWhatIsFreed()
    exit(Kith.run(Array(CommandLine.arguments.dropFirst()), in: .live()))
  }
}
