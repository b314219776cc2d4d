/// Why the bytes of an input could not be had. Facts only; the wording belongs to the one who reports it.
public enum SourceError: Error, Hashable, Sendable {
  /// `open` failed: `errno` says why (missing, unreadable, too many links).
  case cannotOpen(path: String, errno: Int32)
  /// The path is a symbolic link whose target does not exist.
  case brokenLink(path: String)
  /// The path names something that is not a regular file.
  case notARegularFile(path: String, kind: FileKind)
  /// `fstat` or `pread` failed at `offset` with `errno`.
  case cannotRead(path: String, offset: Int, errno: Int32)
  /// The file was `expected` bytes long when opened and ended at `found` when read: someone is writing to it.
  case shrank(path: String, expected: Int, found: Int)

  /// What a path names when it is no regular file.
  public enum FileKind: String, Hashable, Sendable {
    /// A folder.
    case directory
    /// A named pipe, which could block its reader for ever.
    case fifo
    /// A socket.
    case socket
    /// A character or block device.
    case device
    /// Anything else the system knows.
    case other
  }

  /// The path that was asked for.
  public var path: String {
    switch self {
    case .cannotOpen(let path, _), .brokenLink(let path), .notARegularFile(let path, _), .cannotRead(let path, _, _),
      .shrank(let path, _, _):
      path
    }
  }
}
