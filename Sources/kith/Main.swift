import Foundation
import KithCommands
import VaultFiles

@main
struct Main {
  static func main() {
    ProcessMemory.keepWhatIsFreed()
    DeepStack.run {
      exit(Kith.runLive())
    }
  }
}
