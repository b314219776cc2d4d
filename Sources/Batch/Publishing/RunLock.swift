import Glibc

/// Holds the output folder for one run: while it lives, no other run can take it.
///
/// The lock is the kernel's (`flock`), so that a run that is killed leaves nothing to clear.
struct RunLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock of `folder`, which must exist.
  ///
  /// - Throws: ``RunError/locked(_:)`` where another run holds it; ``RunError/output(_:)`` where the lock file cannot be made.
  init(folder: String) throws(RunError) {
    let path = "\(folder)/.thads.lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .output(FileError(.create, path)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let busy = errno == EWOULDBLOCK
      let failure = FileError(.create, path)
      close(descriptor)
      throw busy ? .locked(folder) : .output(failure)
    }
  }

  /// Gives the lock up; it is held until here, or until the value goes.
  consuming func release() {}

  deinit { close(descriptor) }
}
