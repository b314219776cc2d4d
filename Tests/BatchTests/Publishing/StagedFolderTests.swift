import TestSupport
import Testing

@testable import Batch

@Suite struct StagedFolderTests {
  let out = TemporaryFolder()

  @Test func `nothing shows at the target until it is published`() throws {
    let staged = try StagedFolder(parent: out.path, name: "2022-09")
    try staged.write([1, 2], to: "data/figures.csv")
    #expect(FileSystem.kind(of: out["2022-09"]) == .nothing)
    try staged.publish()
    #expect(out.bytes(of: "2022-09/data/figures.csv") == [1, 2])
    #expect(FileSystem.kind(of: staged.path) == .nothing)
  }

  @Test func `a replaced result is kept as previous, and only the last one`() throws {
    for generation in UInt8(1)...3 {
      let staged = try StagedFolder(parent: out.path, name: "2022-09")
      try staged.write([generation], to: "index.html")
      try staged.publish()
    }
    #expect(out.bytes(of: "2022-09/index.html") == [3])
    #expect(out.bytes(of: "2022-09.previous/index.html") == [2])
    #expect(try FileSystem.names(in: out.path) == ["2022-09", "2022-09.previous"])
  }

  @Test func `what a killed run left in the staging folder is not published`() throws {
    try out.write("half", to: ".2022-09.staging/half.csv")
    let staged = try StagedFolder(parent: out.path, name: "2022-09")
    try staged.write([1], to: "index.html")
    try staged.publish()
    #expect(try FileSystem.files(below: out["2022-09"]) == ["index.html"])
  }

  @Test func `a discarded result leaves the old one as it was`() throws {
    try out.write("old", to: "2022-09/index.html")
    let staged = try StagedFolder(parent: out.path, name: "2022-09")
    try staged.write([1], to: "index.html")
    try staged.discard()
    #expect(out.bytes(of: "2022-09/index.html") == Array("old".utf8))
    #expect(try FileSystem.names(in: out.path) == ["2022-09"])
  }
}

@Suite struct RunLockTests {
  let out = TemporaryFolder()

  @Test func `a second run is refused while the first holds the folder, and may go on afterwards`() throws {
    do {
      let first = try RunLock(folder: out.path)
      let error = #expect(throws: RunError.self) { _ = try RunLock(folder: out.path) }
      #expect(error?.exitCode == .locked)
      _ = consume first
    }
    _ = try RunLock(folder: out.path)
  }

  @Test func `a folder that is not there cannot be locked`() {
    let error = #expect(throws: RunError.self) { _ = try RunLock(folder: out["absent"]) }
    #expect(error?.exitCode == .cannotCreate)
  }
}
