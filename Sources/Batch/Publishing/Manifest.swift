import Digests

/// A file named in the manifest.
public struct FileRecord: Hashable, Sendable {
  /// The path relative to the workspace or to the result, with `/`.
  public let path: String
  /// The size in bytes.
  public let size: Int
  /// SHA-256 in hexadecimal.
  public let sha256: String

  /// The record of `bytes` as the file `path`.
  ///
  /// - Throws: an error of libcrypto's, as one of reading.
  init(of bytes: [UInt8], named path: String) throws(FileError) {
    guard let digest = SHA256Digest(of: bytes) else { throw FileError(.read, path, errno: 0) }
    self.init(path: path, size: bytes.count, sha256: digest.description)
  }

  /// The record of the file at `path`, which is read piece by piece, under the name `name`.
  static func read(_ path: String, named name: String) throws(FileError) -> FileRecord {
    guard var digest = SHA256Stream() else { throw FileError(.read, path, errno: 0) }
    var size = 0
    var isSound = true
    try FileSystem.readPieces(path) { piece in
      size += piece.count
      isSound = digest.update(piece) && isSound
    }
    guard isSound, let sum = digest.finish() else { throw FileError(.read, path, errno: 0) }
    return FileRecord(path: name, size: size, sha256: sum.description)
  }

  init(path: String, size: Int, sha256: String) {
    self.path = path
    self.size = size
    self.sha256 = sha256
  }

  var json: JSON { .members(["path": .string(path), "size": .count(size), "sha256": .string(sha256)]) }
}

/// manifest.json: what a result was made of and what it consists of.
///
/// It names no clock, no machine and no absolute path, so that the same inputs and options give the same bytes.
struct Manifest: Sendable {
  static let fileName = "manifest.json"

  let options: JSON
  let status: JSON
  let baseline: JSON
  let readings: JSON
  let warnings: JSON
  let inputs: [FileRecord]
  let outputs: [FileRecord]

  var json: JSON {
    .members([
      "tool": .members(["name": .string("thads"), "version": .string(Version.current)]),
      "options": options,
      "status": status,
      "baseline": baseline,
      "readings": readings,
      "warnings": warnings,
      "inputs": .array(inputs.map(\.json)),
      "outputs": .array(outputs.map(\.json)),
    ])
  }
}

/// The program's version.
public enum Version {
  /// Semantic version of this source tree; CHANGELOG.md tells what changed.
  public static let current = "0.1.0"
}
