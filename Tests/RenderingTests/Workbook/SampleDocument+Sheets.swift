import Enforcement
import Report

extension SampleDocument {
  private func done(_ unit: SampleUnit) -> Int64 { unit.figures[3] + unit.figures[4] }
  private func ratio(_ unit: SampleUnit) -> Points? { Ratio(done(unit), of: unit.figures[2]).published }

  static let target = Points(hundredths: 7150)

  private func percent(_ points: Points?, from derivation: Derivation? = nil) -> Cell {
    Cell(points.map { .percent($0) } ?? .undefined, from: derivation)
  }

  private func figure(_ label: String, isMoney: Bool) -> KeyFigure? {
    guard let nation = units(isMoney: isMoney).first, let prior = units(isMoney: isMoney, year: 2021).first else { return nil }
    let value = ratio(nation)
    return KeyFigure(
      label: label, value: value, source: key(isMoney ? "results-money" : "results-cases", "VN", "completion"),
      basis: isMoney
        ? "\(VietnameseNumber.money(done(nation), in: .billion, decimals: 2)) / \(VietnameseNumber.money(nation.figures[2], in: .billion, decimals: 2)) tỷ đồng"
        : "\(VietnameseNumber.count(done(nation))) / \(VietnameseNumber.count(nation.figures[2])) việc",
      target: Target(above: Self.target), overTarget: value.map { $0 - Self.target }, isMet: value.map { $0 > Self.target },
      prior: ratio(prior),
      change: value.flatMap { now in ratio(prior).map { now - $0 } }, comparison: "so với năm 2021")
  }

  var overview: Sheet {
    let figures = [figure("Về việc", isMoney: false), figure("Về tiền", isMoney: true)].compactMap { $0 }
    let leaders = units(isMoney: false).filter { $0.kind == .group }
    let chart = Chart(
      id: "provinces", kind: .bar, title: "Tỷ lệ thi hành xong về việc theo tỉnh",
      altText: "Biểu đồ thanh ngang, mỗi tỉnh một thanh.",
      categories: leaders.map(\.name), categoryCells: leaders.map { key("results-cases", $0.code, "name") },
      series: [
        Chart.Series(
          name: "Năm 2022", cells: leaders.map { key("results-cases", $0.code, "completion") }, values: leaders.map { ratio($0) })
      ])
    return Sheet(
      id: "overview", name: "Tổng quan", title: "Tổng quan kết quả thi hành án dân sự", subtitle: "Toàn quốc, năm 2022",
      blocks: [
        .keyFigures(figures),
        .text([
          "Kết quả thi hành án dân sự năm 2022: về việc đạt 82,50%, vượt 1,00 điểm %, tăng 6,67 điểm % so với năm 2021; về tiền đạt 45,42%, vượt 5,32 điểm %, tăng 14,21 điểm %."
        ]), .chart(chart),
      ])
  }

  var comparison: Sheet {
    let now = units(isMoney: false)
    let before = units(isMoney: false, year: 2021)
    let rows = zip(now, before).map { current, prior -> Row in
      func own(_ column: String) -> CellKey { key("comparison", current.code, column) }
      let (value, old) = (ratio(current), ratio(prior))
      let change = value.flatMap { new in old.map { new - $0 } }
      let counts = (done(current), done(prior))
      let relative = Ratio(counts.0 - counts.1, of: counts.1).published
      return Row(
        key: current.code, kind: current.kind, depth: current.depth,
        cells: [
          Cell(.text(current.name)),
          Cell(.count(counts.0), from: .same(key("results-cases", current.code, "done"))), Cell(.count(counts.1)),
          Cell(.count(counts.0 - counts.1), from: .difference(own("now"), own("before"))),
          Cell(relative.map { .points($0) } ?? .undefined, from: .relativeChange(own("now"), own("before"))),
          percent(value, from: .same(key("results-cases", current.code, "completion"))), percent(old),
          Cell(change.map { .points($0) } ?? .undefined, from: .difference(own("ratio"), own("old_ratio"))),
        ])
    }
    let table = Table(
      id: "units", caption: "So với cùng kỳ",
      columns: [
        Column(id: "name", heading: ["Đơn vị"], kind: .text),
        Column(id: "now", heading: ["Thi hành xong (việc)", "Năm 2022"], kind: .count),
        Column(id: "before", heading: ["Thi hành xong (việc)", "Năm 2021"], kind: .count),
        Column(id: "change", heading: ["Thi hành xong (việc)", "Tăng, giảm"], kind: .count),
        Column(id: "relative", heading: ["Thi hành xong (việc)", "Tăng, giảm (%)"], kind: .relative),
        Column(id: "ratio", heading: ["Tỷ lệ", "Năm 2022"], kind: .percent),
        Column(id: "old_ratio", heading: ["Tỷ lệ", "Năm 2021"], kind: .percent),
        Column(id: "points", heading: ["Tỷ lệ", "Tăng, giảm (điểm %)"], kind: .points),
      ], headerColumns: 1, rows: rows)
    return Sheet(id: "comparison", name: "So với cùng kỳ", title: "So với cùng kỳ năm trước", blocks: [.table(table)])
  }

