import Foundation
import Synchronization
import Testing
import VaultIndex

/// Several who bring one index up to date at once.
@Suite struct AtOnceTests {
  @Test func threadsAgree() throws {
    let file = try IndexFile()
    let (path, source) = (file.path, file.source)
    let troubles = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      do {
        for round in 0..<4 {
          source.write("notes/\(number).md", "[[Person \(round)]]\n")
          let index = LiveIndex(at: path, of: IndexedNotes(of: source)) { line in
            troubles.withLock { $0.append(line) }
          }
          _ = try index.read { try $0.totals() }
        }
      } catch {
        troubles.withLock { $0.append("\(error)") }
      }
    }
    #expect(troubles.withLock { $0 } == [])
    #expect(try file.open().read { try $0.dump() } == file.truth())
  }
}
