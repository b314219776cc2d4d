/// Deflates the pieces of a workbook as they come, on the workbook's threads, while its rows are still being written.
///
/// With one thread a piece is deflated where it is given. With more, others take pieces from a queue that holds one for each of them;
/// where it is full, the giver deflates the piece itself: so every thread works, and no more pieces wait than there are threads. Threads
/// are started by the first piece and end with the deflater. Used by one thread at a time, as its workbook is.
final class PieceDeflater {
  let level: Int
  let threads: Int
  private let workspace = DeflateWorkspace()
  private let queue = PieceQueue()
  private var started: [PlainThread]?

  init(level: Int, threads: Int) {
    self.level = level
    self.threads = max(1, min(threads, 64))
  }

  deinit {
    queue.close()
    for thread in started ?? [] { thread.join() }
  }

  /// Gives a piece that more will follow.
  func submit(_ piece: Piece) -> PieceJob {
    let job = PieceJob(piece)
    let helpers = startedThreads()
    if helpers == 0 || !queue.add(job, unlessMoreThan: helpers) { job.finish(with: workspace, level: level) }
    return job
  }

  /// Waits until a piece is deflated, or deflates it where none has begun to.
  func wait(for job: PieceJob) {
    if queue.withdraw(job) { job.finish(with: workspace, level: level) } else { queue.wait(for: job) }
  }

  /// Whether a piece is deflated.
  func isFinished(_ job: PieceJob) -> Bool { started?.isEmpty ?? true || queue.isFinished(job) }

  /// All pieces of all parts are one list of work, so that one large part or many small ones keep every thread busy.
  func entries(of parts: [Part], threads: Int?) throws(SpreadsheetError) -> [ZipEntry] {
    try ZipEntry.entries(of: parts, level: level, threads: threads ?? self.threads, workspace: workspace)
  }

  private func startedThreads() -> Int {
    if let started { return started.count }
    let queue = queue
    let level = level
    let fresh = (1..<threads).compactMap { _ in PlainThread(running: PieceWorker(queue, level: level)) }
    started = fresh
    return fresh.count
  }
}

/// A thread's work: piece after piece.
private final class PieceWorker: ThreadWork, @unchecked Sendable {
  private let queue: PieceQueue
  private let level: Int

  init(_ queue: PieceQueue, level: Int) {
    self.queue = queue
    self.level = level
  }

  override func run() {
    let workspace = DeflateWorkspace()
    while let job = queue.next() {
      queue.finish(job, job.deflated(with: workspace, level: level))
    }
  }
}
