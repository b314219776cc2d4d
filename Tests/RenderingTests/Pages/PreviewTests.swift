import Enforcement
import Foundation
import Report
import Testing

@testable import Rendering

/// Writes pages to look at, where THADS_PAGES names a folder.
@Suite struct `Pages to look at` {
  static let folder = ProcessInfo.processInfo.environment["THADS_PAGES"]

  @Test(.enabled(if: folder != nil, "THADS_PAGES names no folder"))
  func `a national page and two provinces' are written`() throws {
    let folder = try #require(Self.folder)
    let renderer = try ProjectFiles.renderer()
    let builder = try NationalSample(missing: ["64622"], findings: 30).builder()
    try FileManager.default.createDirectory(atPath: "\(folder)/tinh", withIntermediateDirectories: true)
    let nation = try renderer.render(builder.national(), links: NationalSample.links())
    #expect(FileManager.default.createFile(atPath: "\(folder)/index.html", contents: Data(nation)))
    for (code, name) in [("01", "ha-noi"), ("64", "gia-lai")] {
      let document = try builder.province(.init(vintage: NationalSample.vintage, code: code))
      let page = try renderer.render(
        document, links: PageLinks(workbook: "\(code)-\(name).xlsx", home: "../index.html", data: "../data/"))
      #expect(FileManager.default.createFile(atPath: "\(folder)/tinh/\(code)-\(name).html", contents: Data(page)))
    }
  }

  @Test(.enabled(if: folder != nil, "THADS_PAGES names no folder"), arguments: Chart.Kind.allCases)
  func `the drawing of each kind of chart is written`(kind: Chart.Kind) throws {
    let folder = try #require(Self.folder)
    let drawing = ChartGolden.drawing(kind).joined(separator: "\n")
    #expect(FileManager.default.createFile(atPath: "\(folder)/\(kind.rawValue).svg.txt", contents: Data(drawing.utf8)))
  }
}
