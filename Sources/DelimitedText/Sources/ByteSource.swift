import Glibc

/// The bytes of one input, a regular file or an array, read at any offset by any number of readers at once.
///
/// Files are read by `pread` into buffers that their readers reuse, and are not mapped. A mapped file that another program cuts
/// short ends the process with SIGBUS; here the same accident is a short read and becomes ``SourceError/shrank(path:expected:found:)``.
/// Buffers that stay in the cache also keep the resident memory at a few hundred KiB whatever the file's size, while the touched
/// pages of a mapping count as the process's own.
///
/// The size is taken once, at opening: bytes that are appended later are not read.
public final class ByteSource: Sendable {
  /// The path as given, or the name of the array.
  public let name: String
  /// The number of bytes.
  public let size: Int

  private let storage: Storage

  private enum Storage: Sendable {
    case file(descriptor: Int32)
    case memory([UInt8])
    /// Another source with its first bytes at hand.
    case headed(ByteSource, head: [UInt8])
  }

  /// Opens a regular file. Symbolic links are followed; directories, pipes, sockets and devices are refused without waiting.
  public convenience init(path: String) throws(SourceError) {
    let descriptor = ByteSource.descriptor(path, O_RDONLY)
    guard descriptor >= 0 else { throw ByteSource.openingError(path: path, errno: errno) }
    try self.init(descriptor: descriptor, path: path)
  }

  /// Opens a regular file that is no symbolic link; nil for a link.
  public convenience init?(unlinked path: String) throws(SourceError) {
    let descriptor = ByteSource.descriptor(path, O_RDONLY | O_NOFOLLOW)
    guard descriptor >= 0 else {
      let cause = errno
      if cause == ELOOP { return nil }
      throw ByteSource.openingError(path: path, errno: cause)
    }
    try self.init(descriptor: descriptor, path: path)
  }

  private static func descriptor(_ path: String, _ flags: Int32) -> Int32 {
    // O_NONBLOCK keeps a pipe without a writer from holding the call; regular files ignore it.
    open(path, flags | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
  }

  private init(descriptor: Int32, path: String) throws(SourceError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let cause = errno
      close(descriptor)
      throw .cannotRead(path: path, offset: 0, errno: cause)
    }
    if let kind = SourceError.FileKind(mode: status.st_mode) {
      close(descriptor)
      throw .notARegularFile(path: path, kind: kind)
    }
    // What is read at once anyway needs no advice.
    if status.st_size > 1 << 18 { posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL) }
    name = path
    size = Int(status.st_size)
    storage = .file(descriptor: descriptor)
  }

  /// A source over bytes in memory.
  public init(bytes: [UInt8], name: String = "") {
    self.name = name
    size = bytes.count
    storage = .memory(bytes)
  }

  /// The same bytes, the first of which are read once and kept: the beginning of a file is looked at again and again, for its format, its
  /// heading and its records.
  init(_ source: ByteSource, keepingFirst count: Int) throws(SourceError) {
    (name, size) = (source.name, source.size)
    storage = .headed(source, head: try source.bytes(in: 0..<count))
  }

  /// The source with its beginning kept at hand, as much of it as ``FormatDetection`` looks at.
  public func keepingHead() throws(SourceError) -> ByteSource { try ByteSource(self, keepingFirst: FormatDetection.sampleSize) }

  deinit {
    if case .file(let descriptor) = storage { close(descriptor) }
  }

  /// The bytes of `range`, clamped to the source. Meant for small pieces, such as the rows to be sent back.
  public func bytes(in range: Range<Int>) throws(SourceError) -> [UInt8] {
    let wanted = range.clamped(to: 0..<size)
    if case .headed(_, let head) = storage, wanted == head.indices { return head }
    var failure: SourceError?
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted.count) { buffer, count in
      do throws(SourceError) {
        try read(into: UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: wanted.count), at: wanted.lowerBound)
        count = wanted.count
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// The bytes of `range`, clamped to the source, in a form that can be scanned.
  func paddedBytes(in range: Range<Int>) throws(SourceError) -> PaddedBytes {
    let wanted = range.clamped(to: 0..<size)
    return try PaddedBytes(count: wanted.count) { (buffer) throws(SourceError) in try read(into: buffer, at: wanted.lowerBound) }
  }

  /// Fills `buffer` from `offset`. The caller asks only for bytes below `size`; fewer in the file is an error.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(SourceError) {
    guard let target = buffer.baseAddress, !buffer.isEmpty else { return }
    switch storage {
    case .memory(let bytes):
      bytes.withUnsafeBytes { source in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[offset..<offset + buffer.count]))
      }
    case .headed(let source, let head):
      let known = max(0, min(head.count - offset, buffer.count))
      if known > 0 {
        head.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + known])) }
      }
      try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[known...]), at: offset + known)
    case .file(let descriptor):
      var done = 0
      while done < buffer.count {
        let got = pread(descriptor, target + done, buffer.count - done, off_t(offset + done))
        if got > 0 {
          done += got
        } else if got == 0 {
          throw .shrank(path: name, expected: size, found: offset + done)
        } else if errno != EINTR {
          throw .cannotRead(path: name, offset: offset + done, errno: errno)
        }
      }
    }
  }

  private static func openingError(path: String, errno cause: Int32) -> SourceError {
    var status = stat()
    if cause == ENOENT, lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK { return .brokenLink(path: path) }
    if cause == ENXIO, stat(path, &status) == 0, let kind = SourceError.FileKind(mode: status.st_mode) {
      return .notARegularFile(path: path, kind: kind)
    }
    return .cannotOpen(path: path, errno: cause)
  }
}

extension SourceError.FileKind {
  /// The kind of a file mode, `nil` for a regular file.
  fileprivate init?(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: return nil
    case S_IFDIR: self = .directory
    case S_IFIFO: self = .fifo
    case S_IFSOCK: self = .socket
    case S_IFCHR, S_IFBLK: self = .device
    default: self = .other
    }
  }
}
