internal import Glibc
internal import Synchronization

/// Runs `body` over 0..<count on several threads and returns the results in order. The calling thread is one of them; it returns when
/// all are done. With one thread or one item nothing is started.
///
/// Plain POSIX threads: the callers are synchronous, and a thread of the cooperative pool that waited for others of the pool could
/// wait for ever.
func parallelMap<Result: Sendable>(count: Int, threads: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
  let workers = min(threads, count, 64)
  guard workers > 1 else { return (0..<max(0, count)).map(body) }
  return withoutActuallyEscaping(body) { body in
    let work = ParallelWork(count: count, body: body)
    var started: [pthread_t] = []
    for _ in 1..<workers {
      var thread = pthread_t()
      let context = Unmanaged<AnyWork>.passRetained(work)
      let code = pthread_create(
        &thread, nil,
        { context in
          guard let context else { return nil }
          Unmanaged<AnyWork>.fromOpaque(context).takeRetainedValue().run()
          return nil
        }, context.toOpaque())
      // Where the system gives no more threads, those there are do the work.
      if code == 0 { started.append(thread) } else { context.release() }
    }
    work.run()
    for thread in started { pthread_join(thread, nil) }
    return work.results()
  }
}

/// Work without its type, as a thread's start routine sees it.
private class AnyWork: @unchecked Sendable {
  func run() {}
}

/// Items taken one by one; each result goes to its own slot, so no two threads touch one.
private final class ParallelWork<Result: Sendable>: AnyWork, @unchecked Sendable {
  private let count: Int
  private let body: @Sendable (Int) -> Result
  private let next = Atomic<Int>(0)
  private let slots: UnsafeMutablePointer<Result?>

  init(count: Int, body: @escaping @Sendable (Int) -> Result) {
    self.count = count
    self.body = body
    slots = .allocate(capacity: count)
    slots.initialize(repeating: nil, count: count)
  }

  deinit {
    slots.deinitialize(count: count)
    slots.deallocate()
  }

  override func run() {
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      slots[index] = body(index)
    }
  }

  func results() -> [Result] {
    (0..<count).compactMap { slots[$0] }
  }
}
