/// A small sound statement that samples spoil: two kinds of cases of one office, whose figures satisfy the identities of 2022.
struct MessyTable {
  /// The measures by id and heading; `reduced` is taken in money alone.
  static let measures: [(id: String, heading: String)] = [
    ("carried_over", "Năm trước chuyển sang"), ("newly_accepted", "Mới thụ lý"), ("accepted", "Tổng số thụ lý"),
    ("delegated", "Ủy thác thi hành án"), ("withdrawn", "Thu hồi, hủy quyết định thi hành án"),
    ("to_enforce", "Tổng số phải thi hành"), ("eligible", "Có điều kiện thi hành"), ("completed", "Thi hành xong"),
    ("terminated", "Đình chỉ thi hành án"), ("reduced", "Giảm thi hành án"), ("in_progress", "Đang thi hành"),
    ("postponed_consent", "Hoãn theo điểm c khoản 1 Điều 48"), ("other", "Trường hợp khác"),
    ("postponed_other", "Hoãn (trừ điểm c khoản 1 Điều 48)"), ("suspended", "Tạm đình chỉ thi hành án"),
    ("not_eligible", "Chưa có điều kiện (trừ sổ theo dõi riêng)"), ("carried_forward", "Chuyển kỳ sau"),
    ("separate_book", "Đã chuyển sổ theo dõi riêng"),
  ]

  private static let compactIDs: Set<String> = [
    "eligible", "completed", "terminated", "reduced", "in_progress", "postponed_consent", "other",
  ]

  /// What each column holds: `office`, `name`, `category`, `cases.eligible` …
  private(set) var ids: [String]
  /// The heading, a row.
  private(set) var headings: [String]
  /// The rows of figures.
  var rows: [[String]]
  /// How the table is written.
  var delimiter = ";"
  var lineEnd = "\r\n"
  /// Cells that hold the delimiter are quoted; with `quotesAll` every cell is.
  var quotesAll = false

  /// A statement of 01001: of seven measures, or of all.
  init(full: Bool = false) {
    ids = ["office", "name", "category"]
    headings = ["Mã đơn vị", "Tên đơn vị", "Loại việc"]
    for (aspect, word) in [("cases", "Việc"), ("money", "Tiền")] {
      for (id, heading) in MessyTable.measures where aspect == "money" || id != "reduced" {
        guard full || MessyTable.compactIDs.contains(id) else { continue }
        ids.append("\(aspect).\(id)")
        headings.append("\(word): \(heading)")
      }
    }
    rows = []
    rows = [row("Dân sự", size: 3), row("Hình sự", size: 2)]
  }

  /// A row whose figures are `size` times the smallest that satisfy every identity; money is in thousand đồng.
  func row(_ category: String, size: Int, office: String = "01001", name: String = "Chi cục THADS quận Ba Đình") -> [String] {
    ids.map { id in
      switch id {
      case "office": office
      case "name": name
      case "category": category
      default: "\(MessyTable.value(id) * size)"
      }
    }
  }

  private static func value(_ id: String) -> Int {
    let isMoney = id.hasPrefix("money.")
    let reduced = isMoney ? 1 : 0
    let value =
      switch id.split(separator: ".").last ?? "" {
      case "carried_over": 60
      case "newly_accepted": 50
      case "accepted": 110
      case "delegated": 6
      case "withdrawn": 4
      case "to_enforce": 100
      case "eligible": 70 + reduced
      case "completed": 40
      case "terminated": 5
      case "reduced": reduced
      case "in_progress": 20
      case "postponed_consent": 3
      case "other": 2
      case "postponed_other": 4
      case "suspended": 1
      case "not_eligible": 25 - reduced
      case "carried_forward": 55 - reduced
      case "separate_book": 9
      default: 0
      }
    return isMoney ? value * 100 : value
  }

  /// The cell of column `id` in row `row`; nothing where there is no such column.
  subscript(_ id: String, _ row: Int) -> String {
    get { ids.firstIndex(of: id).map { rows[row][$0] } ?? "" }
    set { if let column = ids.firstIndex(of: id) { rows[row][column] = newValue } }
  }

  /// The heading of column `id`.
  subscript(heading id: String) -> String {
    get { ids.firstIndex(of: id).map { headings[$0] } ?? "" }
    set { if let column = ids.firstIndex(of: id) { headings[column] = newValue } }
  }

  /// Takes columns out.
  mutating func remove(_ removed: String...) {
    for column in ids.indices.reversed() where removed.contains(ids[column]) {
      ids.remove(at: column)
      headings.remove(at: column)
      for row in rows.indices { rows[row].remove(at: column) }
    }
  }

  /// Puts a column behind the others, or before the figures.
  mutating func add(_ id: String, _ heading: String, _ cells: [String], beforeFigures: Bool = false) {
    let place = beforeFigures ? 3 : ids.count
    ids.insert(id, at: place)
    headings.insert(heading, at: place)
    for (row, cell) in cells.enumerated() where rows.indices.contains(row) { rows[row].insert(cell, at: place) }
  }

  /// Applies `change` to each figure.
  mutating func eachFigure(_ aspect: String = "", _ change: (String) -> String) {
    for row in rows.indices {
      for column in ids.indices where ids[column].contains(".") && ids[column].hasPrefix(aspect) {
        rows[row][column] = change(rows[row][column])
      }
    }
  }

  /// One line of the file.
  func line(_ cells: [String]) -> String { cells.map(quoted).joined(separator: delimiter) + lineEnd }

  private func quoted(_ cell: String) -> String {
    let needsQuotes = quotesAll || cell.contains(delimiter.trimmedBlank) || cell.contains("\"") || cell.contains("\n")
    return needsQuotes ? "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"" : cell
  }

  /// The rows below the heading.
  var body: String { rows.map(line).joined() }
  /// The whole file.
  var text: String { line(headings) + body }
}

extension String {
  /// The text without a blank at its end, which a delimiter such as ", " has.
  fileprivate var trimmedBlank: String { count > 1 && hasSuffix(" ") ? String(dropLast()) : self }
}
