import Enforcement
import Report

/// A unit of the sample with its figures by measure.
struct SampleUnit {
  let code: String
  let name: String
  let kind: Row.Kind
  let depth: Int
  let parts: [String]
  let figures: [Int64]
}

extension SampleDocument {
  static let columns = ["carried_over", "newly_accepted", "eligible", "completed", "terminated"]

  /// The nation, its provinces and their offices, sums before their parts; money in đồng, uneven so that decimals show.
  func units(isMoney: Bool, year: Int = 2022) -> [SampleUnit] {
    let measures = 0..<(5 + extraColumns)
    var units: [SampleUnit] = []
    var nation = measures.map { _ in Int64(0) }
    for province in 0..<provinces {
      var sums = measures.map { _ in Int64(0) }
      var members: [SampleUnit] = []
      for office in 0..<offices {
        let figures = measures.map { measure in
          let value = count(province, office, measure) * (year == 2022 ? 1 : 9) / (year == 2022 ? 1 : measure == 3 ? 11 : 10)
          return isMoney ? value * 1_234_567_000 + (province == 0 ? 61 : 0) * (value == 0 ? 0 : 1) : value
        }
        for measure in measures { sums[measure] += figures[measure] }
        members.append(
          SampleUnit(
            code: officeCode(province, office), name: officeName(province, office), kind: .item, depth: 2, parts: [],
            figures: figures))
      }
      for measure in measures { nation[measure] += sums[measure] }
      units.append(
        SampleUnit(
          code: code(province), name: provinceName(province), kind: .group, depth: 1, parts: members.map(\.code), figures: sums))
      units += members
    }
    let whole = SampleUnit(
      code: "VN", name: prefix + "TOÀN QUỐC", kind: .total, depth: 0, parts: (0..<provinces).map(code), figures: nation)
    return [whole] + units
  }

  func results(isMoney: Bool) -> Sheet {
    let id = isMoney ? "results-money" : "results-cases"
    let kind: ColumnKind = isMoney ? .money(.thousand) : .count
    func column(_ id: String, _ heading: [String], _ number: String?, _ kind: ColumnKind, bars: Bool = false, note: String? = nil)
      -> Column
    {
      Column(id: id, heading: heading, number: number, kind: kind, showsBars: bars, noteMark: note)
    }
    var columns = [
      column("ordinal", ["TT"], "A", .ordinal), column("name", ["Đơn vị"], "B", .text),
      column("accepted", ["Thụ lý", "Tổng số"], "1", kind),
      column("carried_over", ["Thụ lý", "Chia ra", "Năm trước chuyển sang (trừ số đã chuyển sổ theo dõi riêng)"], "2", kind),
      column("newly_accepted", ["Thụ lý", "Chia ra", "Mới thụ lý"], "3", kind),
      column("eligible", ["Có điều kiện thi hành"], "4", kind),
      column("done", ["Thi hành xong", "Tổng số"], "5", kind, note: "1"),
      column("completed", ["Thi hành xong", "Chia ra", "Thi hành xong"], "6", kind),
      column("terminated", ["Thi hành xong", "Chia ra", "Đình chỉ thi hành án"], "7", kind),
      column("completion", ["Tỷ lệ thi hành xong trong số có điều kiện"], "8", .percent, bars: true),
    ]
    for extra in 0..<extraColumns {
      columns.append(column("extra\(extra)", ["Chỉ số khác", "Số \(extra + 1)"], "\(extra + 9)", kind))
    }
    let rows = units(isMoney: isMoney).enumerated().map { row($1, at: $0, of: id, isMoney: isMoney) }
    let table = Table(
      id: "units", caption: "Kết quả theo đơn vị", unitLabel: "Đơn vị tính: \(isMoney ? MoneyUnit.thousand.name : "Việc")",
      columns: columns,
      headerColumns: 2, showsColumnNumbers: true, rows: rows)
    return Sheet(
      id: id, name: isMoney ? "Kết quả về tiền" : "Kết quả về việc", formCode: "Biểu số 0\(isMoney ? 2 : 1)/TK-THA",
      title: isMoney ? "KẾT QUẢ THI HÀNH ÁN DÂN SỰ TÍNH BẰNG TIỀN" : "KẾT QUẢ THI HÀNH ÁN DÂN SỰ TÍNH BẰNG VIỆC",
      isStatutory: true,
      blocks: [
        .table(table),
        .notes([Note(mark: "1", heading: "Thi hành xong", text: "gồm cả số đình chỉ thi hành án, theo cách công bố của ngành.")]),
      ])
  }

  private func row(_ unit: SampleUnit, at index: Int, of sheet: String, isMoney: Bool) -> Row {
    func value(_ number: Int64) -> Value { isMoney ? .money(number) : .count(number) }
    func own(_ column: String) -> CellKey { key(sheet, unit.code, column) }
    func figure(_ measure: Int, _ column: String) -> Cell {
      Cell(value(unit.figures[measure]), from: unit.parts.isEmpty ? nil : .sum(unit.parts.map { key(sheet, $0, column) }))
    }
    let figures = unit.figures
    let done = figures[3] + figures[4]
    let ratio = Ratio(done, of: figures[2]).published
    var cells = [
      unit.kind == .total ? Cell.blank : Cell(.count(Int64(index))), Cell(.text(unit.name)),
      Cell(value(figures[0] + figures[1]), from: .sum([own("carried_over"), own("newly_accepted")])), figure(0, "carried_over"),
      figure(1, "newly_accepted"), figure(2, "eligible"), Cell(value(done), from: .sum([own("completed"), own("terminated")])),
      figure(3, "completed"), figure(4, "terminated"),
      Cell(ratio.map { .percent($0) } ?? .undefined, from: .ratio(numerator: own("done"), denominator: own("eligible"))),
    ]
    for extra in 0..<extraColumns { cells.append(figure(5 + extra, "extra\(extra)")) }
    return Row(
      key: unit.code, kind: unit.kind, depth: unit.depth, unit: OfficeID(vintage: Self.vintage, code: unit.code), cells: cells)
  }
}
