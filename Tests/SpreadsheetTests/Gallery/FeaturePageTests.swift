import TestSupport
import Testing

/// docs/spreadsheet-features.md against the tests and workbooks there are.
@Suite struct `The page of features` {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  /// A row of a table: its cells without the edges.
  private static func rows() throws -> [[String]] {
    let page = try #require(TemporaryFolder.bytes(of: "\(root)/docs/spreadsheet-features.md"))
    let lines = String(decoding: page, as: UTF8.self).split(separator: "\n").filter {
      $0.hasPrefix("| ") && !$0.hasPrefix("| feature")
    }
    return lines.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map { $0.trimmed }
    }
  }

  @Test func `names in each row a test that is there`() throws {
    let listing = Programs.run("cat '\(Self.root)'/Tests/SpreadsheetTests/*/*.swift").output
    let rows = try Self.rows()
    #expect(rows.count >= 60)
    for row in rows {
      try #require(row.count == 9, "\(row)")
      let parts = row[8].split(separator: ": `", maxSplits: 1).map(String.init)
      try #require(parts.count == 2, "\(row[0])")
      let suite = listing.contains("struct `\(parts[0])`") || listing.contains("struct \(parts[0]) {")
      #expect(suite && listing.contains("func `\(parts[1])("), "\(row[0])")
    }
  }

  @Test func `names every workbook of the gallery, and no other`() throws {
    let named = Set(try Self.rows().map { $0[7] }.filter { !$0.isEmpty }.map { $0.filter { $0 != "`" } })
    #expect(named == Set(FeatureGallery.features.map(\.name)))
  }

  @Test func `marks what others have in three ways, and what is here as there`() throws {
    for row in try Self.rows() {
      #expect(row[1] == "●", "\(row[0])")
      #expect(row[2...6].allSatisfy { ["●", "◐", "–"].contains($0) }, "\(row[0])")
    }
  }
}

extension Substring {
  /// Without spaces at the ends.
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
