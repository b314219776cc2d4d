import Enforcement
import Testing

@testable import Intake

/// Words over the figures of a table that say of which period they are, or that they are not the cumulative ones.
@Suite struct OtherFiguresTests {
  /// The columns that say whose and what a row is, and those of figures.
  private static let places = Statement.columns.prefix(4)
  private static let figures = Statement.columns.dropFirst(4)

  /// What is found in a statement of 01001 whose figures stand under `groups`, in each group those of the statement times its factor.
  private func read(_ groups: [(words: String, factor: Int)]) async throws -> (eligible: Int64?, findings: [String]) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let blanks = [String](repeating: "", count: Self.figures.count - 1)
    var lines = [["Mã đơn vị", "Kỳ báo cáo", "Loại việc", "Lần nộp"] + groups.flatMap { [$0.words] + blanks }]
    lines.append(Self.places + groups.flatMap { _ in Self.figures })
    for row in Statement("01001").rows {
      let cells = groups.flatMap { group in Self.figures.map { "\((Int(row[$0] ?? "") ?? 0) * group.factor)" } }
      lines.append(Self.places.map { row[$0] ?? "" } + cells)
    }
    bench.write("01/01001.csv", lines.map { $0.joined(separator: ";") + "\r\n" }.joined())
    let result = await bench.read()
    #expect(result.isBalanced)
    return (bench.figure(result, "01001", "cases.eligible", "Hình sự"), result.summary)
  }

  @Test(arguments: [
    "Tháng 8 năm 2022", "Năm 2021", "12 tháng năm 2021", "11 tháng năm 2022", "Đến 31/8/2022", "Quý III", "Lũy kế 11 tháng",
  ])
  func `another period over the figures rejects the file`(_ words: String) async throws {
    #expect(try await read([(words, 1)]).findings == ["period.wrong 01/01001.csv:1 01001"])
  }

  @Test(
    arguments: [
      "Cùng kỳ năm trước", "Cùng kỳ năm 2021", "Kỳ trước", "Phát sinh trong tháng", "Trong tháng", "Trong tháng 9",
      "Kế hoạch năm",
      "So với cùng kỳ", "Dự kiến", "Trong đó: tín dụng, ngân hàng", "Số tăng/giảm so với kỳ trước", "Số liệu dự kiến",
      "Chỉ tiêu được giao", "Ước thực hiện 12 tháng", "Số phát sinh tháng 9", "Phát sinh", "Trong tháng 9 năm 2022",
    ])
  func `figures that are not the cumulative ones of the period are named`(_ words: String) async throws {
    #expect(try await read([(words, 1)]).findings == ["heading.other_figures 01/01001.csv:1 01001"])
  }

  @Test(arguments: ["Cùng kỳ năm trước", "Cùng kỳ năm 2021", "SỐ LIỆU CÙNG KỲ NĂM TRƯỚC", ";;;Phát sinh trong tháng", "Kỳ trước"])
  func `so are they where a row above the heading says it alone`(_ line: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", "\(line)\r\n\r\n" + Statement("01001").text)
    #expect(await bench.read().summary == ["heading.other_figures 01/01001.csv:1 01001"])
  }

  @Test(
    arguments: [
      "THÁNG 9 NĂM 2022 (số trong tháng)", "Số liệu phát sinh tháng 9 năm 2022", "(Số liệu riêng tháng 9)",
      "Số liệu trong tháng 9",
      "Trong tháng 9 năm 2022", "Chỉ tính riêng tháng 9 năm 2022", "Số liệu riêng của tháng", "Số liệu cùng kỳ năm 2021",
      "Số tăng/giảm so với kỳ trước", "DỰ KIẾN KẾT QUẢ 12 THÁNG NĂM 2022", "BÁO CÁO DỰ KIẾN KẾT QUẢ THI HÀNH ÁN",
      "Ước 12 tháng năm 2022",
      "KẾT QUẢ THI HÀNH ÁN DÂN SỰ - Số liệu phát sinh trong tháng", "KẾT QUẢ 12 THÁNG NĂM 2022 (ước tính)",
      "So với cùng kỳ năm 2021", "SO VỚI CÙNG KỲ NĂM TRƯỚC", "KẾT QUẢ THI HÀNH ÁN DÂN SỰ TRONG THÁNG",
      "Kết quả thi hành án trong quý",
      "BÁO CÁO KẾT QUẢ THI HÀNH ÁN DÂN SỰ TRONG THÁNG 9 NĂM 2022", "Tình hình thi hành án trong quý IV/2022",
      "Số liệu: phát sinh trong tháng", "DỰ KIẾN LŨY KẾ 12 THÁNG NĂM 2022", "SỐ LIỆU PHÁT SINH",
      "KẾT QUẢ THI HÀNH ÁN DÂN SỰ TRONG THÁNG 9/2022 (không lũy kế)", "Trong tháng 9/2022 - không lũy kế từ đầu năm",
      "SỐ LIỆU CHƯA LŨY KẾ", "Số liệu tháng 9 (chưa cộng lũy kế)", "Số liệu phát sinh tháng 9, không lũy kế",
      "SO LIEU KHONG PHAI LUY KE", "Số liệu tháng 9 (không cộng dồn)",
    ])
  func `a part of a title that says it is enough`(_ line: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", "\(line)\r\n" + Statement("01001").text)
    #expect(await bench.read().summary == ["heading.other_figures 01/01001.csv:1 01001"])
  }

  @Test(
    arguments: [
      "KẾT QUẢ THI HÀNH ÁN TRONG THÁNG VÀ LŨY KẾ", "Báo cáo việc trong tháng đã gửi ngày 05/10",
      "Chưa gồm số liệu phát sinh trong tháng 10",
      "(So với cùng kỳ năm trước)", "Kế hoạch số 12/KH-CTHADS", "Kỳ trước;2022-08", "Lũy kế",
      "KẾT QUẢ 12 THÁNG NĂM 2022 VÀ SO VỚI CÙNG KỲ",
      "Số liệu phát sinh 12 tháng năm 2022", "Số liệu phát sinh trong tháng và lũy kế từ đầu năm", "(Kèm theo Kế hoạch năm 2022)",
      "KẾT QUẢ THI HÀNH ÁN (dự kiến nộp trước ngày 05/10)", "Số phát sinh từ ngày 01/10/2021 đến ngày 30/9/2022",
      "Chỉ tiêu, nhiệm vụ năm 2022",
      "Số liệu từ 01/10/2021 (không cộng dồn số năm trước)", "Số trong tháng (không lũy kế) và số lũy kế từ đầu năm",
      "Số lũy kế, không cộng dồn của các Chi cục",
      "SỐ LIỆU THÁNG 9 NĂM 2022", "Được giao tại Quyết định 12", "KẾT QUẢ THỰC HIỆN CHỈ TIÊU ĐƯỢC GIAO NĂM 2022",
    ])
  func `other lines above the heading say nothing of the figures`(_ line: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", "\(line)\r\n" + Statement("01001").text)
    #expect(await bench.read().summary == [])
  }

  @Test(arguments: ["Tăng/giảm so với cùng kỳ năm 2021", "So với cùng kỳ năm trước"])
  func `a title of columns that compare rejects nothing where there are some`(_ line: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.columns.append("Tăng/giảm so với cùng kỳ")
    bench.write("01/01001.csv", "\(line)\r\n" + statement.text)
    #expect(await bench.read().summary == [])
  }

  @Test(arguments: [
    "Lũy kế", "Tháng 9 năm 2022", "12 tháng năm 2022", "Năm 2022", "Số liệu", "Trong đó", "Lũy kế từ 01/10/2021 đến 30/9/2022",
  ])
  func `the right period over the figures is taken`(_ words: String) async throws {
    let read = try await read([(words, 1)])
    #expect(read.eligible == 140)
    #expect(read.findings == [])
  }

  @Test(
    arguments: [
      ("Trong tháng", "Lũy kế"), ("Phát sinh trong tháng", "Lũy kế từ đầu năm"), ("Cùng kỳ năm 2021", "Năm 2022"),
      ("Kế hoạch năm", "Cộng dồn"), ("12 tháng năm 2021", "12 tháng năm 2022"), ("Năm 2021", "Năm 2022"),
      ("Lũy kế 12 tháng năm 2021", "12 tháng năm 2022"), ("Tháng 9/2022", "Lũy kế"), ("Kỳ trước", "Kỳ này"),
      ("Năm trước", "Năm nay"),
      ("Tháng 8 năm 2022", "Tháng 9 năm 2022"), ("2021", "2022"), ("Phát sinh", "Lũy kế"),
      ("Quý IV", "Cả năm"), ("Quý IV/2022", "12 tháng năm 2022"), ("Quý IV", "Lũy kế"), ("Tháng 9 năm 2022", "12 tháng năm 2022"),
      ("Quý IV năm 2022", "Cả năm 2022"),
      ("Thực hiện năm 2021", "Thực hiện năm 2022"),
    ])
  func `of groups side by side the cumulative one is read, in either order`(_ other: String, _ own: String) async throws {
    for groups in [[(other, 3), (own, 1)], [(own, 1), (other, 3)]] {
      let read = try await read(groups)
      #expect(read.eligible == 140)
      #expect(read.findings == [])
    }
  }

  @Test(arguments: [["Tháng 9", "Quý IV"], ["Quý IV", "Năm 2022"]])
  func `of groups that are both parts, or of which neither is the period's for certain, none is read`(_ words: [String])
    async throws
  {
    let read = try await read([(words[0], 1), (words[1], 3)])
    #expect(read.eligible == nil && !read.findings.isEmpty)
  }

  @Test(arguments: ["Cả năm", "CẢ NĂM 2022"])
  func `the whole year is that of September alone`(_ words: String) async throws {
    #expect(try await read([(words, 1)]).eligible == 140)
    let bench = try Workbench(period: "2022-06")
    var statement = Statement("01001")
    for row in statement.rows.indices { statement.rows[row]["period"] = "2022-06" }
    bench.write("01/01001.csv", words + "\r\n" + statement.text)
    #expect(await bench.read().summary.contains("period.wrong 01/01001.csv:1 01001"))
  }

  @Test func `groups of periods beside few other cells belong to the heading, and a label with its period does not`() async throws
  {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let places = ["office", "category"]
    let blanks = [String](repeating: "", count: Self.figures.count - 1)
    var lines = [
      ["Kỳ báo cáo", "12 tháng năm 2022", "Lần nộp", "2"], ["Mã đơn vị", "Loại việc", "Cả năm"] + blanks + ["Quý IV"] + blanks,
    ]
    lines.append(["", ""] + Self.figures + Self.figures)
    for row in Statement("01001").rows {
      lines.append(places.map { row[$0] ?? "" } + Self.figures.map { row[$0] ?? "" } + Self.figures.map { _ in "7" })
    }
    bench.write("01/01001.csv", lines.map { $0.joined(separator: ";") + "\r\n" }.joined())
    let result = await bench.read()
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
  }

  @Test func `a heading row of signs of ratios beside words belongs to the heading`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let places = Array(Self.places.prefix(1) + ["category"])
    let upper = places + Self.figures.flatMap { [$0, ""] }
    let lower = ["", ""] + Self.figures.flatMap { [$0.hasPrefix("cases") ? "Việc" : "Tiền", "(%)"] }
    var lines = [upper, lower]
    for row in Statement("01001").rows {
      lines.append(places.map { row[$0] ?? "" } + Self.figures.flatMap { [row[$0] ?? "", "57,1"] })
    }
    bench.write("01/01001.csv", lines.map { $0.joined(separator: ";") + "\r\n" }.joined())
    let result = await bench.read()
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
  }

  /// What is found where each measure of a statement of 01001 stands over `words`, of which the second is the period's.
  private func read(below measures: [String], _ words: [String]) async throws -> (eligible: Int64?, findings: [String]) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let ids = ["office", "category"] + measures.flatMap { [$0] + words.dropFirst().map { _ in "" } }
    var lines = [ids, ["", ""] + measures.flatMap { _ in words }]
    for row in Statement("01001").rows {
      lines.append(
        [row["office"] ?? "", row["category"] ?? ""]
          + measures.flatMap { id in words.indices.map { $0 == 1 ? row[id] ?? "" : "7" } })
    }
    bench.write("01/01001.csv", lines.map { $0.joined(separator: ";") + "\r\n" }.joined())
    let result = await bench.read()
    return (bench.figure(result, "01001", "cases.eligible", "Hình sự"), result.summary)
  }

  @Test(arguments: [
    ["Kỳ trước", "Kỳ này"], ["Năm 2021", "Năm 2022"], ["12 tháng năm 2021", "12 tháng năm 2022"], ["Năm trước", "Năm nay"],
  ])
  func `so it is below each measure`(_ words: [String]) async throws {
    let read = try await read(below: Array(Self.figures), words)
    #expect(read.eligible == 140)
    #expect(read.findings == [])
  }

  @Test(arguments: [["12 tháng năm 2021", "12 tháng năm 2020"], ["Năm 2021", "Năm 2020"]])
  func `where none of the groups is of the period the file is of a wrong one`(_ words: [String]) async throws {
    let read = try await read([(words[0], 1), (words[1], 1)])
    #expect(!read.findings.isEmpty && read.eligible == nil)
  }

  @Test(arguments: ["Năm 2021 chuyển sang", "Số năm 2021 chuyển sang", "Thụ lý năm 2021", "Năm 2021 (chính thức)"])
  func `what says more than a period is not set aside`(_ heading: String) throws {
    let vocabulary = try #require(try Templates.layouts().vocabularies.first { $0.layout.id == "statement" })
    let period = try #require(Period("2022-09"))
    #expect(PeriodGroups([["Năm 2022", heading], ["a", "b"]], of: period, vocabulary).others.isEmpty)
    let june = try #require(Period("2022-06"))
    let groups = PeriodGroups([["Quý III", "Cả năm"], ["a", "b"]], of: june, vocabulary)
    #expect(groups.own.isEmpty && groups.others.isEmpty)
    #expect(
      PeriodGroups([["Năm 2022", "Số liệu năm 2021"], ["a", "b"]], of: period, vocabulary).others == ["Số liệu năm 2021"])
  }

  @Test(arguments: ["Số liệu chính thức", "Lũy kế", "12 tháng năm 2022"])
  func `a label that is repeated over each column of its group is one`(_ label: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let above = ["Mã đơn vị", "Kỳ báo cáo", "Loại việc", "Lần nộp"] + Self.figures.map { _ in label }
    let heading = Self.places.map { _ in "" } + Self.figures
    let text = [above, heading].map { $0.joined(separator: ";") + "\r\n" }.joined() + Statement("01001").body
    bench.write("01/01001.csv", text)
    let result = await bench.read()
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
  }
}
