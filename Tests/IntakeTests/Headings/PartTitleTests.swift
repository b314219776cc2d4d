import Intake
import Testing

/// Titles that say whether a table holds all figures of an office or those of some cases alone.
@Suite struct PartTitleTests {
  /// The findings of a statement of 01001 below `line`.
  private func read(below line: String) async throws -> [String] {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", line + "\r\n" + Statement("01001").text)
    let result = await bench.read()
    #expect(result.isBalanced)
    return result.summary
  }

  @Test(arguments: [
    "KẾT QUẢ THI HÀNH ÁN TÍN DỤNG, NGÂN HÀNG", "ÁN TÍN DỤNG NGÂN HÀNG", "KET QUA THI HANH AN TIN DUNG, NGAN HANG",
    "(Riêng án tín dụng)",
    "Kết quả thi hành án tín dụng, ngân hàng theo đơn vị", "THỐNG KÊ CÁC VIỆC CHỦ ĐỘNG 12 THÁNG NĂM 2022",
    "(Loại theo đơn yêu cầu)",
    "KẾT QUẢ THI HÀNH CÁC KHOẢN THU CHO NGÂN SÁCH NHÀ NƯỚC", "BIỂU SỐ LIỆU ÁN THAM NHŨNG, KINH TẾ", "Trong đó: tín dụng",
    "KẾT QUẢ THI HÀNH ÁN DÂN SỰ CHỦ ĐỘNG", "(Phần theo đơn)", "THI HÀNH ÁN LIÊN QUAN ĐẾN TÍN DỤNG", "THU HỒI TÀI SẢN THAM NHŨNG",
    "BÁO CÁO BỔ SUNG", "BÁO CÁO THỐNG KÊ BỔ SUNG (lần 2)", "CHI CỤC THADS QUẬN BA ĐÌNH;;;KẾT QUẢ THI HÀNH ÁN CHỦ ĐỘNG",
  ])
  func `a table of a part of the cases is no statement`(_ line: String) async throws {
    #expect(try await read(below: line) == ["heading.part 01/01001.csv:1 01001"])
  }

  @Test(arguments: [
    "KẾT QUẢ THI HÀNH ÁN THEO ĐƠN VỊ", "KẾT QUẢ THI HÀNH ÁN DÂN SỰ THEO ĐƠN VỊ", "Thi hành án dân sự chủ động và theo đơn",
    "KẾT QUẢ THI HÀNH ÁN CHỦ ĐỘNG VÀ THEO ĐƠN", "(Bao gồm cả án tín dụng, ngân hàng)",
    "Kết quả thi hành án chủ động, theo đơn yêu cầu", "Số liệu đã gồm cả án chủ động", "CHỦ ĐỘNG PHÒNG, CHỐNG THAM NHŨNG",
    "KẾT QUẢ THI HÀNH ÁN DÂN SỰ 12 THÁNG NĂM 2022", "(Sửa đổi, bổ sung theo Thông tư số 06/2019/TT-BTP)",
  ])
  func `a title of all cases, or one that speaks of something else, says nothing of the kind`(_ line: String) async throws {
    #expect(try await read(below: line) == [])
  }

  @Test func `a form of a part beside the whole is left out, whatever its number`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    bench.write("01/01001-tin-dung.csv", "ÁN TÍN DỤNG\r\n" + Statement("01001", submission: 2).text)
    let result = await bench.read()
    #expect(result.summary == ["heading.part 01/01001-tin-dung.csv:1 01001"])
    #expect(result.missing.isEmpty && bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
  }
}
