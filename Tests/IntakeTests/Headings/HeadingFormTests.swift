import Enforcement
import Testing

@testable import Intake

/// Headings that nobody doubts, in other words than the form's.
@Suite struct HeadingFormTests {
  private static func words(_ layout: String = "statement") throws -> HeadingVocabulary {
    try #require(try Templates.layouts().vocabularies.first { $0.layout.id == layout })
  }

  @Test(
    arguments: [
      ("Chưa có điều kiện (trừ số đã chuyển sổ theo dõi riêng)", Measure.notEligible),
      ("Chưa có điều kiện thi hành án", .notEligible),
      ("Chưa có điều kiện THA", .notEligible), ("Có điều kiện thi hành án", .eligible), ("Số có điều kiện THA", .eligible),
      ("Số ủy thác thi hành án", .delegated), ("Uỷ thác THA", .delegated), ("Số thu hồi, hủy quyết định thi hành án", .withdrawn),
      ("Thu hồi, hủy QĐ", .withdrawn), ("Thu hồi QĐ", .withdrawn), ("Mới thụ lý trong kỳ", .newlyAccepted),
      ("Thụ lý mới trong năm", .newlyAccepted), ("Đình chỉ THA", .terminated), ("Số đình chỉ thi hành án", .terminated),
      ("Tạm đình chỉ THA", .suspended), ("Đang thi hành án", .inProgress), ("Đang tổ chức thi hành", .inProgress),
      ("Số đang thi hành án", .inProgress), ("Số đã thi hành", .completed), ("Số chuyển sang kỳ sau", .carriedForward),
      ("Hoãn theo điểm c khoản 1 Điều 48 Luật THADS", .postponedConsent), ("Số hoãn khác", .postponedOther),
      ("Năm trước chuyển sang (trừ sổ theo dõi riêng)", .carriedOver), ("Số cũ", .carriedOver),
      ("Số chuyển sổ theo dõi riêng", .separateBook),
      ("Miễn, giảm thi hành án", .reduced), ("Giảm THA", .reduced), ("Phải thi hành án", .toEnforce), ("Số phải THA", .toEnforce),
    ])
  func `a heading says its measure whatever it adds that says nothing`(_ heading: String, _ measure: Measure) throws {
    let vocabulary = try HeadingFormTests.words()
    #expect(vocabulary.reading(of: Phrase(heading))?.word == .measure(measure))
    #expect(vocabulary.reading(of: Phrase("Tiền: \(heading) (1.000 đồng)"))?.aspect == .money)
  }

  @Test(arguments: [
    "Hoãn thi hành án", "Mới thụ lý trong tháng", "Số còn phải thi hành", "Chưa thi hành án", "Thi hành án", "Số", "Án", "THA",
    "Còn phải thi hành án", "Chưa thi hành xong", "Không có điều kiện thi hành", "Tổng số đình chỉ", "Thụ lý trong kỳ",
  ])
  func `what tells measures apart is left out of none`(_ heading: String) throws {
    let word = try HeadingFormTests.words().reading(of: Phrase(heading))?.word
    #expect(word == nil)
  }

  @Test func `every heading of the templates still says what it says there`() throws {
    for vocabulary in try Templates.layouts().vocabularies {
      for entry in vocabulary.layout.measures {
        for text in entry.texts { #expect(vocabulary.reading(of: Phrase(text))?.word == .measure(entry.meaning), "\(text)") }
      }
    }
  }

  @Test func `the form's own column of rows is that of categories`() throws {
    #expect(try HeadingFormTests.words().reading(of: Phrase("Tên chỉ tiêu"))?.word == .column(.category))
  }

  @Test(arguments: ["L\u{43E}ại việc", "\u{200E}Loại việc", "Loa\u{323}i vi\u{435}\u{323}c", "LOẠI VIỆ\u{421}"])
  func `letters that look like those of a heading, and marks that nobody sees, make no other of it`(_ heading: String) throws {
    #expect(try HeadingFormTests.words().reading(of: Phrase(heading))?.word == .column(.category))
  }
}
