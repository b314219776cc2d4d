import Configuration
import Synchronization

/// What a run said, in English.
final class Said: Sendable {
  private let said = Mutex<[String]>([])

  var lines: [String] { said.withLock { $0 } }

  @Sendable func add(_ text: Bilingual) { said.withLock { $0.append(text.english) } }
}
