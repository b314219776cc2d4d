import Spreadsheet
import TestSupport
import Testing

@Suite struct `Other readers` {
  @Test(
    .enabled(if: Programs.checker != nil, "SKIPPED: XLSX_CHECKER names no checker of .xlsx files"),
    arguments: [WorkbookOptions.StringStorage.shared, .inline])
  func `find no fault against the schemas`(strings: WorkbookOptions.StringStorage) throws {
    let folder = TemporaryFolder("spreadsheet")
    try SampleWorkbook.make(strings: strings).write(to: folder["sample.xlsx"])
    let outcome = Programs.run("\(Programs.checker ?? "false") '\(folder["sample.xlsx"])'")
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}

/// What openpyxl, a reader by other people, finds in the sample.
@Suite(.enabled(if: Programs.hasOpenpyxl, "SKIPPED: python3 has no openpyxl")) struct `openpyxl` {
  @Test func `reads cells, formulas and cached values`() throws {
    let lines = try Self.ask(
      """
      a = load_workbook(path); b = load_workbook(path, data_only=True)
      print(a.sheetnames)
      s = a['Kết quả']; v = b['Kết quả']
      print(s['D4'].value, v['D4'].value, s['D4'].number_format, v['D5'].value)
      k = a["O'Neil & <Con>"]
      print([c.value for c in k[1]][:5], [c.data_type for c in k[1]][:4])
      print(k['A3'].value.isoformat(), k['B3'].value, k['D3'].value)
      """)
    #expect(
      lines == [
        "['Kết quả', 'Bảng', \"O'Neil & <Con>\"]", "=IF(B4=0,\"–\",ROUND(C4/B4,4)) 0.8257 0.00% –",
        "['=1+1', '+84', '-5', '@ai', '  hai đầu  '] ['s', 's', 's', 's']",
        "2022-09-30T00:00:00 #N/A =_xlfn.IFS(A2>0,\"a\",TRUE,'Kết quả'!A3&\"<&>\")",
      ])
  }

  @Test func `reads layout, print setup, conditions, tables, names and charts`() throws {
    let lines = try Self.ask(
      """
      a = load_workbook(path); s = a['Kết quả']
      print(s.merged_cells.ranges, s.freeze_panes, s.auto_filter.ref, s.sheet_properties.tabColor.rgb)
      print(s.page_setup.orientation, s.page_setup.paperSize, s.page_setup.fitToHeight, s.sheet_properties.pageSetUpPr.fitToPage)
      print(s.print_area, s.print_title_rows, s.print_title_cols, s.oddFooter.left.text, '|', s.oddFooter.right.text)
      print([b.id for b in s.row_breaks.brk], round(s.page_margins.left, 3), s.row_dimensions[3].outlineLevel, s.column_dimensions['B'].outlineLevel)
      print(sorted(r.type for x in s.conditional_formatting for r in x.rules))
      print([(d.type, str(d.sqref)) for d in s.data_validations.dataValidation])
      print(s['A3'].hyperlink.target, s['A4'].hyperlink.location, len(s._charts))
      t = a['Bảng'].tables['DonVi']
      print(t.ref, t.column_names, t.totalsRowCount, a['Bảng']['D6'].value)
      print(sorted(a.defined_names), sorted(a['Bảng'].defined_names), a.defined_names['TyLe'].attr_text)
      p = a.properties
      print(p.title, p.creator, p.created.isoformat(), p.modified.isoformat(), [(c.name, c.value) for c in a.custom_doc_props.props])
      """)
    #expect(
      lines == [
        "{<MergedCellRange A1:D1>} B3 A2:D5 FFC00000", "landscape 9 0 True",
        "'Kết quả'!$A$1:$D$6 $1:$2 $A:$A Tháng 9/2022 R&&D | Trang &P/&N",
        "[4] 0.591 1 1",
        "['aboveAverage', 'aboveAverage', 'cellIs', 'cellIs', 'colorScale', 'containsBlanks', 'containsText', 'dataBar', 'dataBar', "
          + "'duplicateValues', 'expression', 'iconSet', 'iconSet', 'top10', 'top10']",
        "[('list', 'H2:H9'), ('decimal', 'I2:I9 K2:K9')]",
        "https://example.org/?a=1&b=%222%22 'O''Neil & <Con>'!A1 10",
        "B3:D6 ['Mã', 'Tên [1]', 'Số\\nviệc'] 1 =SUBTOTAL(109,DonVi[Số\\nviệc])",
        "['ChiTieu', 'TyLe'] ['CucBo'] 'Kết quả'!$D$3:$D$5",
        "Kết quả thi hành án thads 2022-09-30T00:00:00 2022-09-30T01:01:01 [('Kỳ', '2022-09'), ('Bản', 2), ('Tỷ lệ', 0.825), ('Đủ', True)]",
      ])
  }

  /// The lines that a script prints about the sample; line breaks inside values are shown as `\n`.
  private static func ask(_ script: String) throws -> [String] {
    let folder = TemporaryFolder("spreadsheet")
    try SampleWorkbook.make(threads: 2).write(to: folder["sample.xlsx"])
    let prologue = """
      import sys, warnings
      warnings.simplefilter('ignore')
      from openpyxl import load_workbook
      path = sys.argv[1]
      def print(*values, out=print): out(*[str(v).replace(chr(10), '\\\\n') for v in values])

      """
    try folder.write(prologue + script, to: "ask.py")
    let outcome = Programs.run("PYTHONIOENCODING=utf-8 python3 '\(folder["ask.py"])' '\(folder["sample.xlsx"])'")
    #expect(outcome.status == 0, "\(outcome.output)")
    return outcome.output.split(separator: "\n").map(String.init)
  }
}
