internal import Glibc

/// A file opened for writing; closed when it goes out of use.
struct FileSink: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// Creates the file, or empties the one there is.
  init(path: String) throws(SpreadsheetError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    self.path = path
    guard descriptor >= 0 else { throw .file(operation: "open", path: path, code: errno) }
  }

  deinit { if descriptor >= 0 { _ = Glibc.close(descriptor) } }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) {
    var rest = UnsafeRawBufferPointer(bytes)[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(descriptor, part.baseAddress, part.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .file(operation: "write", path: path, code: errno) }
      rest = rest.dropFirst(count)
    }
  }
}