  var ranking: Sheet {
    let members = units(isMoney: false).filter { $0.kind == .group }
    let ranks = Enforcement.ranks(of: members.map { ratio($0) })
    let all = members.map { key("ranking", $0.code, "ratio") }
    let rows = zip(members, ranks).map { unit, rank -> Row in
      func own(_ column: String) -> CellKey { key("ranking", unit.code, column) }
      let value = ratio(unit)
      return Row(
        key: unit.code, kind: .item, depth: 0,
        cells: [
          Cell(rank.map { .rank($0) } ?? .undefined, from: .rank(own("ratio"), among: all)), Cell(.text(unit.name)),
          percent(value, from: .same(key("results-cases", unit.code, "completion"))), percent(Self.target),
          Cell(value.map { .points($0 - Self.target) } ?? .undefined, from: .difference(own("ratio"), own("target"))),
          Cell(value.map { .met($0 > Self.target) } ?? .undefined, from: .exceeds(own("ratio"), own("target"))),
        ])
    }
    let columns = [
      Column(id: "rank", heading: ["Hạng"], kind: .rank), Column(id: "name", heading: ["Đơn vị"], kind: .text),
      Column(id: "ratio", heading: ["Tỷ lệ đạt được"], kind: .percent, showsBars: true),
      Column(id: "target", heading: ["Chỉ tiêu (trên)"], kind: .percent),
      Column(id: "over", heading: ["Vượt, thiếu (điểm %)"], kind: .points), Column(id: "met", heading: ["Đánh giá"], kind: .met),
    ]
    let chart = Chart(
      id: "targets", kind: .bullet, title: "Tỷ lệ đạt được và chỉ tiêu",
      altText: "Mỗi tỉnh hai thanh: tỷ lệ đạt được và chỉ tiêu.",
      categories: members.map(\.name), categoryCells: members.map { key("ranking", $0.code, "name") },
      series: [
        Chart.Series(name: "Đạt được", cells: all, values: members.map { ratio($0) }),
        Chart.Series(
          name: "Chỉ tiêu", cells: members.map { key("ranking", $0.code, "target") }, values: members.map { _ in Self.target },
          isReference: true),
      ])
    return Sheet(
      id: "ranking", name: "Xếp hạng", title: "Xếp hạng và chỉ tiêu",
      blocks: [.table(Table(id: "units", caption: "Xếp hạng", columns: columns, headerColumns: 2, rows: rows)), .chart(chart)])
  }

  var quality: Sheet {
    let findings = Table(
      id: "findings", caption: "Các vấn đề phát hiện",
      columns: [
        Column(id: "rule", heading: ["Quy tắc"], kind: .text), Column(id: "file", heading: ["Tệp"], kind: .text),
        Column(id: "line", heading: ["Dòng"], kind: .count), Column(id: "message", heading: ["Nội dung"], kind: .text),
      ], headerColumns: 1,
      rows: [
        Row(
          key: "1", kind: .item, depth: 0,
          cells: [
            Cell(.text("identity.accepted")), Cell(.text("2022-09/01/01000.csv")), Cell(.count(12)),
            Cell(
              .text(
                prefix
                  + "Tổng số thụ lý (1.235) khác tổng của năm trước chuyển sang (900) và mới thụ lý (334). Sửa ở tệp gốc rồi gửi lại; dòng này chưa được dùng."
              )),
          ]),
        Row(
          key: "2", kind: .item, depth: 0,
          cells: [Cell(.text("=1+1")), Cell(.text("")), Cell(.undefined), Cell(.text("@SUM(A1)"))]),
      ])
    let totals = Table(
      id: "totals", caption: "Đối chiếu số bản ghi",
      columns: [Column(id: "label", heading: ["Chỉ số"], kind: .text), Column(id: "value", heading: ["Số lượng"], kind: .count)],
      headerColumns: 1,
      rows: [
        Row(
          key: "read", kind: .total, depth: 0,
          cells: [
            Cell(.text("Bản ghi đã đọc")),
            Cell(
              .count(770),
              from: .sum([key("quality", "used", "value", table: "totals"), key("quality", "rejected", "value", table: "totals")])
            ),
          ]), Row(key: "used", kind: .item, depth: 1, cells: [Cell(.text("Đã dùng")), Cell(.count(768))]),
        Row(key: "rejected", kind: .item, depth: 1, cells: [Cell(.text("Bị từ chối")), Cell(.count(2), noteMark: "1")]),
      ])
    return Sheet(
      id: "quality", name: "Chất lượng dữ liệu", title: "Chất lượng dữ liệu",
      blocks: [
        .table(totals), .table(findings),
        .notes([Note(mark: "1", text: "Bản ghi bị từ chối được giữ nguyên trong data/rejected.")]),
      ])
  }

  var notes: Sheet {
    Sheet(
      id: "notes", name: "Ghi chú", title: "Ghi chú",
      blocks: [
        .notes([
          Note(
            heading: "Tỷ lệ thi hành xong",
            text:
              "bằng số thi hành xong (kể cả đình chỉ) chia cho số có điều kiện thi hành, làm tròn nửa lên đến hai chữ số thập phân. Khi mẫu số bằng 0, tỷ lệ không xác định và hiển thị “–”."
          ),
          Note(heading: "Tăng, giảm", text: "của tỷ lệ là hiệu của hai tỷ lệ đã công bố, tính bằng điểm %."),
        ])
      ])
  }
}
