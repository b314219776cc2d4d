internal import Glibc

/// A file without a name that holds deflated rows until the workbook is written; the system frees it when the last user goes.
///
/// Written from one thread at its end, read at places; a reference so that the pieces that lie in it keep it open.
final class SpillFile: Sendable {
  private let descriptor: Int32
  private let folder: String

  /// Makes a file in `folder`; throws ``SpreadsheetError/file(operation:path:code:)``.
  init(folder: String) throws(SpreadsheetError) {
    var template = Array("\(folder)/spreadsheet-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    self.folder = folder
    guard descriptor >= 0 else { throw .file(operation: "create a temporary file in", path: folder, code: errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
  }

  deinit { if descriptor >= 0 { _ = Glibc.close(descriptor) } }

  /// Writes bytes at a place.
  func write(_ bytes: [UInt8], at offset: Int) throws(SpreadsheetError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        pwrite(descriptor, buffer.baseAddress.map { $0 + done }, bytes.count - done, off_t(offset + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .file(operation: "write a temporary file in", path: folder, code: errno) }
      done += count
    }
  }

  /// Calls `body` with the bytes of a stretch, at most 32 KiB at a time.
  func read(
    from offset: Int, count total: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    var buffer = [UInt8](repeating: 0, count: min(max(total, 1), 1 << 15))
    var done = 0
    while done < total {
      let count = buffer.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, min($0.count, total - done), off_t(offset + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .file(operation: "read a temporary file in", path: folder, code: errno) }
      try buffer.withUnsafeBufferPointer { bytes throws(SpreadsheetError) in
        try body(UnsafeBufferPointer(rebasing: bytes[..<count]))
      }
      done += count
    }
  }
}
