import Enforcement
import Intake
import Testing

/// What stands in the column of categories.
@Suite struct CategoryTests {
  /// The findings of a statement of 01001 whose second row is called `label`.
  private func read(_ label: String) async throws -> (Workbench, IntakeResult) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.rows[1]["category"] = label
    bench.write("01/01001.csv", statement.text)
    return (bench, await bench.read())
  }

  @Test(arguments: [
    "12 tháng năm 2021", "12T/2021", "T8/2022", "9 tháng", "2021", "Tháng 8", "Quý III/2022", "Số liệu cùng kỳ", "Số cùng kỳ",
    "Thực hiện cùng kỳ năm ngoái", "CK 2021", "Số kỳ trước", "Số lũy kế", "Trong tháng", "Phát sinh trong tháng", "Chỉ tiêu",
    "Kế hoạch",
  ])
  func `the row of another period or of a plan is no category`(_ label: String) async throws {
    #expect(try await read(label).1.summary == ["category.not_one 01/01001.csv:3 01001"])
  }

  @Test(arguments: [
    "Trđó: tín dụng", "Tr.đó: tín dụng", "Trongđó: tín dụng", "TĐ: tín dụng", "a. Vay tín dụng", "1.1. Vay tín dụng", "2.10 Vay",
    "Kể cả tín dụng", "Dân sự (trong đó: tín dụng)",
  ])
  func `a part of another row is no category`(_ label: String) async throws {
    #expect(try await read(label).1.summary == ["category.not_one 01/01001.csv:3 01001"])
  }

  @Test(arguments: ["2. Hình sự", "b) Hình sự", "II. Hình sự", "b. HÌNH SỰ", "- Hình sự", "2 Hình sự"])
  func `a category of the list is one whatever numbers it`(_ label: String) async throws {
    let (bench, result) = try await read(label)
    #expect(result.summary == [] && bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
  }

  @Test(arguments: ["Môi trường", "Tín dụng 2", "Án từ 2014", "12", "Ckm"])
  func `any other name is kept and told`(_ label: String) async throws {
    #expect(try await read(label).1.summary == ["category.unknown 01/01001.csv:3 01001"])
  }
}
