extension MessySamples {
  /// Small workspaces, for what shows only between files, or between periods.
  static var sets: [MessySample] { submissions + histories }

  /// The place of the file of 01001 in a period.
  private static func export(_ period: String, _ text: String, name: String = "01001") -> SampleFile {
    SampleFile("exports/\(period)/01/\(name).csv", text: text)
  }

  /// A workspace of one office.
  private static func workspace(_ files: SampleFile..., settings: String? = nil) -> [SampleFile] {
    let offices = SampleFile(
      "offices.csv", heading: ["vintage", "code", "name", "level", "parent", "valid_from", "valid_to"],
      rows: [
        ["2008", "VN", "Toàn quốc", "nation", "", "", ""], ["2008", "01", "Thành phố Hà Nội", "province", "VN", "", ""],
        ["2008", "01001", "Chi cục THADS quận Ba Đình", "office", "01", "", ""],
      ])
    return [offices] + files + [settings.map { SampleFile("thads.yaml", text: $0) }].compactMap { $0 }
  }

  /// A workspace of a province's office and two of its districts.
  private static func province(_ files: [SampleFile]) -> [SampleFile] {
    let offices = [
      ("01000", "Cục THADS thành phố Hà Nội"), ("01001", "Chi cục THADS quận Ba Đình"), ("01002", "Chi cục THADS quận Tây Hồ"),
    ]
    let units = [
      ["2008", "VN", "Toàn quốc", "nation", "", "", ""], ["2008", "01", "Thành phố Hà Nội", "province", "VN", "", ""],
    ]
    return [
      SampleFile(
        "offices.csv", heading: ["vintage", "code", "name", "level", "parent", "valid_from", "valid_to"],
        rows: units + offices.map { ["2008", $0.0, $0.1, "office", "01", "", ""] })
    ] + files
  }

  /// Statements of that province's offices, each of one row of a size of its own.
  private static func statements(_ sizes: [Int], _ change: (String, inout MessyTable) -> Void = { _, _ in }) -> [SampleFile] {
    zip(["01000", "01001", "01002"], sizes).map { office, size in
      export(
        "2022-09",
        table(full: true) { table in
          table.rows = [table.row("Dân sự", size: size, office: office, name: "")]
          change(office, &table)
        }.text, name: office)
    }
  }

  /// A workspace of one office that another one follows on 01/07/2022.
  private static func reorganised(_ files: SampleFile...) -> [SampleFile] {
    let units = [
      ("2008", "Chi cục THADS quận Ba Đình", "01001", ["", "2022-06-30"]),
      ("2025", "Phòng THADS khu vực 1", "01K01", ["2022-07-01", ""]),
    ].flatMap { vintage, name, code, days in
      [
        [vintage, "VN", "Toàn quốc", "nation", ""] + days, [vintage, "01", "Thành phố Hà Nội", "province", "VN"] + days,
        [vintage, code, name, "office", "01"] + days,
      ]
    }
    return [
      SampleFile(
        "offices.csv", heading: ["vintage", "code", "name", "level", "parent", "valid_from", "valid_to"], rows: units),
      SampleFile(
        "crosswalk.csv", heading: ["from_vintage", "from_code", "to_vintage", "to_code", "effective"],
        rows: [["2008", "01", "2025", "01", "2022-07-01"]]),
    ] + files
  }

  private static func numbered(_ number: String, full: Bool = true, _ change: (inout MessyTable) -> Void = { _ in }) -> String {
    table(full: full) { table in
      table.add("submission", "Lần nộp", [number, number], beforeFigures: true)
      change(&table)
    }.text
  }

