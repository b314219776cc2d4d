import Configuration
import DelimitedText

extension RecordIssue.Kind {
  /// The fault in words.
  var words: Bilingual {
    switch self {
    case .unterminatedQuote(let lines):
      Bilingual(
        vi: "dấu nháy mở ở đây không được đóng (\(lines) dòng)",
        en: "the quote opened here is never closed (\(lines) \(lines == 1 ? "line" : "lines"))")
    case .textAfterClosingQuote: Bilingual(vi: "có chữ sau dấu nháy đóng", en: "text follows the closing quote")
    case .invalidBytes(let count):
      Bilingual(
        vi: "\(count) chỗ không thuộc bảng mã, thay bằng U+FFFD",
        en: "\(count) \(count == 1 ? "place is" : "places are") no text; U+FFFD stands there")
    case .nulBytes(let count): Bilingual(vi: "\(count) byte NUL", en: "\(count) NUL \(count == 1 ? "byte" : "bytes")")
    case .tooLong(let limit):
      Bilingual(vi: "dòng dài hơn \(limit) byte, đã cắt", en: "the line is longer than \(limit) bytes and was cut")
    }
  }
}
