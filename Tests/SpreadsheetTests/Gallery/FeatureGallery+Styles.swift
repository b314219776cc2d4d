import Spreadsheet

extension FeatureGallery {
  static let styles: [(name: String, make: Making)] = [
    (
      "fonts",
      {
        try looks(
          [
            Font(name: "Arial", size: 14, bold: true), Font(italic: true), Font(struckThrough: true), Font(underline: .single),
            Font(underline: .double), Font(underline: .singleAccounting), Font(underline: .doubleAccounting),
            Font(script: .superscript),
            Font(script: .subscript), Font(color: .theme(.accent2, tint: -0.25)), Font(size: 409), Font(size: 1),
          ].map { CellFormat(font: $0) })
      }
    ),
    (
      "fills",
      {
        try looks(
          [CellFormat(fill: .solid(.rgb(0xDDEBF7))), CellFormat(fill: .solid(.theme(.accent4, tint: 0.8)))]
            + Fill.Pattern.allCases.map { CellFormat(fill: .pattern($0, foreground: .rgb(0x2F5597), background: .white)) })
      }
    ),
    (
      "borders",
      {
        try looks(
          Border.Stroke.allCases.map { CellFormat(border: .all(.init($0, color: .rgb(0x1F3864)))) } + [
            CellFormat(border: Border(left: .thin, bottom: .init(.double)))
          ])
      }
    ),
    (
      "alignment",
      {
        try looks(
          Alignment.Horizontal.allCases.map { CellFormat(alignment: Alignment($0)) }
            + Alignment.Vertical.allCases.map { CellFormat(alignment: Alignment(.left, vertical: $0)) }
            + [
              CellFormat(alignment: Alignment(.right, wraps: true, indent: 3)),
              CellFormat(alignment: Alignment(.center, rotation: 90)),
              CellFormat(alignment: Alignment(.center, rotation: -90)), CellFormat(alignment: Alignment(.center, stacked: true)),
              CellFormat(alignment: Alignment(.fill, shrinks: true)),
            ])
      }
    ),
    ("number-formats", { try sheet(numberFormats) }),
    ("named-styles", { try sheet(namedStyles) }),
    ("theme", { try themed() }),
  ]

  private static func looks(_ formats: [CellFormat]) throws -> RecordedWorkbook {
    try sheet { record, sheet in
      for format in formats { try record.row(sheet, ["Thi hành án dân sự", 12345], try record.book.format(format)) }
    }
  }

  private static func numberFormats(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    let codes = [
      "#,##0;-#,##0;\"–\"", "#,##0.00 \"đ\";[Red]-#,##0.00 \"đ\"", "0.00E+00", "[>=1000000]#,##0.0,,\" tr\";#,##0", "# ?/?",
      "[$-42A]#,##0",
    ]
    for format in [
      NumberFormat.general, .integer, .twoDecimals, .groupedInteger, .groupedTwoDecimals, .percent, .percentTwoDecimals, .text,
    ] + codes.map({ .code($0) }) {
      try record.row(sheet, [1_234_567, .decimal(-8257, scale: 4), 0], try record.book.format(CellFormat(numberFormat: format)))
    }
  }

  private static func namedStyles(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    for (index, name) in ["Tiêu đề bảng", "Ghi chú & <nguồn>"].enumerated() {
      var format = CellFormat(
        font: Font(bold: index == 0, italic: index == 1), fill: .solid(.theme(.accent1, tint: 0.6)), border: .box)
      try record.book.addNamedStyle(name, format)
      format.styleName = name
      try record.row(sheet, [.string(name)], try record.book.format(format))
    }
  }

  private static func themed() throws -> RecordedWorkbook {
    var colors = Theme.officeColors
    colors[4] = 0x8B0000
    let theme = Theme(name: "THADS", colors: colors, majorFont: "Times New Roman", minorFont: "Times New Roman")
    return try sheet(in: WorkbookOptions(defaultFont: Font(name: "Arial", size: 10), theme: theme)) { record, sheet in
      for color in Color.ThemeColor.allCases {
        try record.row(sheet, [.string("\(color)")], try record.book.format(CellFormat(fill: .solid(.theme(color)))))
      }
    }
  }
}
