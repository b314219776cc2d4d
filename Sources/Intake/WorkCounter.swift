import Synchronization

/// Gives out the numbers of pieces of work, from 0, to several workers: each takes the next one that is left.
final class WorkCounter: Sendable {
  private let value = Atomic<Int>(0)

  /// The next number, nil where it is not below `limit`.
  func take(below limit: Int) -> Int? {
    let number = value.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < limit ? number : nil
  }
}
