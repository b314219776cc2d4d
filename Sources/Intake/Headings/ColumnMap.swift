import DelimitedText
import Enforcement

/// What each column of a table holds. One object for all files with the same heading.
final class ColumnMap: Sendable {
  /// A column.
  struct Column: Sendable {
    /// Its heading, the cells above one another from the top down.
    let cells: [String]
    /// The cells joined by " / ".
    var heading: String { cells.joined(separator: " / ") }
    /// What it holds, nil where that is not known.
    var meaning: Meaning?
    /// The measure that its heading names without saying whether of cases or of money.
    var measure: Measure?
    /// Đồng a unit, for a column of amounts.
    var unit: Int64 = 1
    /// Whether its heading states the unit.
    var statesUnit = false
    /// Units of money that are stated for it and contradict each other: the one it would be read in, and another.
    var contradiction: (unit: Int64, other: Int64)?
  }

  /// What a column holds.
  enum Meaning: Hashable, Sendable {
    case role(Layout.ColumnRole)
    /// A figure, and đồng a unit for money (1 for counts).
    case figure(FigureID, unit: Int64)
    /// A word over a group alone.
    case group
  }

  /// A column of a figure, made ready for reading rows.
  struct FigureColumn: Sendable {
    let field: Int
    let id: FigureID
    let unit: Int64
    let isMoney: Bool

    init(field: Int, id: FigureID, unit: Int64) {
      (self.field, self.id, self.unit) = (field, id, unit)
      isMoney = id.aspect == .money
    }
  }

  let columns: [Column]
  /// The columns of figures, from left to right.
  let figures: [FigureColumn]
  /// The column that holds each role.
  let roles: [Layout.ColumnRole: Int]
  /// Pairs of columns that mean the same.
  let repeated: [Int]
  /// The columns of figures and amounts.
  let numberFields: [Int]
  /// The columns whose headings are not understood, those that have none, and those of which a word over a group alone is known.
  let unknown, unnamed, groupsAlone: [Int]

  /// The cells that tell columns of the period from those of others.
  let groups: PeriodGroups

  /// The columns that say whose and what a row is.
  let places: Places

  /// The columns whose headings say that they number the rows.
  let rowNumbers: [Int]

  /// Where a case list with this heading has what.
  let caseFields: CaseFields

  /// How many fields a row has.
  var width: Int { columns.count }

  /// The columns beside the figures, found once a file.
  struct Places: Sendable {
    let office, officeName, category, submission: Int?
    let periods: [PeriodColumn]

    init(_ roles: [Layout.ColumnRole: Int]) {
      (office, officeName) = (roles[.office], roles[.officeName])
      (category, submission) = (roles[.category], roles[.submission])
      periods = Layout.ColumnRole.ofPeriod.compactMap { role in roles[role].map { PeriodColumn(role: role, field: $0) } }
    }
  }

  /// A column that says of which period a row is.
  struct PeriodColumn: Sendable {
    let role: Layout.ColumnRole
    let field: Int

    /// Whether it holds years alone.
    var isYear: Bool { role == .year }
  }

  init(_ columns: [Column], _ groups: PeriodGroups = PeriodGroups(), rowNumbers: [Int] = []) {
    (self.columns, self.groups, self.rowNumbers) = (columns, groups, rowNumbers)
    var figures: [FigureColumn] = []
    var roles: [Layout.ColumnRole: Int] = [:]
    var repeated: [Int] = []
    for (field, column) in columns.enumerated() {
      switch column.meaning {
      case .group, nil: continue
      case .role(let role) where role.isUnread: continue
      case .role(let role): if roles[role] == nil { roles[role] = field } else { repeated.append(field) }
      case .figure(let id, let unit):
        if figures.contains(where: { $0.id == id }) {
          repeated.append(field)
        } else {
          figures.append(FigureColumn(field: field, id: id, unit: unit))
        }
      }
    }
    (self.figures, self.roles, self.repeated) = (figures, roles, repeated)
    places = Places(roles)
    caseFields = CaseFields(columns, roles, places, rowNumbers: rowNumbers)
    unknown = columns.indices.filter { columns[$0].meaning == nil && !columns[$0].heading.isEmpty }
    unnamed = columns.indices.filter { columns[$0].meaning == nil && columns[$0].heading.isEmpty }
    groupsAlone = columns.indices.filter { columns[$0].meaning == .group }
    numberFields = figures.map(\.field) + roles.filter { $0.key.isAmount }.map(\.value).sorted()
  }

  /// The column of `id`.
  func field(of id: FigureID) -> Int? { figures.first { $0.id == id }?.field }

  /// The heading of the first column that means the same.
  func heading(ofSame meaning: Meaning?) -> String {
    if case .figure(let id, _)? = meaning { return field(of: id).map { columns[$0].heading } ?? "" }
    return columns.first { $0.meaning == meaning }?.heading ?? ""
  }

  /// Đồng a unit of the column of `role`.
  func unit(of role: Layout.ColumnRole) -> Int64 { roles[role].map { columns[$0].unit } ?? 1 }

