import TestSupport
import Testing

@testable import DelimitedText

/// The faults of a record's writing belong to it and to no other.
@Suite struct RecordIssueTests {
  /// Letters, marks and quotes, and bytes that are no text or only the beginning of a letter.
  private static let pieces: [[UInt8]] = [
    [0x61], [0x3B], [0x3B], [0x0A], [0x0A], [0x22], [0xFF], [0x00], [0xC3, 0xA0], [0xE1, 0xBA], [0xE0, 0x80, 0x80],
  ]

  @Test(arguments: UInt64(1)...60)
  func `the first damage of a record is the first of its issues but for text behind a closing quote`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<600).flatMap { _ in RecordIssueTests.pieces.randomElement(using: &random) ?? [] }
    let format = DelimitedFormat(dialect: .semicolon, expectedFieldCount: seed % 2 == 0 ? 3 : nil)
    var reader = RecordReader(ByteSource(bytes: bytes), format: format)
    var damaged = 0
    try reader.forEachRecord { record in
      let issues = record.issues
      #expect(record.hasIssues == !issues.isEmpty)
      #expect(record.firstDamage == issues.map(\.kind).first { $0 != .textAfterClosingQuote })
      for issue in issues { #expect(record.byteRange.contains(issue.location.byteOffset)) }
      #expect(issues.compactMap(\.kind.invalidCount).first ?? 0 == RecordIssueTests.repairs(of: record.originalBytes))
      damaged += record.firstDamage == nil ? 0 : 1
    }
    #expect(damaged > 0)
  }

  /// The places that the standard library repairs, by the same rule.
  private static func repairs(of bytes: [UInt8]) -> Int {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" }
  }
}

extension RecordIssue.Kind {
  fileprivate var invalidCount: Int? { if case .invalidBytes(let count) = self { count } else { nil } }
}
