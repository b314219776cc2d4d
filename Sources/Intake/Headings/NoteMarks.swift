/// What a cell tells of whether its row is a note and no row of figures.
struct NoteMarks: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// It begins with the title of one who signs, or gives place and date.
  static let signature = NoteMarks(rawValue: 1)
  /// It begins as notes do.
  static let note = NoteMarks(rawValue: 2)
  /// It is the heading of the offices' column.
  static let officeHeading = NoteMarks(rawValue: 4)
}

/// What the bytes of a cell tell before it is understood.
struct NoteGlance: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// It holds something.
  static let filled = NoteGlance(rawValue: 1)
  /// It holds a digit.
  static let digit = NoteGlance(rawValue: 2)
  /// It may have some of the ``NoteMarks``.
  static let mayBeNote = NoteGlance(rawValue: 4)
}

extension Phrase {
  /// "Hà Nội, ngày 05 tháng 10 năm 2022".
  var isDateLine: Bool {
    guard let day = position(of: "ngay"), let month = position(of: "thang"), let year = position(of: "nam")
    else {
      return false
    }
    return day < month && month < year
  }
}
