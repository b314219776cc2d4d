import Configuration
import DelimitedText
import Glibc

// The system's own words are English, whatever language a person reads.

extension SourceError {
  /// The cause in a few words of both languages.
  var words: Bilingual {
    switch self {
    case .cannotOpen(_, let errno), .cannotRead(_, _, let errno): SourceError.words(of: errno)
    case .brokenLink: Bilingual(vi: "liên kết trỏ tới tệp không có", en: "its link leads to nothing")
    case .notARegularFile(_, let kind): SourceError.words(of: kind)
    case .shrank(_, let expected, let found):
      Bilingual(
        vi: "tệp bị cắt trong khi đọc (\(found) < \(expected) byte)",
        en: "it was cut while it was read (\(found) < \(expected) bytes)")
    }
  }

  private static func words(of errno: Int32) -> Bilingual {
    switch errno {
    case ENOENT, ENOTDIR: Bilingual(vi: "tệp không còn ở đó", en: "it is no longer there")
    case EACCES, EPERM: Bilingual(vi: "không có quyền đọc", en: "there is no permission to read it")
    case ELOOP: Bilingual(vi: "liên kết vòng tròn", en: "its link leads in a circle")
    case EIO: Bilingual(vi: "thiết bị lưu trữ báo lỗi", en: "the disk reports a fault")
    case EMFILE, ENFILE: Bilingual(vi: "quá nhiều tệp đang mở", en: "too many files are open")
    case ENAMETOOLONG: Bilingual(vi: "tên quá dài", en: "its name is too long")
    default: Bilingual(vi: "lỗi hệ thống \(errno)", en: "system error \(errno)")
    }
  }

  private static func words(of kind: FileKind) -> Bilingual {
    switch kind {
    case .directory: Bilingual(vi: "đó là một thư mục", en: "it is a folder")
    case .fifo, .socket: Bilingual(vi: "đó là một kênh nối giữa các chương trình", en: "it is a pipe or a socket")
    case .device: Bilingual(vi: "đó là một thiết bị", en: "it is a device")
    case .other: Bilingual(vi: "đó không phải là tệp thường", en: "it is no regular file")
    }
  }
}