  /// Đồng a unit of each column of amounts.
  var moneyUnits: [Int64] {
    figures.filter { $0.id.aspect == .money }.map(\.unit) + roles.keys.filter(\.isAmount).map { unit(of: $0) }
  }

  /// Whether what stands in a column counts: not that of rows' numbers, nor of anything else that is nothing known.
  func isRead(_ field: Int) -> Bool {
    guard columns.indices.contains(field), let meaning = columns[field].meaning else { return false }
    return meaning != .role(.ignored)
  }

  /// How many columns are understood.
  var understood: Int { columns.count { $0.meaning != nil } }
}

extension ColumnMap {
  /// The map of the heading `rows`, cells as text, from the top down.
  ///
  /// A cell over a group of columns stands in the first of them; in all rows but the last it holds for the blank cells to its right,
  /// as far as the cell above it does.
  ///
  /// `read` gives what the cells above one another of a column say, as `vocabulary` understands them.
  convenience init(
    rows: [[String]], groups: PeriodGroups, vocabulary: HeadingVocabulary, preambleUnit: (money: Int64?, cases: Bool),
    read: ([String]) -> HeadingReading?
  ) {
    let paths = ColumnMap.paths(rows, vocabulary)
    func understood(_ paths: [[String]], _ groups: PeriodGroups) -> [Column] {
      paths.map { path in
        let isOther = path.contains(where: groups.others.contains)
        let reading = isOther ? HeadingReading(word: .column(.ignored)) : read(path.filter { !groups.states($0) })
        return Column(path, reading, vocabulary: vocabulary, preambleUnit: preambleUnit)
      }
    }
    var groups = groups
    var columns = understood(paths, groups)
    if groups.foreign.count > 1, !ColumnMap(columns).repeated.isEmpty {
      groups = groups.withFirstForeign
      columns = understood(paths, groups)
    }
    if !columns.contains(where: \.isFigure) {
      // A comparison over all figures is a title: "KẾT QUẢ SO VỚI CÙNG KỲ"; but not "So với cùng kỳ".
      let bare = paths.map { path in path.dropLast().filter { !vocabulary.isTitleOfDerived($0) } + path.suffix(1) }
      columns = understood(bare, groups)
    }
    ColumnMap.nameParts(&columns, vocabulary) { path in
      Column(path, read(path), vocabulary: vocabulary, preambleUnit: preambleUnit).meaning
    }
    ColumnMap.nameTotalsOfDone(&columns, vocabulary)
    ColumnMap.ignoreMen(&columns, vocabulary)
    if vocabulary.layout.kind == .cases { ColumnMap.ignoreYearsOfCases(&columns) }
    self.init(columns, groups, rowNumbers: columns.indices.filter { vocabulary.numbersRows(columns[$0].heading) })
  }

  /// The cells above one another of each column of the heading `rows`.
  private static func paths(_ rows: [[String]], _ vocabulary: HeadingVocabulary) -> [[String]] {
    let filled = rows.map { $0.map { !FoldedText($0).plainBytes.isEmpty || vocabulary.hasDerivedSign($0) } }
    let isBlank = { (row: Int, field: Int) in !filled[row].indices.contains(field) || !filled[row][field] }
    let hasBelow = { (row: Int, field: Int) in rows.indices.contains { $0 > row && !isBlank($0, field) } }
    var width = rows.map(\.count).max() ?? 0
    while width > 0, rows.indices.allSatisfy({ isBlank($0, width - 1) }) { width -= 1 }
    var owners = [Int?](repeating: nil, count: rows.count)
    var paths: [[String]] = []
    for field in 0..<width {
      var path: [String] = []
      for row in rows.indices {
        if !isBlank(row, field) {
          owners[row] = field
          // What stood below an older cell of this row holds no longer.
          for lower in rows.indices where lower > row && (owners[lower] ?? field) < field { owners[lower] = nil }
          path.append(rows[row][field])
        } else if let owner = owners[row], hasBelow(row, field),
          // (A ratio with nothing below it is a column of its own: what stands to its right must not be lost with it.)
          hasBelow(row, owner) || !vocabulary.isDerived(rows[row][owner])
        {
          path.append(rows[row][owner])
        }
      }
      paths.append(path)
    }
    return paths
  }

  /// "Năm" in a list of cases is the year of each decision, unless a column of months stands beside it.
  private static func ignoreYearsOfCases(_ columns: inout [Column]) {
    if columns.contains(where: { $0.meaning == .role(.month) }) { return }
    for field in columns.indices where columns[field].meaning == .role(.year) && Phrase(columns[field].heading).count == 1 {
      columns[field].meaning = .role(.ignored)
    }
  }

  /// "Nam" beside "Nữ" counts men: it is no "Năm" that was written without diacritics.
  private static func ignoreMen(_ columns: inout [Column], _ vocabulary: HeadingVocabulary) {
    for field in columns.indices where columns[field].meaning == .role(.year) {
      let heading = Phrase(columns[field].cells.last ?? "")
      let isBesideWomen = [field - 1, field + 1].contains { neighbour in
        columns.indices.contains(neighbour) && vocabulary.isOfWomen(columns[neighbour].cells.last ?? "")
      }
      if heading.key == heading.plain, isBesideWomen { columns[field].meaning = .role(.ignored) }
    }
  }

