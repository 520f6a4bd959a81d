import Foundation
import KithCommands

@main
struct Main {
  static func main() {
    exit(Kith.run(Array(CommandLine.arguments.dropFirst()), in: .live()))
  }
}
