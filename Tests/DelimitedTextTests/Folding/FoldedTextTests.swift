import DelimitedText
import Testing

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Hoà Bình", "Hòa Bình"), ("Thanh Hoá", "Thanh Hóa"), ("Thuỷ", "Thủy"), ("HÒA BÌNH", "hoà bình"), ("Uỷ thác", "Ủy thác"),
    ("Số  việc", "Số việc"), ("Số\nviệc", " số việc "), ("Hoãn (điểm c)", "hoãn điểm c"), ("Khoẻ", "Khỏe"), ("Quý", "Qúy"),
    ("Đa\u{323}t", "Đạt"), ("Ho\u{0300}a", "Hòa"), ("Thi hành-xong", "Thi hành: xong"),
    ("thụ lí", "thụ lý"), ("Kì báo cáo", "Kỳ báo cáo"), ("TỈ LỆ", "Tỷ lệ"), ("Quí", "Quý"), ("Mĩ Đức", "Mỹ Đức"),
    ("li ti", "ly ty"), ("thi hà\u{AD}nh", "thi hành"), ("Thi\u{200B} hành", "thi hành"), ("\u{FEFF}01001", "01001"),
    ("h\u{2060}à\u{200D}nh", "hành"),
    ("\u{200E}Mã\u{200F} đơn vị", "Mã đơn vị"), ("Ho\u{340}a", "Hòa"), ("ma\u{341}", "má"),
    // Cyrillic and Greek letters that look like Latin ones.
    ("L\u{43E}ại việc", "Loại việc"), ("\u{422}ên", "Tên"), ("\u{41C}ã đơn vị", "Mã đơn vị"), ("\u{39D}guồn", "Nguồn"),
    ("Ðơn vị", "Đơn vị"), ("ðồng", "đồng"), ("1.000 ₫", "1.000 đ"),
  ])
  func `spellings of one name have one key`(first: String, second: String) {
    #expect(FoldedText(first) == FoldedText(second))
    #expect(folded(first) == FoldedText(second).key)
  }

  @Test(arguments: [
    ("Hòa", "Hóa"), ("Bình", "Binh"), ("mã", "má"), ("đa", "da"), ("tư", "tu"),
    ("thủy", "thủi"), ("tay", "tai"), ("quay", "quai"), ("12", "1 2"), ("âm", "ăm"),
  ])
  func `different words have different keys`(first: String, second: String) {
    #expect(folded(first) != folded(second))
  }

  @Test(arguments: [
    ("Cục THADS tỉnh Đắk Lắk", "cuc thads tinh dak lak"), ("Bà Rịa – Vũng Tàu", "ba ria vung tau"),
    ("Thừa Thiên Huế", "thua thien hue"),
    ("", ""), ("---", ""), ("Ｏ", "ｏ"), ("Жук", "жyk"), ("ÇŞñ", "csn"), ("Số 1/QĐ", "so 1 qd"),
  ])
  func `the plain form has no diacritics`(text: String, plain: String) {
    #expect(FoldedText(text).plain == plain)
  }

  @Test func `text typed without diacritics equals its own key`() {
    let folded = FoldedText("Tong so thu ly")
    #expect(folded.key == folded.plain)
    #expect(folded.plain == FoldedText("Tổng số thụ lý").plain)
  }

  @Test func `folding what is folded changes nothing`() {
    for text in WrittenPhrase.texts {
      let key = folded(text)
      #expect(folded(key) == key)
      #expect(FoldedText(key).plain == FoldedText(text).plain)
    }
  }
}
