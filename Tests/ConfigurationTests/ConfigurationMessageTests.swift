import Configuration
import Testing

@Suite struct `Messages about configuration` {
  private static let place = ConfigurationPlace(file: "forms/x.yaml", line: 12, column: 5)

  private static let messages: [(ConfigurationError.Problem, vi: String, en: String)] = [
    (.unreadable(errno: 2), "không đọc được tệp (mã lỗi 2)", "the file cannot be read (errno 2)"),
    (.syntax("bad"), "không đúng cú pháp YAML: bad", "not valid YAML: bad"),
    (.missingKey("id"), "thiếu khóa “id”", "the key 'id' is missing"),
    (
      .unknownKey("titel", known: ["title", "unit"]), "khóa “titel” không có nghĩa ở đây; có thể dùng: title, unit",
      "the key 'titel' means nothing here; known keys: title, unit"
    ),
    (.repeatedKey("a"), "khóa “a” xuất hiện hai lần", "the key 'a' is given twice"),
    (.expected(.mapping), "ở đây phải là một nhóm khóa: giá trị", "a mapping is expected here"),
    (.expected(.list), "ở đây phải là một danh sách", "a list is expected here"),
    (.expected(.text), "ở đây phải là một đoạn chữ", "a text is expected here"),
    (.expected(.integer), "ở đây phải là một số nguyên", "a whole number is expected here"),
    (.expected(.number), "ở đây phải là một số", "a number is expected here"),
    (.expected(.boolean), "ở đây phải là true hoặc false", "true or false is expected here"),
    (
      .notAChoice("pie", of: ["bar", "line"]), "“pie” không phải là một trong các giá trị: bar, line",
      "'pie' is none of: bar, line"
    ),
    (.invalid(Bilingual(vi: "sai", en: "wrong")), "sai", "wrong"),
  ]

  @Test(arguments: messages.indices)
  func `say place and problem in both languages`(_ index: Int) {
    let (problem, vi, en) = Self.messages[index]
    let message = ConfigurationError(Self.place, problem).message
    #expect(message[.vietnamese] == "forms/x.yaml:12:5: \(vi)")
    #expect(message[.english] == "forms/x.yaml:12:5: \(en)")
  }

  @Test(arguments: [
    ("vi_VN.UTF-8", Language.vietnamese), ("VI", .vietnamese), ("en_US.UTF-8", .english), ("C", .english), ("", .english),
  ])
  func `are in the language of the locale`(_ locale: String, _ language: Language) {
    #expect(Language(locale: locale) == language)
  }
}
