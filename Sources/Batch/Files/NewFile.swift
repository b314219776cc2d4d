import Digests
import Glibc

/// A new file that is written piece by piece, and what the manifest says of it.
struct NewFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var digest: SHA256Stream
  private var size = 0

  /// Makes the file; parent folders must exist.
  init(_ path: String) throws(FileError) {
    guard let digest = SHA256Stream() else { throw FileError(.write, path, errno: 0) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(.create, path) }
    self.path = path
    self.descriptor = descriptor
    self.digest = digest
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end.
  mutating func append(_ bytes: [UInt8]) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written) }
      if count < 0 && Glibc.errno == EINTR { continue }
      guard count > 0 else { throw FileError(.write, path) }
      written += count
    }
    size += bytes.count
    guard digest.update(bytes) else { throw FileError(.write, path, errno: 0) }
  }

  /// Waits until all is on the disk; the file's entry in the manifest under `name`.
  mutating func finish(named name: String) throws(FileError) -> FileRecord {
    guard fsync(descriptor) == 0 else { throw FileError(.write, path) }
    guard let sum = digest.finish() else { throw FileError(.write, path, errno: 0) }
    return FileRecord(path: name, size: size, sha256: sum.description)
  }
}
