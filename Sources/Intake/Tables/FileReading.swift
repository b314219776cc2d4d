import DelimitedText
import Enforcement

/// What one file holds, before it is decided which submissions count.
struct FileReading: Sendable {
  let file: String
  /// The submission that its name tells: that of the file, where nothing in it says another.
  let nameSubmission: Int?
  var size = 0
  var layout: String?
  var encoding = ""
  var delimiter = ""
  var findings: FindingList
  /// How it is written; nil where it is no text.
  var format: DelimitedFormat?
  /// What its columns hold: to find a cell again once all files are read.
  var table: Table?
  /// The length of the byte-order mark.
  var markLength = 0
  /// The end of the heading: what precedes it goes back with every rejected row.
  var tableStart = 0
  var rows: [StatementRow] = []
  var submissions: [Submission] = []
  /// What its rows state of each office where it is rejected whole.
  private(set) var rejectedStatements: [RejectedStatement] = []
  /// The rows of a statement that sum up those of several offices, or of one that they do not stand among.
  var sums: [SumRow] = []
  /// The line of a statement's last row.
  var lastLine = 0
  /// Records and bytes; what becomes of `rows` is added when submissions are chosen.
  var totals = ControlTotals()
  /// The bytes taken so far: each span must begin where the one before it ended.
  var coverage = ByteCoverage()
  /// Whether nothing could be read as a table.
  var isRejectedWhole = false
  /// Whether the system would not give its bytes, or not all of them.
  var isUnreadable = false
  /// The line within the table that says that what follows is in another unit, has other columns, or is another office's.
  private(set) var change: TableChange?
  /// The figures that rows below the heading state for certain, whether they are used or not.
  var legible = FigureSet.all
  /// Whether an earlier file holds the same bytes.
  var isCopy = false
  /// Offices whose absence this file explains.
  var explains: Set<Int> = []
  /// Whether the table has more rows than a statement may have.
  var isTooLarge = false
  /// Of a statement's faulty rows the bytes, where they are few spans.
  var faultSpans: [Range<Int>]?
  /// Whether sound rows are sums over records, as those of a case list are, and how that was read.
  var tally: CaseReader.Conventions?

  init(file: String, period: Period, registry: OfficeRegistry, room: Int = .max) {
    self.file = file
    nameSubmission = NameSubmission.number(in: file)
    findings = FindingList(file: file, period: period, registry: registry, room: room)
    totals.files = 1
  }

  /// Whether there is such a line.
  var isTableChanged: Bool { change != nil }

  /// Notes that the table changes, of which the first place counts.
  mutating func note(_ change: TableChange) { self.change = self.change?.followed(by: change) ?? change }

  /// The figures that a row states for certain.
  private func legible(in row: StatementRow) -> FigureSet {
    guard let change, row.range.lowerBound >= change.start else { return legible }
    return legible.intersection(change.legible)
  }

  /// Rejects the file, whose table was read to its end: its rows are counted with the rejected ones, and none is kept.
  mutating func rejectTable() {
    isRejectedWhole = true
    totals.filesRejected = 1
    for row in rows { totals.reject(row, legible: legible(in: row)) }
    explains.formUnion(rows.compactMap(\.office))
    if table?.vocabulary.layout.isSupplement != true {
      rejectedStatements = rowsByOffice().map { RejectedStatement($0.office, $0.rows, in: self) }
    }
    (rows, submissions) = ([], [])
  }

  /// The rows of each office, in the order in which offices first appear.
  func rowsByOffice() -> [(office: Int, rows: [Int])] {
    var places: [Int: Int] = [:]
    var groups: [(office: Int, rows: [Int])] = []
    var start = 0
    while start < rows.count {
      let office = rows[start].office
      // (Mostly the rows of an office stand together.)
      let end = rows[start...].firstIndex { $0.office != office } ?? rows.count
      if let office {
        let place = places[office, default: groups.count]
        if place == groups.count {
          places[office] = place
          groups.append((office, []))
        }
        groups[place].rows += start..<end
      }
      start = end
    }
    return groups
  }

  /// The categories of the layout that the rows at `indices` name. (Others may be what they were rejected for.)
  func categories(of indices: [Int]) -> Set<Category> {
    let known = table?.vocabulary.layout.categories.map(\.meaning) ?? []
    return Set(indices.flatMap { [rows[$0].category] + rows[$0].furtherCategories }).intersection(known)
  }
}

extension FileReading {
  /// Puts the faulty rows of each office together in one: there may be as many as the file has rows, and what is wrong with each has been
  /// found.
  mutating func mergeFaultyRows() {
    guard rows.contains(where: \.isFaulty) else { return }
    var merged: [StatementRow] = []
    var places: [Int: Int] = [:]
    var spans: [Range<Int>] = []
    for row in rows {
      guard row.isFaulty else {
        merged.append(row)
        continue
      }
      spans.join(row)
      if let place = places[row.office ?? -1] {
        merged[place].takeIn(row)
      } else {
        places[row.office ?? -1] = merged.count
        merged.append(row.asSum)
      }
    }
    rows = merged
    faultSpans = spans.count <= FileReading.fewSpans ? spans : nil
  }

