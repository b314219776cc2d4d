import Glibc

/// An empty folder that is removed with all it holds when the value goes.
public final class TemporaryFolder: Sendable {
  /// Its path.
  public let path: String

  /// Makes a folder; its name starts with `name`.
  public init(_ name: String = "thads-test") {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/\(name)-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "\(base)/\(name)-not-made"
  }

  deinit { Self.remove(path) }

  /// The path of `relative` inside it.
  public subscript(relative: String) -> String { "\(path)/\(relative)" }

  /// Writes a file, making the folders it needs.
  public func write(_ bytes: [UInt8], to relative: String) throws {
    var folder = path
    for part in relative.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o755)
    }
    guard let file = fopen(self[relative], "wb") else { throw NotWritten(path: self[relative]) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw NotWritten(path: self[relative]) }
  }

  /// Writes a text file.
  public func write(_ text: String, to relative: String) throws { try write(Array(text.utf8), to: relative) }

  /// The bytes of a file, nil where it cannot be read.
  public func bytes(of relative: String) -> [UInt8]? { Self.bytes(of: self[relative]) }

  /// The bytes of the file at `path`, nil where it cannot be read.
  public static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// A file that could not be written.
  public struct NotWritten: Error {
    let path: String
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR, let stream = opendir(path) else {
      unlink(path)
      return
    }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    closedir(stream)
    for name in names where name != "." && name != ".." { remove("\(path)/\(name)") }
    rmdir(path)
  }
}
