public import Configuration

/// A page template that cannot be used.
public struct PageTemplateError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// It cannot be read; the system's error number.
    case unreadable(errno: Int32)
    /// It is larger than `limit` bytes.
    case tooLarge(limit: Int)
    /// It is not UTF-8.
    case notUTF8
    /// It is not Mustache; the parser's words.
    case syntax(String)
    /// It names what a page does not have.
    case unknownName(String)
    /// It lacks `{{{name}}}`, without which a page has no content or no looks.
    case missingName(String)
    /// It names markup with two braces, which would show it as text.
    case escapesMarkup(String)
    /// It names text with three braces, which would take it for markup.
    case unescapedText(String)
    /// The style or the script holds `</`, which would end it.
    case endsItself
  }

  /// The file.
  public let file: String
  /// The line; nil where it concerns the whole file.
  public let line: Int?
  /// The column.
  public let column: Int?
  /// What is wrong.
  public let problem: Problem

  /// Place and problem in both languages.
  public var message: Bilingual {
    let place = ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    let words = problem.words
    return Bilingual(vi: "\(place): \(words.vietnamese)", en: "\(place): \(words.english)")
  }
}

extension PageTemplateError.Problem {
  /// What is wrong, in words.
  fileprivate var words: Bilingual {
    switch self {
    case .unreadable(let errno): Bilingual(vi: "không đọc được (mã lỗi \(errno))", en: "cannot be read (errno \(errno))")
    case .tooLarge(let limit): Bilingual(vi: "lớn hơn \(limit) byte", en: "larger than \(limit) bytes")
    case .notUTF8: Bilingual(vi: "không phải UTF-8", en: "not UTF-8")
    case .syntax(let words): Bilingual(vi: "sai cú pháp Mustache: \(words)", en: "not valid Mustache: \(words)")
    case .unknownName(let name): Bilingual(vi: "trang không có “\(name)”", en: "a page has no “\(name)”")
    case .missingName(let name): Bilingual(vi: "thiếu {{{\(name)}}}", en: "{{{\(name)}}} is missing")
    case .escapesMarkup(let name):
      Bilingual(vi: "phải viết {{{\(name)}}} với ba ngoặc", en: "write {{{\(name)}}} with three braces")
    case .unescapedText(let name): Bilingual(vi: "phải viết {{\(name)}} với hai ngoặc", en: "write {{\(name)}} with two braces")
    case .endsItself: Bilingual(vi: "không được chứa “</”", en: "must not hold “</”")
    }
  }
}
