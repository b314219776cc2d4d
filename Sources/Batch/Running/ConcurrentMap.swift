/// Applies `transform` to each item, at most `width` at a time, and gives the results in the order of the items.
///
/// `finished` is told how many are done, from one thread. The first failure in the order of the items is thrown, so that what a run reports does not depend on which task was fastest.
func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], width: Int, finished: (Int) -> Void = { _ in },
  _ transform: @escaping @Sendable (Item) throws(RunError) -> Result
) async throws(RunError) -> [Result] {
  var results = [Swift.Result<Result, RunError>?](repeating: nil, count: items.count)
  await withTaskGroup(of: (Int, Swift.Result<Result, RunError>).self) { group in
    var next = 0
    var done = 0
    func startOne() {
      guard next < items.count else { return }
      let index = next
      let item = items[index]
      group.addTask {
        do throws(RunError) { return (index, .success(try transform(item))) } catch { return (index, .failure(error)) }
      }
      next += 1
    }
    for _ in 0..<max(1, width) { startOne() }
    while let (index, result) = await group.next() {
      results[index] = result
      done += 1
      finished(done)
      startOne()
    }
  }
  var values: [Result] = []
  values.reserveCapacity(items.count)
  for result in results {
    if let result { values.append(try result.get()) }
  }
  return values
}
