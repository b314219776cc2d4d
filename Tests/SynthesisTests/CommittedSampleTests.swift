import Foundation
import Synthesis
import Testing

/// samples/national as it is committed.
@Suite struct CommittedSampleTests {
  private var folder: URL { SampleFixture.package.appending(path: "samples/national") }

  @Test func `the committed sample is what the package makes, byte for byte`() throws {
    for file in try SampleFixture.shared().files {
      let committed = try? Data(contentsOf: folder.appending(path: file.path))
      #expect(committed.map { [UInt8]($0) } == file.bytes, "\(file.path) differs: make it again with thads sample --calibrate")
    }
  }

  @Test func `nothing else is committed beside it`() throws {
    let made = Set(try SampleFixture.shared().files.map(\.path))
    let found = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    #expect(Set(found).subtracting(made) == [])
  }

  @Test func `it stays below 6 MB`() throws {
    #expect(try SampleFixture.shared().files.reduce(0) { $0 + $1.bytes.count } < 6_000_000)
  }

  @Test func `the same seed makes the same bytes, another seed other ones`() throws {
    let fixture = try SampleFixture.shared()
    #expect(NationalSample(geography: fixture.geography).files() == fixture.files)
    let other = NationalSample(geography: fixture.geography, seed: 7).files()
    #expect(other.map(\.path) == fixture.files.map(\.path))
    #expect(zip(other, fixture.files).count { $0 != $1 } > 1500)
  }

  @Test func `its page says what is published and what is not`() throws {
    let page = try SampleFixture.shared().text("README.md")
    for fact in [
      "861.529", "653.719", "539.290", "82,50%", "45,42%", "## Synthetic", "No figure of an office here says anything",
    ] {
      #expect(page.contains(fact), "\(fact)")
    }
  }
}
