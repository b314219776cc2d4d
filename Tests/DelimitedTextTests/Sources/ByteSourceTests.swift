import Glibc
import Testing

@testable import DelimitedText

@Suite struct ByteSourceTests {
  /// Runs `body` with a folder that is removed afterwards.
  static func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/thads-delimited-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      for name in ["file", "link", "pipe", "folder"] {
        unlink("\(folder)/\(name)")
        rmdir("\(folder)/\(name)")
      }
      rmdir(folder)
    }
    try body(folder)
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  @Test func `a file gives its size and any of its bytes`() throws {
    try Self.withFolder { folder in
      let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
      try Self.write(bytes, to: "\(folder)/file")
      let source = try ByteSource(path: "\(folder)/file")
      #expect(source.size == 1000)
      #expect(source.name == "\(folder)/file")
      #expect(try source.bytes(in: 10..<20) == Array(bytes[10..<20]))
      #expect(try source.bytes(in: 990..<5000) == Array(bytes[990...]))
      #expect(try source.bytes(in: -5..<3) == Array(bytes[..<3]))
      #expect(try source.bytes(in: 5000..<6000).isEmpty)
    }
  }

  @Test func `bytes in memory are a source too`() throws {
    let source = ByteSource(bytes: [1, 2, 3], name: "memory")
    #expect(source.name == "memory" && source.size == 3)
    #expect(try source.bytes(in: 1..<9) == [2, 3])
    #expect(try source.paddedBytes(in: 1..<9).count == 2)
  }

  @Test func `a missing file, a folder, a pipe and a dead link are told apart`() throws {
    try Self.withFolder { folder in
      let path = { (name: String) in "\(folder)/\(name)" }
      #expect(throws: SourceError.cannotOpen(path: path("none"), errno: ENOENT)) { try ByteSource(path: path("none")) }
      mkdir(path("folder"), 0o700)
      #expect(throws: SourceError.notARegularFile(path: path("folder"), kind: .directory)) {
        try ByteSource(path: path("folder"))
      }
      mkfifo(path("pipe"), 0o600)
      #expect(throws: SourceError.notARegularFile(path: path("pipe"), kind: .fifo)) { try ByteSource(path: path("pipe")) }
      symlink("/nowhere/at/all", path("link"))
      #expect(throws: SourceError.brokenLink(path: path("link"))) { try ByteSource(path: path("link")) }
      #expect(throws: SourceError.notARegularFile(path: "/dev/null", kind: .device)) { try ByteSource(path: "/dev/null") }
      #expect(throws: SourceError.cannotOpen(path: "", errno: ENOENT)) { try ByteSource(path: "") }
    }
  }

  @Test func `a link to a file is followed`() throws {
    try Self.withFolder { folder in
      try Self.write([7], to: "\(folder)/file")
      symlink("\(folder)/file", "\(folder)/link")
      #expect(try ByteSource(path: "\(folder)/link").bytes(in: 0..<1) == [7])
      #expect(try ByteSource(unlinked: "\(folder)/link") == nil)
      #expect(try ByteSource(unlinked: "\(folder)/file")?.bytes(in: 0..<1) == [7])
    }
  }

  @Test func `a file cut short while it is read is an error, not a crash`() throws {
    try Self.withFolder { folder in
      let path = "\(folder)/file"
      try Self.write(Array(String(repeating: "a;b;c\n", count: 100_000).utf8), to: path)
      let source = try ByteSource(path: path)
      var reader = RecordReader(source, format: DelimitedFormat())
      #expect(try reader.advance())
      truncate(path, 1000)
      var records = 1
      #expect(throws: SourceError.shrank(path: path, expected: 600_000, found: 256 << 10)) {
        while try reader.advance() { records += 1 }
      }
      #expect(records == (256 << 10) / 6)
      #expect(reader.withRecord { _ in true } == nil)
      #expect(throws: SourceError.shrank(path: path, expected: 600_000, found: 1000)) { try source.bytes(in: 0..<5000) }
      #expect(throws: SourceError.self) { try FormatDetection(source) }
    }
  }

  @Test func `every error names its path`() {
    let errors: [SourceError] = [
      .cannotOpen(path: "p", errno: 1), .brokenLink(path: "p"), .notARegularFile(path: "p", kind: .socket),
      .cannotRead(path: "p", offset: 0, errno: 5), .shrank(path: "p", expected: 2, found: 1),
    ]
    #expect(errors.allSatisfy { $0.path == "p" })
  }
}
