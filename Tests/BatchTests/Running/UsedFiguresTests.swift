@testable import Batch
import Enforcement
import Intake
import TestSupport
import Testing

/// The nation's figures are those of the records used, however they come: by category with a control total, in total, as internal
/// counts beside a statement, as a list of cases.
@Suite struct UsedFiguresTests {
  private static let project = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  private static let columns = [
    "cases.eligible", "cases.completed", "cases.terminated", "cases.in_progress", "cases.postponed_consent", "cases.other",
    "money.eligible", "money.completed", "money.terminated", "money.reduced", "money.in_progress", "money.postponed_consent",
    "money.other",
  ].joined(separator: ";")

  private static let files: [String: String] = [
    "01/01001.csv": """
    office;category;\(columns)
    01001;Dân sự;210;120;15;60;9;6;21300;12000;1500;300;6000;900;600
    01001;Hình sự;140;80;10;40;6;4;14200;8000;1000;200;4000;600;400
    01001;Tổng số;350;200;25;100;15;10;35500;20000;2500;500;10000;1500;1000

    """,
    "01/01001-noi-bo.csv": """
    Kỳ báo cáo: 12 tháng năm 2022
    ;;Hướng dẫn nghiệp vụ;;Khiếu nại;;Tố cáo;;Tiếp công dân;THAHC;
    Mã đơn vị;Tên đơn vị;Phải trả lời;Trả lời đúng hạn;Phải giải quyết;Đúng hạn;Phải giải quyết;Đúng hạn;Số lượt;Phải thi hành;Đã thi hành xong
    01001;Chi cục THADS quận Ba Đình;12;12;5;4;-;-;30;2;1

    """,
    "01/01000.csv": """
    office;\(columns)
    01000;140;80;10;40;6;4;14200;8000;1000;200;4000;600;400

    """,
    "64/64001.csv": """
    Mã đơn vị;Kỳ báo cáo;Số quyết định;Ngày thụ lý;Loại việc;Nguồn;Trạng thái;Số tiền phải thi hành;Số tiền đã thi hành;Số tiền giảm
    64001;2022-09;1/QĐ-CTHADS;13/04/2022;Dân sự;Mới thụ lý;Thi hành xong;1000000;1000000;0
    64001;2022-09;2/QĐ-CTHADS;14/04/2022;Dân sự;Mới thụ lý;Đang thi hành;2000000;300000;0

    """,
  ]

  @Test func `every form of report is conserved`() async throws {
    let workspace = TemporaryFolder("thads-used")
    try workspace.write(#require(TemporaryFolder.bytes(of: "\(Self.project)/samples/messy/offices.csv")), to: "offices.csv")
    for (file, text) in Self.files { try workspace.write(text, to: "exports/2022-09/\(file)") }
    let period = try #require(Period(year: 2022, month: 9))
    let reading = try #require(
      try await PeriodReading.read(
        period, workspace: Workspace(folder: workspace.path),
        templates: Templates(folder: "\(Self.project)/templates"), jobs: 1))
    #expect(reading.intake.findings.allSatisfy { [.officeMissing, .officeFiguresMissing].contains($0.rule) })
    let nation = try #require(reading.figures[OfficeRegistry.nation])
    #expect(nation == reading.intake.totals.usedFigures.figures)
    #expect(nation[.cases, .eligible] == 492 && nation[.guidance, .due] == 12)
    #expect(nation[.money, .completed] == 29_300_000)
    #expect(reading.intake.totals.totalRows == 1)
  }
}
