internal import Glibc
internal import Synchronization

/// Runs `body` over 0..<count on several threads and returns the results in order. Each thread has a state of its own: the calling one,
/// which takes part, that of `own`, each other what `other` makes. Returns when all are done; with one thread or one item nothing is
/// started.
///
/// Plain POSIX threads: the callers are synchronous, and a thread of the cooperative pool that waited for others of the pool could
/// wait for ever.
func parallelMap<Result: Sendable, State>(
  count: Int, threads: Int, own: State, other: @Sendable () -> State, _ body: @Sendable (Int, State) -> Result
) -> [Result] {
  let workers = min(threads, count, 64)
  guard workers > 1 else { return (0..<max(0, count)).map { body($0, own) } }
  return withoutActuallyEscaping(other) { other in
    withoutActuallyEscaping(body) { body in
      let work = ParallelWork(count: count, state: other, body: body)
      let started = (1..<workers).compactMap { _ in PlainThread(running: work) }
      work.run(with: own)
      for thread in started { thread.join() }
      return work.results()
    }
  }
}

/// Something that a thread runs.
class ThreadWork: @unchecked Sendable {
  func run() {}
}

/// A POSIX thread.
struct PlainThread {
  private let thread: pthread_t

  /// Starts a thread; nil where the system gives no more, and those there are must do the work.
  init?(running work: ThreadWork) {
    var thread = pthread_t()
    let context = Unmanaged<ThreadWork>.passRetained(work)
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<ThreadWork>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context.toOpaque())
    guard code == 0 else {
      context.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits for its end.
  func join() { pthread_join(thread, nil) }
}

/// Items taken one by one; each result goes to its own slot, so no two threads touch one.
private final class ParallelWork<Result: Sendable, State>: ThreadWork, @unchecked Sendable {
  private let count: Int
  private let state: @Sendable () -> State
  private let body: @Sendable (Int, State) -> Result
  private let next = Atomic<Int>(0)
  private let slots: UnsafeMutablePointer<Result?>

  init(count: Int, state: @escaping @Sendable () -> State, body: @escaping @Sendable (Int, State) -> Result) {
    self.count = count
    self.state = state
    self.body = body
    slots = .allocate(capacity: count)
    slots.initialize(repeating: nil, count: count)
  }

  deinit {
    slots.deinitialize(count: count)
    slots.deallocate()
  }

  override func run() { run(with: state()) }

  func run(with state: State) {
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      slots[index] = body(index, state)
    }
  }

  func results() -> [Result] {
    (0..<count).compactMap { slots[$0] }
  }
}
