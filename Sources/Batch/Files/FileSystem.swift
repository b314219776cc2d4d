internal import CLinux
import Glibc

/// What the system would not do, and to which file.
public struct FileError: Error, Hashable, Sendable {
  /// What was attempted.
  public enum Operation: String, Hashable, Sendable {
    case read, write, create, rename, remove, list
  }

  /// What was attempted.
  public let operation: Operation
  /// The file or folder.
  public let path: String
  /// The system's error number.
  public let errno: Int32

  init(_ operation: Operation, _ path: String) {
    self.init(operation, path, errno: Glibc.errno)
  }

  init(_ operation: Operation, _ path: String, errno: Int32) {
    self.operation = operation
    self.path = path
    self.errno = errno
  }

  /// The system's words for the error.
  public var reason: String { String(cString: strerror(errno)) }
}

/// The file operations a run needs, on whole files and folders.
enum FileSystem {
  /// What stands at a path.
  enum Kind {
    case nothing, file, folder, other
  }

  /// What stands at `path`, links not followed.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The same where that can be known.
  ///
  /// - Throws: ``FileError`` where the system does not say so, as of what stands in a folder that may not be searched.
  static func kindIfKnown(of path: String) throws(FileError) -> Kind {
    var status = stat()
    if lstat(path, &status) == 0 || Glibc.errno == ENOENT || Glibc.errno == ENOTDIR { return kind(of: path) }
    throw FileError(.read, path)
  }

  /// How many bytes the file at `path` has, as far as the system says so.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Makes sure that the names in a folder can be read.
  static func requireListing(of folder: String) throws(FileError) {
    guard let stream = opendir(folder) else { throw FileError(.list, folder) }
    closedir(stream)
  }

  /// Whether a folder stands at `path`, or a link to one.
  static func leadsToFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The bytes of a regular file.
  static func read(_ path: String) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    try readPieces(path) { piece in bytes += piece }
    return bytes
  }

  /// Gives the bytes of a regular file in pieces of at most 256 KiB.
  static func readPieces(_ path: String, _ take: ([UInt8]) throws(FileError) -> Void) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(.read, path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(.read, path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(.read, path, errno: EINVAL) }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 && Glibc.errno == EINTR { continue }
      guard count >= 0 else { throw FileError(.read, path) }
      if count == 0 { return }
      try take(count == buffer.count ? buffer : Array(buffer[..<count]))
    }
  }

  /// Writes a new file and waits until it is on the disk; parent folders must exist.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    var file = try NewFile(path)
    try file.append(bytes)
    _ = try file.finish(named: path)
  }

  /// Creates `path` and the folders above it where they are missing.
  static func createFolders(_ path: String) throws(FileError) {
    if path.isEmpty || kind(of: path) == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try createFolders(String(path[..<slash])) }
    guard mkdir(path, 0o755) == 0 || Glibc.errno == EEXIST else { throw FileError(.create, path) }
  }

  /// The names in a folder, sorted by their bytes.
  static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw FileError(.list, folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The regular files below `folder`, as paths relative to it, sorted; links are not followed.
  static func files(below folder: String, prefix: String = "") throws(FileError) -> [String] {
    var files: [String] = []
    for name in try names(in: folder) {
      switch kind(of: "\(folder)/\(name)") {
      case .folder: files += try self.files(below: "\(folder)/\(name)", prefix: "\(prefix)\(name)/")
      case .file: files.append(prefix + name)
      case .nothing, .other: continue
      }
    }
    return files
  }

  /// Removes a file, or a folder with all it holds; nothing where there is nothing. Links are removed, never followed.
  static func remove(_ path: String) throws(FileError) {
    switch kind(of: path) {
    case .nothing: return
    case .folder:
      for name in try names(in: path) { try remove("\(path)/\(name)") }
      guard rmdir(path) == 0 else { throw FileError(.remove, path) }
    case .file, .other:
      guard unlink(path) == 0 else { throw FileError(.remove, path) }
    }
  }

  /// Gives a file or folder another name on the same disk, in one step.
  static func rename(_ old: String, to new: String) throws(FileError) {
    guard Glibc.rename(old, new) == 0 else { throw FileError(.rename, new) }
  }

  /// Exchanges two names in one step, so that a reader of either sees one whole folder or the other.
  static func exchange(_ one: String, _ other: String) throws(FileError) {
    guard clinux_exchange(one, other) == 0 else { throw FileError(.rename, other) }
  }

  /// Waits until the names in `folder` are on the disk.
  static func synchronise(folder: String) throws(FileError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.write, folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileError(.write, folder) }
  }
}