  /// The bytes of the sums over rows that all go back, those of `offices`: without them nothing would tell that a row is missing. One over other
  /// rows as well would be wrong without these, as would be a sum by category below one that stays.
  func sums(of offices: Set<Int>) -> [Range<Int>] {
    var isHeadKept = false
    return sums.filter { sum in
      let isKept = !sum.offices.isEmpty && sum.offices.isSubset(of: offices)
      if sum.isBelowOther { return isKept && isHeadKept }
      isHeadKept = isKept
      return isKept
    }.map(\.range)
  }

  /// Beyond this many spans rejected rows are looked up in the file again.
  static let fewSpans = 64

  /// What the columns of a table hold.
  struct Table: Sendable {
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
  /// What tells the unknown office that the row names from others.
  var unknownOffice: UInt64?
  /// Whether it names a period that is not the one read.
  var isOfOtherPeriod = false
  /// Whether it names an office that the file is not of.
  var isElsewhere = false
  /// The row above that says whose it is, and goes back with it, where that is none of figures.
  var title: Range<Int>?
  var category = Category.total
  /// The categories of the records after the first that it stands for, each once: an office has few.
  var furtherCategories: [Category] = []
  /// Whether it names no category, not even that it is a sum.
  var hasBlankCategory = false
  /// Whether it calls itself the sum over all offices.
  var isSumOfOffices = false
  /// Whether that may mean its office's rows alone as well.
  var maySumOwnRows = false
  /// Whether it calls itself the sum over all rows of its office.
  var isGrandTotal = false
  var submission = 1
  /// What its cells say, with the figures that follow where the row is sound; nil where the row could not be cut into cells.
  var values: RowValues?
  /// The field of a number that could be read in two ways.
  var ambiguousField: Int?
  /// The first field with three zeros behind a sign where nothing has decimals.
  var zerosField: Int?
  /// The first field with three decimals where nothing has any.
  var decimalsField: Int?
  /// What is wrong with the row, or with the first of several.
  var breaches = Breaches()
  /// What several faulty rows state together, as far as it can be read; nil where ``values`` say it.
  var stated: FigureSum?
  /// Whether the row sums up its office's other rows.
  var isControl = false
  var fate = Fate.pending

  /// What becomes of a row.
  enum Fate: Sendable {
    case pending, used, rejected, superseded, control
  }

  var isFaulty: Bool { !breaches.isEmpty }
  /// Whether it says that it sums up the office's other rows.
  var isSumByName: Bool { category == .total && !hasBlankCategory && values != nil }
  /// Whether it is not used for a fault of its own or of its submission.
  var isRejected: Bool { fate == .rejected || fate == .pending }
  /// The bytes of all records that it stands for.
  var bytes: Int { range.count + furtherBytes }
}

extension StatementRow {
  /// A faulty row as the first of those that are put together.
  fileprivate var asSum: StatementRow {
    var sum = self
    sum.values = nil
    sum.isControl = false
    sum.stated = statement
    return sum
  }

  /// What it states. (What an office's control total states is left out: its other rows say it.)
  private var statement: FigureSum {
    if let stated { return stated }
    var sum = FigureSum()
    if !isControl { sum.add(values?.figures, records: records) }
    return sum
  }

  fileprivate mutating func takeIn(_ row: StatementRow) {
    records += row.records
    furtherBytes += row.bytes
    submission = max(submission, row.submission)
    if row.category != category, furtherCategories.count < CaseReader.categoryLimit, !furtherCategories.contains(row.category) {
      furtherCategories.append(row.category)
    }
    stated?.add(row.statement)
  }
}

extension [Range<Int>] {
  /// Adds the bytes of a row that follows, and of the title above it where that is not among them.
  mutating func join(_ row: StatementRow) {
    if let title = row.title, title.lowerBound >= last?.upperBound ?? 0 { join(title) }
    join(row.range)
  }

  /// Adds a span that follows, joined to the last where it can be.
  mutating func join(_ range: Range<Int>) {
    if let last = last, last.upperBound == range.lowerBound {
      self[count - 1] = last.lowerBound..<range.upperBound
    } else if !range.isEmpty {
      append(range)
    }
  }
}

/// What goes back of a row that sums up others.
struct SumRow: Sendable {
  let range: Range<Int>
  /// The offices whose rows it sums up.
  let offices: Set<Int>
  /// Whether it leaves the cell of the office blank below another.
  let isBelowOther: Bool
}

/// A row that sums up rows of several offices.
struct TotalRow: Sendable {
  let line: Int
  let range: Range<Int>
  /// The category it sums up, nil where it sums up all.
  let category: Category?
  /// Whether it leaves the cell of the category blank.
  let hasBlankCategory: Bool
  /// The province or nation that it sums up, nil where it only says "Tổng số".
  let group: Int?
  /// The office that it names, whose rows alone it sums up.
  var office: Int?
  /// The office of the rows right above, which may be summed up alone.
  let block: Int?
  /// The office that states it under its own name.
  var statedBy: Int?
  /// Whether it leaves the cell of the office blank below another such row.
  var isBelowOther = false
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