  private static var submissions: [MessySample] {
    let other = { (number: String) in numbered(number) { $0["cases.separate_book", 0] = "1" } }
    let revised = ["01001|Dân sự|cases.separate_book=1"]
    return [
      MessySample(
        set: "office-missing", "đơn vị chưa gửi báo cáo", workspace(export("2022-09", "x\r\n", name: "khac")),
        findings: ["layout.unknown@khac.csv:-", "office.missing@:-"]),
      MessySample(
        set: "file-not-read", "tệp nén và bảng tính nằm cạnh các tệp CSV",
        workspace(
          export("2022-09", table(full: true).text), SampleFile("exports/2022-09/01/01001.xlsx", text: "PK"),
          SampleFile("exports/2022-09/01/bo-sung.zip", text: "PK"), SampleFile("exports/2022-09/01/~$01001.xlsx", text: "x")),
        findings: ["file.converted@01001.xlsx:-", "file.not_read@bo-sung.zip:-"], figures: ["01001|Dân sự|cases.eligible=210"]),
      MessySample(
        set: "file-out-of-place", "tệp nằm ngoài thư mục của kỳ hoặc trong thư mục ẩn",
        workspace(
          export("2022-09", table(full: true).text), SampleFile("exports/2022-09 (2)/01/01001.csv", text: "x"),
          SampleFile("exports/01001-lan2.csv", text: "x"), SampleFile("exports/2022-09/.gui-lai/01001.csv", text: "x"),
          SampleFile("exports/2022-8/01001.csv", text: "x"), SampleFile("exports/2022-09/.Trash-1000/a.csv", text: "x")),
        findings: [
          "file.out_of_place@01001.csv:-", "file.out_of_place@01001-lan2.csv:-", "file.out_of_place@01001.csv:-",
        ], figures: ["01001|Dân sự|cases.eligible=210"]),
      MessySample(
        set: "name-of-other-office", "bản sao tệp của 01001 có số liệu của 01002",
        province([
          export(
            "2022-09", table(full: true) { $0.rows = [$0.row("Dân sự", size: 1, office: "01002", name: "")] }.text,
            name: "01001 (1)")
        ]),
        findings: ["office.not_of_file@01001 (1).csv:2", "office.missing@:-", "office.missing@:-"]),
      MessySample(
        set: "name-of-other-period", "tên tệp ghi tháng trước",
        workspace(export("2022-09", table(full: true).text, name: "01001_thang 8.2022")),
        findings: ["period.file_name@01001_thang 8.2022.csv:-"], figures: ["01001|Dân sự|cases.eligible=210"]),
      MessySample(
        set: "folder-of-other-period", "tệp nằm trong thư mục của tháng trước",
        workspace(SampleFile("exports/2022-09/01/Thang 8/01001.csv", text: table(full: true).text)),
        findings: ["period.file_name@01001.csv:-"], figures: ["01001|Dân sự|cases.eligible=210"]),
      MessySample(
        set: "name-of-other-code", "mã của 01001, tên của 01002",
        province([
          export(
            "2022-09",
            table(full: true) { $0.rows = [$0.row("Dân sự", size: 1, name: "Chi cục THADS quận Tây Hồ")] }.text)
        ]),
        findings: ["office.name_of_other@01001.csv:2", "office.missing@01000.csv:-", "office.missing@01002.csv:-"]),
      MessySample(
        set: "office-sums-others", "số liệu của Cục bằng tổng các Chi cục",
        province(statements([3, 1, 2])), findings: ["office.sums_others@01000.csv:2"], figures: ["01001|Dân sự|cases.eligible=70"]
      ),
      MessySample(
        set: "office-includes-others", "số liệu của Cục gồm cả các Chi cục",
        province(statements([4, 1, 2])), findings: ["office.includes_others@01000.csv:2"],
        figures: ["01000|Dân sự|cases.eligible=280"]),
      MessySample(
        set: "office-figures-missing", "một đơn vị không có cột chuyển sổ theo dõi riêng",
        province(statements([1, 2, 3]) { if $0 == "01001" { $1.remove("cases.separate_book") } }),
        findings: ["office.figures_missing@01001.csv:2"], figures: ["01001|Dân sự|cases.eligible=140"]),
      MessySample(
        set: "office-same-figures", "tệp của đơn vị bên cạnh được sửa mã",
        province(
          ["01001", "01002"].map { office in
            export(
              "2022-09",
              table(full: true) { table in
                table.rows = [table.row("Dân sự", size: 12347, office: office, name: "")]
              }.text, name: office)
          }),
        findings: ["office.same_figures@01001.csv:2", "office.same_figures@01002.csv:2", "office.missing@01000.csv:-"],
        figures: ["01001|Dân sự|cases.eligible=864290"]),
      MessySample(
        set: "table-too-large", "bảng nhiều dòng hơn ngưỡng trong thads.yaml",
        workspace(export("2022-09", table().text), settings: "rules:\n  largest_table: 1\n"),
        findings: ["table.too_large@01001.csv:-"]),
      MessySample(
        set: "table-cut-at-limit", "danh sách dừng đúng ở dòng cuối của trang bảng tính, ngưỡng trong thads.yaml",
        workspace(export("2022-09", caseList()), settings: "rules:\n  rows_of_old_sheet: 4\n"),
        findings: ["table.cut_at_limit@01001.csv:-"]),
      MessySample(
        set: "total-too-many", "nhiều dòng tổng hơn ngưỡng trong thads.yaml",
        workspace(
          export(
            "2022-09",
            caseList { list in
              for _ in 1...2 { list.rows.append(["Tổng số", "", "", "", "", "", "", "3500000", "1300000", "0"]) }
            }), settings: "rules:\n  most_totals: 1\n"),
        findings: ["total.too_many@01001.csv:6"]),
      MessySample(
        set: "case-sum-overflow", "tổng số tiền vượt quá 64 bit",
        workspace(
          export(
            "2022-09",
            caseList { list in
              for row in [0, 1] {
                list["Trạng thái", row] = "Đang thi hành"
                (list["Số tiền phải thi hành", row], list["Số tiền đã thi hành", row]) = ("9000000000000000000", "0")
              }
            }), settings: "rules:\n  largest_money: 9000000000000000000\n"),
        findings: ["case.sum_overflow@01001.csv:2"]),
      MessySample(
        set: "submission-without-statement", "chỉ có số liệu nội bộ, không có báo cáo thống kê",
        workspace(
          export(
            "2022-09", "Mã đơn vị;Khiếu nại: Phải giải quyết;Khiếu nại: Giải quyết đúng hạn\r\n01001;5;4\r\n", name: "noi-bo")),
        findings: ["submission.without_statement@noi-bo.csv:2"]),
      MessySample(
        set: "submission-list-of-part", "lần nộp 2 là danh sách của vài việc",
        workspace(export("2022-09", table().text), export("2022-09", "Lần nộp: 2\r\n" + caseList(), name: "01001-lan-2")),
        findings: ["submission.incomplete@01001-lan-2.csv:3"], figures: MessySample.soundFigures),
      MessySample(
        set: "submission-higher", "lần nộp 2 thay cả lần nộp 1",
        workspace(export("2022-09", numbered("1")), export("2022-09", other("2"), name: "01001-lan-2")),
        findings: ["submission.superseded@01001.csv:2"], figures: revised),
      MessySample(
        set: "submission-in-name", "lần nộp 2 chỉ ghi ở tên tệp",
        workspace(
          export("2022-09", table(full: true).text),
          export("2022-09", table(full: true) { $0["cases.separate_book", 0] = "1" }.text, name: "01001_lan2")),
        findings: ["submission.superseded@01001.csv:2"], figures: revised),
      MessySample(
        set: "submission-other-in-name", "tên tệp ghi lần 3, trong tệp ghi lần nộp 2",
        workspace(export("2022-09", numbered("1")), export("2022-09", other("2"), name: "01001_lan3")),
        findings: ["submission.superseded@01001.csv:2", "submission.file_name@01001_lan3.csv:-"], figures: revised),
      MessySample(
        set: "submission-invalid-later", "lần nộp 2 có lỗi không thay được lần nộp 1",
        workspace(
          export("2022-09", numbered("1")),
          export("2022-09", numbered("2") { $0["cases.separate_book", 0] = "x" }, name: "01001-lan-2")),
        findings: ["number.invalid@01001-lan-2.csv:2"], figures: ["01001|Dân sự|cases.separate_book=27"]),
      MessySample(
        set: "submission-mended-alone", "lần nộp 1 bị từ chối, lần nộp 2 chỉ có dòng đã sửa: không lần nào được dùng",
        workspace(
          export("2022-09", numbered("1") { $0["cases.separate_book", 0] = "x" }),
          export("2022-09", numbered("2") { $0.rows.removeLast() }, name: "01001-lan-2")),
        findings: ["submission.mended_alone@01001-lan-2.csv:2", "number.invalid@01001.csv:2"]),
      MessySample(
        set: "submission-incomplete", "lần nộp 2 chỉ có một loại việc, lần nộp 1 được dùng",
        workspace(
          export("2022-09", numbered("1")), export("2022-09", numbered("2") { $0.rows.removeLast() }, name: "01001-lan-2")),
        findings: ["submission.incomplete@01001-lan-2.csv:2"], figures: ["01001|Dân sự|cases.separate_book=27"]),
      MessySample(
        set: "submission-part-again", "một loại việc gửi riêng hai lần, lần nộp 1 được dùng",
        workspace(
          export("2022-09", numbered("1")), export("2022-09", numbered("2") { $0.rows.removeLast() }, name: "01001-lan-2"),
          export("2022-09", numbered("3") { $0.rows.removeLast() }, name: "01001-lan-3")),
        findings: ["submission.incomplete@01001-lan-2.csv:2", "submission.incomplete@01001-lan-3.csv:2"],
        figures: ["01001|Hình sự|cases.separate_book=18"]),
      MessySample(
        set: "submission-supplement", "lần nộp 2 chỉ có loại việc bổ sung, lần nộp 1 được dùng",
        workspace(
          export("2022-09", numbered("1")),
          export(
            "2022-09",
            numbered("2") { table in
              table.rows.removeLast()
              table["category", 0] = "Lao động"
            }, name: "01001-bo-sung")),
        findings: ["submission.incomplete@01001-bo-sung.csv:2"], figures: ["01001|Hình sự|cases.separate_book=18"]),
      MessySample(
        set: "submission-reduced", "lần nộp 2 không còn một loại việc, tổng số như cũ",
        workspace(
          export("2022-09", numbered("1")),
          export(
            "2022-09",
            numbered("2") { table in
              table.rows = [table.row("Dân sự", size: 5)]
              table["submission", 0] = "2"
            }, name: "01001-lan-2")),
        findings: ["submission.reduced@01001-lan-2.csv:2", "submission.superseded@01001.csv:2"],
        figures: ["01001|Dân sự|cases.separate_book=45"]),
      MessySample(
        set: "submission-tie", "hai tệp khác nhau cùng lần nộp",
        workspace(export("2022-09", numbered("1")), export("2022-09", other("1"), name: "01001-sua")),
        findings: ["submission.tie@01001-sua.csv:2", "submission.tie@01001.csv:2"]),
      MessySample(
        set: "submission-same-bytes", "gửi lại đúng tệp cũ",
        workspace(export("2022-09", numbered("1")), export("2022-09", numbered("1"), name: "ban-sao")),
        findings: ["submission.duplicate_bytes@ban-sao.csv:-"], figures: ["01001|Dân sự|cases.separate_book=27"]),
    ]
  }

