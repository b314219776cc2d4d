/// How the letters of a file are written as bytes.
///
/// The raw value is the name shown and taken on the command line.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, composed or decomposed. Plain ASCII is UTF-8.
  case utf8 = "utf-8"
  /// UTF-16, low byte first: "Unicode Text" of Excel.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, high byte first.
  case utf16BigEndian = "utf-16be"
  /// Windows-1258: letters with their shape, tones as combining marks after them.
  case windows1258 = "windows-1258"
  /// TCVN 5712:1993 VN3, the encoding of the ABC fonts (.VnTime); a toned capital has its small letter's byte.
  case tcvn3 = "tcvn3"
  /// VNI for Windows: base letter, then a byte for its marks.
  case vni = "vni"
  /// Windows-1252, for western text that is no Vietnamese.
  case windows1252 = "windows-1252"
  /// TCVN3 bytes taken for Windows-1252 and saved again as UTF-8: "Chi côc Thi hµnh ¸n".
  case tcvn3InUTF8 = "tcvn3-in-utf-8"
  /// VNI bytes taken for Windows-1252 and saved again as UTF-8: "Chi cuïc Thi haønh aùn".
  case vniInUTF8 = "vni-in-utf-8"

  /// The encoding of a name as people write it: case, spaces, hyphens and underscores do not count ("UTF16LE", "cp1258", "ABC").
  public init?(name: String) {
    let key = String(name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " })
    switch key {
    case "utf8", "ascii", "usascii": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1258", "cp1258", "1258": self = .windows1258
    case "tcvn3", "tcvn", "abc", "tcvn5712": self = .tcvn3
    case "vni", "vniwin", "vniwindows": self = .vni
    case "windows1252", "cp1252", "1252", "latin1", "iso88591": self = .windows1252
    case "tcvn3inutf8": self = .tcvn3InUTF8
    case "vniinutf8": self = .vniInUTF8
    default: return nil
    }
  }

  /// Whether the file's bytes are pairs, transcoded before they are scanned.
  public var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  /// The byte-order mark that announces this encoding, empty where it has none.
  public var mark: [UInt8] {
    switch self {
    case .utf8, .tcvn3InUTF8, .vniInUTF8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .windows1258, .windows1252, .tcvn3, .vni: []
    }
  }
}
