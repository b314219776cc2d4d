import DelimitedText
import Enforcement

/// What one file holds, before it is decided which submissions count.
struct FileReading: Sendable {
  let file: String
  var size = 0
  var layout: String?
  var encoding = ""
  var delimiter = ""
  var findings: FindingList
  /// How it is written; nil where it is no text.
  var format: DelimitedFormat?
  /// How its records are cut, and what its columns hold: to find a cell again once all files are read.
  var table: Table?
  /// The length of the byte-order mark.
  var markLength = 0
  /// The end of the heading: what precedes it goes back with every rejected row.
  var tableStart = 0
  var rows: [StatementRow] = []
  var submissions: [Submission] = []
  /// Records and bytes; what becomes of `rows` is added when submissions are chosen.
  var totals = ControlTotals()
  /// The bytes taken so far: each span must begin where the one before it ended.
  var coverage = ByteCoverage()
  /// Whether nothing could be read as a table.
  var isRejectedWhole = false
  /// Whether the system would not give its bytes, or not all of them.
  var isUnreadable = false
  /// Whether a line within the table says that what follows is in another unit.
  var isUnitChanged = false
  /// Whether an earlier file holds the same bytes.
  var isCopy = false
  /// Offices whose absence this file explains.
  var explains: Set<Int> = []
  /// Whether sound rows are sums over records, as those of a case list are, and how that was read.
  var tally: CaseReader.Conventions?

  init(file: String, period: Period, registry: OfficeRegistry) {
    self.file = file
    findings = FindingList(file: file, period: period, registry: registry)
    totals.files = 1
  }

  /// The rows of each office, in the order in which offices first appear.
  func rowsByOffice() -> [(office: Int, rows: [Int])] {
    var places: [Int: Int] = [:]
    var groups: [(office: Int, rows: [Int])] = []
    for (index, row) in rows.enumerated() {
      guard let office = row.office else { continue }
      if let place = places[office] {
        groups[place].rows.append(index)
      } else {
        places[office] = groups.count
        groups.append((office, [index]))
      }
    }
    return groups
  }
}

extension FileReading {
  /// How the records of a table are cut, and what its columns hold.
  struct Table: Sendable {
    let format: DelimitedFormat
    let columns: ColumnMap
    let vocabulary: HeadingVocabulary
  }
}

/// A row of a statement, or what the rows of a case list add up to for an office and category.
struct StatementRow: Sendable {
  var line: Int
  let range: Range<Int>
  /// How many records it stands for: one, or where cases are added up, all of them; line and range are then those of the first.
  var records = 1
  /// The bytes of the records after the first that it stands for.
  var furtherBytes = 0
  /// The office's position, nil where it could not be told.
  var office: Int?
  /// Which of the file's unknown offices the row names, by first appearance.
  var unknownOffice: Int?
  var category = Category.total
  var submission = 1
  /// What its cells say, with the figures that follow where the row is sound; nil where the row could not be cut into cells.
  var values: RowValues?
  /// The field of a number that could be read in two ways.
  var ambiguousField: Int?
  /// The ids of rules that the row breaks.
  var rules: [String] = []
  /// Whether the row sums up its office's other rows.
  var isControl = false
  var fate = Fate.pending

  /// What becomes of a row.
  enum Fate: Sendable {
    case pending, used, rejected, superseded, control
  }

  var isFaulty: Bool { !rules.isEmpty }
  /// The bytes of all records that it stands for.
  var bytes: Int { range.count + furtherBytes }
}

/// A row that sums up rows of several offices.
struct TotalRow: Sendable {
  let line: Int
  let range: Range<Int>
  /// The category it sums up, nil where it sums up all.
  let category: Category?
  /// The province or nation that it sums up, nil where it only says "Tổng số".
  let group: Int?
  let values: RowValues
}

/// All rows of one office in one file.
struct Submission: Sendable {
  let office: Int
  /// Lần nộp.
  let number: Int
  /// Indices of the file's rows.
  let rows: [Int]
  /// Whether it can be used.
  let isValid: Bool
  /// Whether its figures go beside those of another layout.
  let isSupplement: Bool
}
