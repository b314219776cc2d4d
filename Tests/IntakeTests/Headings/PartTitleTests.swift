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
    "KẾT QUẢ THI HÀNH CÁC VIỆC CÓ GIÁ TRỊ LỚN", "KẾT QUẢ THI HÀNH CÁC VIỆC TỒN ĐỌNG TỪ NĂM TRƯỚC",
    "KẾT QUẢ THI HÀNH ÁN DÂN SỰ TRONG HÌNH SỰ", "KẾT QUẢ THI HÀNH ÁN ĐỐI VỚI DOANH NGHIỆP NHÀ NƯỚC",
    "KẾT QUẢ THI HÀNH ÁN CỦA CHẤP HÀNH VIÊN NGUYỄN VĂN A", "Kết quả của CHV Trần Thị B, 12 tháng năm 2022",
    "BÁO CÁO BỔ SUNG", "BÁO CÁO THỐNG KÊ BỔ SUNG (lần 2)", "CHI CỤC THADS QUẬN BA ĐÌNH;;;KẾT QUẢ THI HÀNH ÁN CHỦ ĐỘNG",
  ])
  func `a table of a part of the cases is no statement`(_ line: String) async throws {
    #expect(try await read(below: line) == ["heading.part 01/01001.csv:1 01001"])
  }

  @Test(arguments: [
    "KẾT QUẢ THI HÀNH ÁN THEO ĐƠN VỊ", "KẾT QUẢ THI HÀNH ÁN DÂN SỰ THEO ĐƠN VỊ", "Thi hành án dân sự chủ động và theo đơn",
    "KẾT QUẢ THI HÀNH ÁN CHỦ ĐỘNG VÀ THEO ĐƠN", "(Bao gồm cả án tín dụng, ngân hàng)",
    "Kết quả thi hành án chủ động, theo đơn yêu cầu", "Số liệu đã gồm cả án chủ động", "CHỦ ĐỘNG PHÒNG, CHỐNG THAM NHŨNG",
    "KẾT QUẢ THI HÀNH ÁN CỦA CHẤP HÀNH VIÊN", "KẾT QUẢ CỦA CHẤP HÀNH VIÊN CHI CỤC THADS QUẬN BA ĐÌNH",
    "KẾT QUẢ THI HÀNH ÁN CỦA CHẤP HÀNH VIÊN 12 THÁNG NĂM 2022", "KẾT QUẢ CỦA CÁC CHẤP HÀNH VIÊN",
    "Biểu tổng hợp đã thi hành xong, chưa có điều kiện, đang thi hành", "Số liệu gồm cả án tồn đọng",
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

  /// A list of 01001 below `line`: of one status and origin, or of all statuses.
  private func readList(below line: String, isOfOne: Bool, status: String = "Thi hành xong") async throws -> [String] {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    if isOfOne {
      for row in list.rows.indices {
        (list.rows[row].status, list.rows[row].origin) = (status, "Mới thụ lý")
        list.rows[row].paid = status == "Thi hành xong" ? list.rows[row].due : "0"
        list.rows[row].reduced = "0"
      }
    }
    bench.write("01/01001.csv", line + "\r\n" + list.text)
    let result = await bench.read()
    #expect(result.isBalanced)
    return result.summary
  }

  @Test(arguments: [
    ("DANH SÁCH CÁC VIỆC THI HÀNH XONG", "Thi hành xong"), ("DANH SÁCH CÁC VIỆC MỚI THỤ LÝ", "Thi hành xong"),
    ("Danh sách việc đã thi hành xong 12 tháng năm 2022", "Thi hành xong"),
    ("DANH SÁCH NGƯỜI PHẢI THI HÀNH ÁN CHƯA CÓ ĐIỀU KIỆN THI HÀNH", "Chưa có điều kiện"),
    ("DANH SACH VIEC TAM DINH CHI THI HANH AN", "Tạm đình chỉ"),
    ("CHI CỤC THADS QUẬN BA ĐÌNH;;;DANH SÁCH VIỆC ĐÌNH CHỈ", "Đình chỉ"),
  ])
  func `a list of what its title names alone is none of all cases`(_ line: String, _ status: String) async throws {
    #expect(try await readList(below: line, isOfOne: true, status: status) == ["heading.part 01/01001.csv:1 01001"])
    // Whose rows have others is not what it is called.
    #expect(try await readList(below: line, isOfOne: false) == [])
  }

  @Test(arguments: [
    "DANH SÁCH VIỆC THI HÀNH ÁN DÂN SỰ", "Danh sách việc thi hành xong, chưa có điều kiện và đang thi hành",
    "Danh sách việc mới thụ lý, thi hành xong", "DANH SÁCH VIỆC TẠM ĐÌNH CHỈ", "Đã thi hành xong", "Danh sách mới",
  ])
  func `a list whose title names no status, several, or another one may be of all cases`(_ line: String) async throws {
    #expect(try await readList(below: line, isOfOne: true) == [])
  }

  @Test(arguments: [
    "DANH SÁCH ÁN TỒN ĐỌNG", "DANH SÁCH VIỆC CÓ GIÁ TRỊ TRÊN 50 TRIỆU ĐỒNG", "DANH SÁCH VIỆC CỦA CHẤP HÀNH VIÊN NGUYỄN VĂN A",
    "DANH SÁCH VIỆC CHƯA THI HÀNH XONG",
  ])
  func `a list that says in other words that it is a part is none of all cases`(_ line: String) async throws {
    #expect(try await readList(below: line, isOfOne: false) == ["heading.part 01/01001.csv:1 01001"])
  }
}
