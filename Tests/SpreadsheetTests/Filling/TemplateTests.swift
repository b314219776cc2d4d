import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@Suite struct `A filled template` {
  @Test(arguments: [0, 1, 2, 700]) func `has a row for each entry, totals over all, and what lies below moved down`(count: Int)
    throws
  {
    let filled = try WorkbookTemplate(TemplateBook.bytes()).filled(with: TemplateBook.content(count))
    #expect(filled.uncomputed.isEmpty)
    let cells = try SpreadsheetReader(filled.bytes).cells(of: "Biểu 1")
    let rows = max(1, count)
    #expect(cells[at: "A1"]?.value == .string("Kỳ báo cáo: 9 tháng năm 2022 (sơ bộ <&> \u{1})"))
    #expect(cells[at: "B3"]?.formula == "SUM(B4:B\(3 + rows))")
    #expect(cells[at: "B3"]?.value.number == 100 * Double(count * (count + 1) / 2))
    #expect(cells[at: "B\(4 + rows)"]?.formula == "SUM(B4:B\(3 + rows))-B3")
    #expect(cells[at: "B\(4 + rows)"]?.value.number == 0)
    #expect(cells[at: "A\(5 + rows)"]?.value == .string("=1+1"))
    guard count > 0 else {
      #expect(cells[at: "D3"]?.value == .string("–"))
      #expect(cells[at: "A4"]?.value == .blank && cells[at: "D4"]?.value == .blank && cells[at: "D4"]?.formula == nil)
      return
    }
    let last = 3 + count
    #expect(cells[at: "A\(last)"]?.value == .string("Chi cục số \(count)"))
    #expect(cells[at: "D\(last)"]?.formula == "IF(B\(last)=0,\"–\",ROUND(C\(last)/B\(last),4))")
    #expect(cells[at: "D\(last)"]?.numberFormat == "0.00%")
    #expect(cells[at: "E\(last)"]?.formula == "RANK(D\(last),$D$4:$D$\(last))")
    // Rounded half up to hundredths of a percent; offices of one ratio share a rank.
    let ratios = (1...count).map { ((10 * $0 + 7) * 10_000 + 50 * $0) / (100 * $0) }
    let rank = 1 + ratios.count { $0 > ratios[count - 1] }
    #expect(cells[at: "E4"]?.value.number == 1)
    #expect(cells[at: "E\(last)"]?.value.number == Double(rank))
  }

  @Test(.enabled(if: Programs.hasOpenpyxl, "SKIPPED: python3 has no openpyxl"), arguments: [0, 1, 700])
  func `keeps styles, merges, rules, names, charts, pictures and notes, moved and stretched`(count: Int) throws {
    let rows = max(1, count)
    let lines = try Examination.lines(
      of: WorkbookTemplate(TemplateBook.bytes()).filled(with: TemplateBook.content(count)).bytes,
      """
      print(s.merged_cells.ranges, [str(x.sqref) for x in s.conditional_formatting], a.defined_names['TyLe'].attr_text, s.print_area)
      c = s._charts[0]; print(c.series[0].val.numRef.f, c.anchor._from.row, c.anchor.to.row - c.anchor._from.row, c.title.tx.rich.p[0].r[0].t)
      print(re.findall('<c:ptCount val="(.*?)"', part('xl/charts/chart1.xml')), s._images[0].anchor._from.row)
      print(sum(1 for r in s.iter_rows() for x in r if x.comment), s.cell(\(5 + rows), 1).comment.text, s['A4'].font.b, s['B\(3 + rows)'].number_format)
      print(s.row_dimensions[\(3 + rows)].height, re.findall('<x:Row>(.*?)</x:Row>', part('xl/drawings/vmlDrawing1.vml')), s.dimensions)
      """)
    let last = 3 + rows
    #expect(
      lines == [
        "{<MergedCellRange A\(last + 2):E\(last + 2)>} ['D4\(rows > 1 ? ":D\(last)" : "")'] 'Biểu 1'!$D$4\(rows > 1 ? ":$D$\(last)" : "") "
          + "'Biểu 1'!$A$1:$E$\(last + 2)",
        "'Biểu 1'!$B$4\(rows > 1 ? ":$B$\(last)" : "") \(last + 4) 12 Có điều kiện 9 tháng năm 2022",
        "['\(rows)', '\(rows)'] \(last + 2)", "1 giữ lại True #,##0", "21.0 ['\(last + 1)'] A1:E\(last + 2)",
      ])
  }

  @Test(.enabled(if: Programs.formulaChecker != nil, "SKIPPED: no LibreOffice, or no check_formulas.py beside the repository"))
  func `shows the values that LibreOffice computes`() throws {
    let folder = TemporaryFolder("spreadsheet")
    for count in [0, 1, 30] {
      try folder.write(
        WorkbookTemplate(TemplateBook.bytes()).filled(with: TemplateBook.content(count)).bytes, to: "\(count).xlsx")
    }
    let outcome = Programs.run("\(Programs.formulaChecker ?? "false") '\(folder.path)'/*.xlsx")
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test func `repeats several rows, and by a name as well as by a comment`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    try sheet.appendRow(["{{name}}", "{{eligible}}"])
    try sheet.appendRow([.blank, .formula(try Formula("B1/2", cached: .number(0)))])
    try sheet.appendRow(["hết", .formula(try Formula("SUM(B1:B2)", cached: .number(0)))])
    try sheet.merge(CellRange("A1:A2"))
    try book.defineName("repeat.offices", SheetRange(sheet: "s", CellRange("A1:B2")))
    let filled = try WorkbookTemplate(try book.encoded()).filled(with: TemplateBook.content(3))
    let cells = try SpreadsheetReader(filled.bytes).cells(of: "s")
    #expect((1...6).map { cells[at: "B\($0)"]?.value.number } == [100, 50, 200, 100, 300, 150])
    #expect(cells[at: "B6"]?.formula == "B5/2" && cells[at: "B7"]?.formula == "SUM(B1:B6)")
    #expect(cells[at: "B7"]?.value.number == 900)
    #expect(try WorkbookTemplate(try book.encoded()).filled(with: TemplateBook.content(3), threads: 2).bytes == filled.bytes)
  }

  @Test func `names sheet and cell of a mark that means nothing, with the nearest that does`() throws {
    func fault(_ text: String) throws -> TemplateError? {
      let bytes = try TemplateBook.bytes { book, sheet in try sheet.appendRow(["", .string(text)]) }
      do throws(TemplateError) {
        _ = try WorkbookTemplate(bytes).filled(
          with: TemplateContent(values: ["period": .blank, "status": .blank, "signer": .blank], lists: ["offices": []]))
        return nil
      } catch { return error }
    }
    #expect(try fault("{{signer}}") == nil)
    #expect(
      try fault("Ký: {{singer}}")
        == .cell(sheet: "Biểu 1", cell: "B7", .unknownMark("singer", nearest: "signer")))
    #expect(try fault("{{ }}") == .cell(sheet: "Biểu 1", cell: "B7", .unknownMark("", nearest: nil)))
    #expect(try fault("{{signer") == .cell(sheet: "Biểu 1", cell: "B7", .unclosedMark("{{signer")))
  }

  @Test func `is refused for an unknown list, lists over the same rows, and a name of no rows`() throws {
    let content = try TemplateBook.content(1)
    var other = content
    other.lists = ["office": []]
    #expect(throws: TemplateError.cell(sheet: "Biểu 1", cell: "A4", .unknownList("offices", nearest: "office"))) {
      try WorkbookTemplate(TemplateBook.bytes()).filled(with: other)
    }
    let overlapping = try TemplateBook.bytes { book, _ in
      try book.defineName("repeat.offices", SheetRange(sheet: "Biểu 1", CellRange("A4:A5")))
    }
    #expect(throws: TemplateError.cell(sheet: "Biểu 1", cell: "A4", .overlappingLists("offices", "offices"))) {
      try WorkbookTemplate(overlapping).filled(with: content)
    }
    let rowless = try TemplateBook.bytes { book, _ in try book.defineName("repeat.offices", formula: "1+1") }
    #expect(throws: TemplateError.part("definedName repeat.offices", .notRows("repeat.offices"))) {
      try WorkbookTemplate(rowless).filled(with: content)
    }
    #expect(throws: TemplateError.self) { try WorkbookTemplate([1, 2, 3]) }
  }

  @Test func `leaves formulas it cannot compute without a value, and says which`() throws {
    let bytes = try TemplateBook.bytes { _, sheet in
      try sheet.appendRow([.formula(try Formula("VLOOKUP(1,A1:B2,2)", cached: .number(1)))])
      try sheet.appendRow([.formula(try Formula("A8+1", cached: .number(1)))])
    }
    let filled = try WorkbookTemplate(bytes).filled(with: TemplateBook.content(2))
    #expect(filled.uncomputed == ["'Biểu 1'!A8", "'Biểu 1'!A9"])
  }

  @Test func `ends in an error or a workbook when bytes of the template are changed`() throws {
    let bytes = try TemplateBook.bytes()
    let content = try TemplateBook.content(2)
    var random = SeededGenerator(seed: 11)
    var read = 0
    for _ in 0..<150 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if (try? WorkbookTemplate(damaged).filled(with: content)) != nil { read += 1 }
    }
    #expect(read < 150)
  }
}

extension ReadValue {
  /// The number, nil for anything else.
  var number: Double? { if case .number(let number) = self { number.double } else { nil } }
}
