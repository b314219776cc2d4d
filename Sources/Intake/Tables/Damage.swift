import DelimitedText
import Glibc

/// How much of a file's beginning cannot be text: what tells a damaged file from one in an unknown layout.
struct Damage {
  let badBytes: Int
  let size: Int

  /// Measures `source`; nil where its beginning reads as text in `encoding`.
  init?(_ source: ByteSource, _ encoding: TextEncoding) throws(SourceError) {
    let head = try source.bytes(in: 0..<FormatDetection.sampleSize)
    size = head.count
    var bad = 0
    if encoding.isUTF16 {
      let decoded = TextDecoder(encoding).decode(head)
      bad = decoded.invalidOffsets.count + decoded.string.unicodeScalars.count { Damage.isControl($0.value) }
    } else {
      for byte in head where Damage.isControl(UInt32(byte)) { bad += 1 }
      if bad * 50 < head.count {
        // Letters of any encoding are a minority beside ASCII in what is sent.
        bad = head.count { $0 >= 0x80 } * 2 > head.count ? TextDecoder(.utf8).decode(head).invalidOffsets.count : bad
      }
    }
    if bad * 50 < head.count || bad == 0 { return nil }
    badBytes = bad
  }

  /// Whether a scalar is a control character that no text holds.
  private static func isControl(_ scalar: UInt32) -> Bool {
    scalar == 0x7F || (scalar < 0x20 && scalar != 0x09 && scalar != 0x0A && scalar != 0x0D)
  }

  var summary: String { "\(badBytes)/\(size) byte" }
}

extension SourceError {
  /// The cause in the system's few words, for both languages.
  var summary: String {
    switch self {
    case .cannotOpen(_, let errno), .cannotRead(_, _, let errno): String(cString: strerror(errno))
    case .brokenLink: "broken link"
    case .notARegularFile(_, let kind): kind.rawValue
    case .shrank(_, let expected, let found): "\(found) < \(expected) byte"
    }
  }
}

extension TextEncoding {
  /// The encoding as people call it.
  var summary: String { self == .windows1258 ? "Windows-1258" : rawValue.uppercased() }
}

extension ContentKind {
  /// The kind as people call it.
  var summary: String {
    switch self {
    case .sevenZip: "7-Zip"
    case .ole: "XLS (OLE)"
    case .html: "HTML/XML"
    case .dbf: "DBF (dBASE, FoxPro)"
    case .mht: "MHT/HTML"
    case .shortcut: ".gsheet (Google Drive)"
    case .image: "PNG/JPEG/HEIC"
    default: rawValue.uppercased()
    }
  }
}