  /// A statement `factor` times as large.
  private static func sized(_ factor: Int, _ change: (inout MessyTable) -> Void = { _ in }) -> String {
    table(full: true) { table in
      table.rows = [table.row("Dân sự", size: 3 * factor), table.row("Hình sự", size: 2 * factor)]
      change(&table)
    }.text
  }

  private static var histories: [MessySample] {
    let moved = { (id: String, by: Int, table: inout MessyTable) in table[id, 0] = "\((Int(table[id, 0]) ?? 0) + by)" }
    let sealed = SampleFile(
      "archive/2022-09/v1/figures.csv",
      heading: ["period", "vintage", "level", "code", "name", "category", "measure", "value"],
      rows: [["2022-09", "2008", "office", "01001", "Chi cục THADS quận Ba Đình", "", "cases.separate_book", "5"]])
    return [
      MessySample(
        set: "stale-copy", "tệp tháng trước gửi lại", workspace(export("2022-08", sized(1)), export("2022-09", sized(1))),
        findings: ["history.stale_copy@01001.csv:2"]),
      MessySample(
        set: "stale-copy-older", "tệp của kỳ cũ hơn gửi lại, tháng trước đơn vị không gửi",
        workspace(export("2022-07", sized(1)), export("2022-09", sized(1))),
        findings: ["history.stale_copy@01001.csv:2"]),
      MessySample(
        set: "stale-money", "các cột tiền còn là số của tháng trước",
        workspace(
          export("2022-08", sized(10) { $0.eachFigure("money.") { $0 + "0" } }),
          export(
            "2022-09",
            sized(10) { table in
              table.eachFigure("money.") { $0 + "0" }
              for (measure, by) in [
                ("newly_accepted", 12), ("accepted", 12), ("to_enforce", 12), ("eligible", 12), ("completed", 12),
              ] {
                moved("cases.\(measure)", by, &table)
              }
            })), findings: ["history.stale_money@01001.csv:2"], figures: ["01001|Dân sự|cases.completed=1212"]),
      MessySample(
        set: "month-only", "số riêng của tháng, không lũy kế",
        workspace(export("2022-08", sized(10)), export("2022-09", sized(1))),
        findings: ["history.not_cumulative@01001.csv:2"]),
      MessySample(
        set: "thousandfold", "tiền gấp 1.000 lần tháng trước",
        workspace(
          export("2022-08", sized(10)),
          export("2022-09", sized(11) { $0.eachFigure("money.") { $0 == "0" ? $0 : $0 + "000" } })),
        findings: ["history.thousandfold@01001.csv:2"]),
      MessySample(
        set: "millionfold", "tiền gấp 1.000.000 lần tháng trước (tỷ đồng thay cho 1.000 đồng)",
        workspace(
          export("2022-08", sized(10)),
          export("2022-09", sized(11) { $0.eachFigure("money.") { $0 == "0" ? $0 : $0 + "000000" } })),
        findings: ["history.thousandfold@01001.csv:2", "unit.thousandfold@01001.csv:2"]),
      MessySample(
        set: "thousandfold-again", "tiền gấp 1.000 lần gửi lại sau tháng bị trả",
        workspace(
          export("2022-07", sized(10)),
          export("2022-08", sized(11) { $0.eachFigure("money.") { $0 == "0" ? $0 : $0 + "000" } }),
          export("2022-09", sized(12) { $0.eachFigure("money.") { $0 == "0" ? $0 : $0 + "000" } })),
        findings: ["history.thousandfold@01001.csv:2"]),
      MessySample(
        set: "cumulative-fell", "số lũy kế giảm",
        workspace(
          export(
            "2022-08",
            sized(1) { table in
              moved("cases.completed", 1, &table)
              moved("cases.in_progress", -1, &table)
              moved("cases.carried_forward", -1, &table)
            }), export("2022-09", sized(1))),
        findings: ["history.fell@01001.csv:2"], figures: ["01001|Dân sự|cases.completed=120"]),
      MessySample(
        set: "opening-grew", "số năm trước chuyển sang tăng trong năm",
        workspace(
          export(
            "2022-08",
            sized(1) { table in
              moved("cases.carried_over", -2, &table)
              moved("cases.accepted", -2, &table)
              moved("cases.delegated", -2, &table)
            }), export("2022-09", sized(1))),
        findings: ["history.opening_grew@01001.csv:2"], figures: ["01001|Dân sự|cases.carried_over=180"]),
      MessySample(
        set: "opening-over-closing", "số năm trước chuyển sang lớn hơn số chuyển kỳ sau của năm trước",
        workspace(export("2021-09", sized(1)), export("2022-09", sized(1) { $0["cases.separate_book", 0] = "28" })),
        findings: ["history.opening_exceeds_closing@01001.csv:2", "history.opening_exceeds_closing@01001.csv:2"],
        figures: ["01001|Dân sự|cases.carried_over=180"]),
      MessySample(
        set: "implausible-change", "số phải thi hành gấp nhiều lần năm trước",
        workspace(
          export("2021-09", sized(2)),
          export(
            "2022-09",
            sized(7) { table in
              for aspect in ["cases", "money"] {
                for row in 0...1 {
                  let opening = Int(table["\(aspect).carried_over", row]) ?? 0
                  let new = Int(table["\(aspect).newly_accepted", row]) ?? 0
                  table["\(aspect).carried_over", row] = "\(opening / 7)"
                  table["\(aspect).newly_accepted", row] = "\(new + opening - opening / 7)"
                }
              }
            })),
        findings: ["history.implausible_change@01001.csv:2"], figures: ["01001|Dân sự|cases.to_enforce=2100"]),
      MessySample(
        set: "province-fell", "đơn vị mới chỉ tính từ ngày thành lập, không tính số của các đơn vị cũ",
        reorganised(
          export("2022-06", sized(10)),
          export(
            "2022-09",
            table(full: true) { table in
              table.rows = [table.row("Dân sự", size: 3, office: "01K01", name: "Phòng THADS khu vực 1")]
            }.text, name: "01K01")),
        findings: ["history.province_fell@:-"], figures: ["01K01|Dân sự|cases.eligible=210"]),
      MessySample(
        set: "revised", "gửi lại sau khi đã chốt số liệu", workspace(sealed, export("2022-09", sized(1))),
        findings: ["history.revised@01001.csv:2"], figures: ["01001|Dân sự|cases.separate_book=27"]),
    ]
  }
}
