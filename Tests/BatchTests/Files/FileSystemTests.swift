import Glibc
import TestSupport
import Testing

@testable import Batch

@Suite struct FileSystemTests {
  let folder = TemporaryFolder()

  @Test func `what is written is read back`() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    try FileSystem.write(bytes, to: folder["a.bin"])
    #expect(try FileSystem.read(folder["a.bin"]) == bytes)
  }

  @Test func `a file that is there is not written over`() throws {
    try FileSystem.write([1], to: folder["a"])
    #expect(throws: FileError.self) { try FileSystem.write([2], to: folder["a"]) }
    #expect(try FileSystem.read(folder["a"]) == [1])
  }

  @Test func `files below a folder are listed in byte order and links are not followed`() throws {
    for name in ["b/2.csv", "a.csv", "b/10.csv", "Z.csv"] { try folder.write("x", to: name) }
    symlink("/etc", folder["link"])
    mkfifo(folder["pipe.csv"], 0o644)
    #expect(try FileSystem.files(below: folder.path) == ["Z.csv", "a.csv", "b/10.csv", "b/2.csv"])
  }

  @Test func `a folder that cannot be listed is told with the system's reason`() throws {
    try folder.write("x", to: "file")
    #expect(throws: Never.self) { try FileSystem.requireListing(of: folder.path) }
    let error = #expect(throws: FileError.self) { try FileSystem.requireListing(of: folder["file"]) }
    #expect(error == FileError(.list, folder["file"], errno: ENOTDIR))
  }

  @Test func `what cannot be known is not taken for nothing`() throws {
    try folder.write("x", to: "file")
    #expect(try FileSystem.kindIfKnown(of: folder["nothing/below"]) == .nothing)
    #expect(try FileSystem.kindIfKnown(of: folder["file/below"]) == .nothing)
    #expect(try FileSystem.kindIfKnown(of: folder["file"]) == .file)
    let name = String(repeating: "x", count: 300)
    let error = #expect(throws: FileError.self) { try FileSystem.kindIfKnown(of: folder[name]) }
    #expect(error?.errno == ENAMETOOLONG)
  }

  @Test func `a pipe is refused at once and not waited for`() {
    mkfifo(folder["pipe"], 0o644)
    #expect(throws: FileError.self) { try FileSystem.read(folder["pipe"]) }
  }

  @Test func `a folder is removed with all it holds, but not what its links lead to`() throws {
    let outside = TemporaryFolder()
    try outside.write("kept", to: "kept.txt")
    try folder.write("x", to: "tree/deep/x.txt")
    symlink(outside.path, folder["tree/link"])
    try FileSystem.remove(folder["tree"])
    #expect(FileSystem.kind(of: folder["tree"]) == .nothing)
    #expect(outside.bytes(of: "kept.txt") == Array("kept".utf8))
  }

  @Test func `an error says what was attempted on which file and why`() {
    let error = #expect(throws: FileError.self) { try FileSystem.read(folder["absent"]) }
    #expect(error?.operation == .read)
    #expect(error?.path == folder["absent"])
    #expect(error?.errno == ENOENT)
  }
}
