internal import Glibc

/// A piece on its way through the deflater.
///
/// A thread that took it from the queue only reads the piece; the result is set under the queue's lock. All else is the giver's.
final class PieceJob: @unchecked Sendable {
  private var piece: Piece?
  /// Set once the piece is deflated; read where the deflater says it is.
  fileprivate(set) var result: Result<DeflatedPiece, SpreadsheetError>?

  init(_ piece: Piece) { self.piece = piece }

  /// The piece deflated; nothing is kept.
  func deflated(with workspace: DeflateWorkspace, level: Int) -> Result<DeflatedPiece, SpreadsheetError>? {
    piece.map { workspace.result(of: $0, end: .more, level: level) }
  }

  /// Deflates a piece that no thread has.
  func finish(with workspace: DeflateWorkspace, level: Int) { result = deflated(with: workspace, level: level) }

  /// The piece's memory, to be used again once it is deflated; nil where it was taken before.
  func takeStorage() -> [UInt8]? {
    defer { piece = nil }
    return piece?.storage
  }
}

/// Pieces that wait for a thread, first come first served.
///
/// Swift's own primitives have no condition to wait for, hence the system's; both lie at fixed places on the heap, as they must.
final class PieceQueue: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t> = .allocate(capacity: 1)
  private let changed: UnsafeMutablePointer<pthread_cond_t> = .allocate(capacity: 1)
  private var waiting: [PieceJob] = []
  private var isClosed = false

  init() {
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  /// Queues a piece; false where `limit` wait already.
  func add(_ job: PieceJob, unlessMoreThan limit: Int) -> Bool {
    locked {
      guard waiting.count < limit else { return false }
      waiting.append(job)
      pthread_cond_broadcast(changed)
      return true
    }
  }

  /// The next piece, as soon as there is one; nil once the queue is closed.
  func next() -> PieceJob? {
    locked {
      while waiting.isEmpty, !isClosed { pthread_cond_wait(changed, lock) }
      return isClosed ? nil : waiting.removeFirst()
    }
  }

  /// Takes a piece back; false where a thread has it.
  func withdraw(_ job: PieceJob) -> Bool {
    locked {
      guard let index = waiting.firstIndex(where: { $0 === job }) else { return false }
      waiting.remove(at: index)
      return true
    }
  }

  /// Sets the result of a piece taken by ``next()``.
  func finish(_ job: PieceJob, _ result: Result<DeflatedPiece, SpreadsheetError>?) {
    locked {
      job.result = result
      pthread_cond_broadcast(changed)
    }
  }

  /// Whether a piece is deflated.
  func isFinished(_ job: PieceJob) -> Bool { locked { job.result != nil } }

  /// Returns when a piece that a thread has is deflated.
  func wait(for job: PieceJob) {
    locked { while job.result == nil { pthread_cond_wait(changed, lock) } }
  }

  /// Ends the threads once each has done the piece it has.
  func close() {
    locked {
      isClosed = true
      pthread_cond_broadcast(changed)
    }
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}
