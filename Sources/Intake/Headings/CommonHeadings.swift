import DelimitedText

/// The headings that a worker has met, by their bytes: the files of a month mostly have the same, and each is made text once. A worker has its own.
final class CommonHeadings {
  private var headings: [FieldContents: Lazy<HeadCells>] = [:]

  /// Beyond this many, nothing more is remembered, and nothing that is longer.
  private static let limits = (headings: 256, bytes: 16 << 10)

  /// The heading with these contents; nil where it was not met before.
  subscript(contents: FieldContents) -> Lazy<HeadCells>? { headings[contents] }

  /// Keeps a record in mind that looks like a heading, as far as there is room.
  func keep(_ record: inout HeadRecord, _ contents: FieldContents) {
    let limits = CommonHeadings.limits
    guard headings.count < limits.headings, record.range.count <= limits.bytes else { return }
    headings[contents] = record.content
    record.becomeCommon()
  }
}
