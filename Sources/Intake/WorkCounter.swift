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

/// Does `count` pieces of work on as many workers as `jobs` allows; the results in the order of the pieces. `worker` makes what one worker does
/// its pieces by.
func spread<Result: Sendable>(
  _ count: Int, jobs: Int, _ worker: @escaping @Sendable () -> (Int) -> Result
) async -> [Result] {
  let next = WorkCounter()
  var results = [Result?](repeating: nil, count: count)
  await withTaskGroup(of: [(Int, Result)].self) { group in
    for _ in 0..<min(max(1, jobs), count) {
      group.addTask {
        let work = worker()
        var done: [(Int, Result)] = []
        while let index = next.take(below: count) { done.append((index, work(index))) }
        return done
      }
    }
    for await done in group {
      for (index, result) in done { results[index] = result }
    }
  }
  return results.compactMap { $0 }
}
