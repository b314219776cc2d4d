import Synchronization

/// A value that is made when it is first asked for: what a run mostly does not need. Workers that ask at the same time wait for the first.
package final class Lazy<Value: Sendable>: Sendable {
  private let making = Mutex(())
  private let isMade = Atomic(false)
  // Written once, under the lock, before `isMade` says so; read only after.
  nonisolated(unsafe) private var made: Value?
  private let make: @Sendable () -> Value

  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  package var value: Value {
    if isMade.load(ordering: .acquiring), let made { return made }
    return makeOnce()
  }

  private func makeOnce() -> Value {
    making.withLock { _ in
      if let made { return made }
      let value = make()
      made = value
      isMade.store(true, ordering: .releasing)
      return value
    }
  }
}
