import Synchronization

/// A value that is made when it is first asked for: what a run mostly does not need. Workers that ask at the same time wait for the first.
package final class Lazy<Value: Sendable>: Sendable {
  private let making = Mutex(())
  private let isMade = Atomic(false)
  // Written once, under the lock, before `isMade` says so; read only after.
  nonisolated(unsafe) private let place = UnsafeMutablePointer<Value>.allocate(capacity: 1)
  private let make: @Sendable () -> Value

  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  deinit {
    if isMade.load(ordering: .acquiring) { place.deinitialize(count: 1) }
    place.deallocate()
  }

  package var value: Value { withValue { copy $0 } }

  /// Passes the value, which is not copied where this is inlined: for questions that are asked of each of many rows.
  @inline(__always)
  package func withValue<Answer>(_ body: (borrowing Value) -> Answer) -> Answer {
    if !isMade.load(ordering: .acquiring) { makeOnce() }
    return body(place.pointee)
  }

  private func makeOnce() {
    making.withLock { _ in
      if isMade.load(ordering: .acquiring) { return }
      place.initialize(to: make())
      isMade.store(true, ordering: .releasing)
    }
  }
}