  /// "Chủ động" and "Theo đơn" below a measure: beside "Tổng số" they are parts of it and not read; by themselves they make it up together, and are told as
  /// two columns of it (heading.repeated). One alone is not known.
  private static func nameParts(
    _ columns: inout [Column], _ vocabulary: HeadingVocabulary, _ meaning: ([String]) -> Meaning?
  ) {
    func isPart(_ column: Column) -> Bool {
      column.cells.count > 1 && column.meaning == nil
        && column.cells.last.map { vocabulary.namesPartOfCases(Phrase($0)) } ?? false
    }
    let parts = columns.indices.filter { isPart(columns[$0]) }
    let all = columns
    for field in parts {
      let group = all[field].cells.dropLast()
      let beside = all.indices.filter { all[$0].cells.dropLast() == group }
      if beside.contains(where: { all[$0].isFigure && vocabulary.isTotal(all[$0].cells.last ?? "") }) {
        columns[field].meaning = .role(.ignored)
      } else if beside.count(where: { parts.contains($0) }) > 1 {
        columns[field].meaning = meaning(Array(group))
      }
    }
  }

  /// "Thi hành xong" over "Tổng số" and "Đình chỉ": the first is the sum over all that is done, of which cases that were terminated are a part.
  private static func nameTotalsOfDone(_ columns: inout [Column], _ vocabulary: HeadingVocabulary) {
    for field in columns.indices {
      guard case .figure(let id, let unit)? = columns[field].meaning, id.measure == .completed,
        let last = columns[field].cells.last, vocabulary.isTotal(last), let done = FigureID(id.aspect, .done)
      else { continue }
      let group = columns[field].cells.dropLast()
      let hasParts = columns.contains { other in
        guard !group.isEmpty, other.cells.dropLast() == group, case .figure(let part, _)? = other.meaning else { return false }
        return part.aspect == id.aspect && (part.measure == .terminated || part.measure == .reduced)
      }
      if hasParts { columns[field].meaning = .figure(done, unit: unit) }
    }
  }

  /// The units that a heading and what stands above it state, where they differ.
  fileprivate static func contradiction(_ reading: HeadingReading, _ preambleUnit: Int64?) -> (unit: Int64, other: Int64)? {
    guard let unit = reading.unit else { return nil }
    if let other = reading.otherUnit { return (unit, other) }
    return preambleUnit.flatMap { $0 == unit ? nil : (unit, $0) }
  }

  fileprivate static func meaning(
    _ reading: HeadingReading, vocabulary: HeadingVocabulary, preambleUnit: (money: Int64?, cases: Bool)
  ) -> Meaning? {
    switch reading.word {
    case .column(let role): return .role(role)
    case .measure(let measure):
      // A file in one unit alone need not say so in each heading.
      let implied: Aspect? =
        preambleUnit.money != nil && !preambleUnit.cases ? .money : preambleUnit.cases && preambleUnit.money == nil ? .cases : nil
      guard let aspect = reading.aspect ?? (reading.unit != nil ? .money : implied), let id = FigureID(aspect, measure) else {
        return nil
      }
      let unit = aspect == .money ? reading.unit ?? preambleUnit.money ?? vocabulary.layout.moneyUnit : 1
      return .figure(id, unit: unit)
    case .figure, .aspect, .group, nil: return .group
    }
  }
}

extension ColumnMap.Column {
  /// The column below the cells of `path`, which say `reading`.
  fileprivate init(
    _ path: [String], _ reading: HeadingReading?, vocabulary: HeadingVocabulary, preambleUnit: (money: Int64?, cases: Bool)
  ) {
    let meaning = reading.flatMap { ColumnMap.meaning($0, vocabulary: vocabulary, preambleUnit: preambleUnit) }
    self.init(cells: path.map(\.withSingleBlanks), meaning: meaning, statesUnit: reading?.unit != nil)
    if meaning == nil, case .measure(let named)? = reading?.word { measure = named }
    if case .role(let role)? = meaning, role.isAmount {
      unit = reading?.unit ?? preambleUnit.money ?? vocabulary.layout.moneyUnit
    }
    if holdsMoney, let reading { contradiction = ColumnMap.contradiction(reading, preambleUnit.money) }
  }

  /// Whether it holds what is counted or added up.
  fileprivate var isFigure: Bool {
    switch meaning {
    case .role(let role): role.isAmount
    case .figure: true
    case .group, nil: false
    }
  }

  /// Đồng a unit of its amounts; nil where it holds none.
  var moneyUnit: Int64? {
    switch meaning {
    case .role(let role): role.isAmount ? unit : nil
    case .figure(let id, let unit): id.aspect == .money ? unit : nil
    case .group, nil: nil
    }
  }

  /// Whether it holds amounts of money.
  var holdsMoney: Bool { moneyUnit != nil }
}
