/// The languages of messages to the operator. Reports are in Vietnamese whatever the operator reads.
public enum Language: String, CaseIterable, Sendable {
  case vietnamese = "vi"
  case english = "en"

  /// The language that a locale name asks for: Vietnamese where it starts with `vi`, as in `vi_VN.UTF-8`, else English.
  public init(locale: String) { self = locale.lowercased().hasPrefix("vi") ? .vietnamese : .english }
}

/// One message in both languages.
public struct Bilingual: Hashable, Sendable {
  /// The Vietnamese text.
  public let vietnamese: String
  /// The English text.
  public let english: String

  /// The same message in Vietnamese and in English.
  public init(vi vietnamese: String, en english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  /// The text in `language`.
  public subscript(language: Language) -> String { language == .vietnamese ? vietnamese : english }
}
