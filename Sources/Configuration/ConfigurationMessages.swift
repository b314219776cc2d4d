extension ConfigurationError {
  /// The mistake in words, with its place: `forms/results.yaml:12:5: …`.
  public var message: Bilingual {
    let text = problem.text
    return Bilingual(vi: "\(place): \(text.vietnamese)", en: "\(place): \(text.english)")
  }
}

extension ConfigurationError.Problem {
  fileprivate var text: Bilingual {
    switch self {
    case .unreadable(let errno):
      Bilingual(vi: "không đọc được tệp (mã lỗi \(errno))", en: "the file cannot be read (errno \(errno))")
    case .syntax(let words):
      Bilingual(vi: "không đúng cú pháp YAML: \(words)", en: "not valid YAML: \(words)")
    case .missingKey(let key):
      Bilingual(vi: "thiếu khóa “\(key)”", en: "the key '\(key)' is missing")
    case .unknownKey(let key, let known):
      Bilingual(
        vi: "khóa “\(key)” không có nghĩa ở đây; có thể dùng: \(known.joined(separator: ", "))",
        en: "the key '\(key)' means nothing here; known keys: \(known.joined(separator: ", "))")
    case .repeatedKey(let key):
      Bilingual(vi: "khóa “\(key)” xuất hiện hai lần", en: "the key '\(key)' is given twice")
    case .expected(let kind):
      Bilingual(vi: "ở đây phải là \(kind.name.vietnamese)", en: "\(kind.name.english) is expected here")
    case .notAChoice(let text, let choices):
      Bilingual(
        vi: "“\(text)” không phải là một trong các giá trị: \(choices.joined(separator: ", "))",
        en: "'\(text)' is none of: \(choices.joined(separator: ", "))")
    case .invalid(let text): text
    }
  }
}

extension ConfigurationError.Kind {
  fileprivate var name: Bilingual {
    switch self {
    case .mapping: Bilingual(vi: "một nhóm khóa: giá trị", en: "a mapping")
    case .list: Bilingual(vi: "một danh sách", en: "a list")
    case .text: Bilingual(vi: "một đoạn chữ", en: "a text")
    case .integer: Bilingual(vi: "một số nguyên", en: "a whole number")
    case .number: Bilingual(vi: "một số", en: "a number")
    case .boolean: Bilingual(vi: "true hoặc false", en: "true or false")
    }
  }
}
