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
  /// UTF-8 taken for Windows-1252 or 1258 and saved again as UTF-8: "Chi cá»¥c Thi hÃ nh Ã¡n".
  case utf8InUTF8 = "utf-8-in-utf-8"
  /// Windows-1258 taken for Windows-1252 and saved again as UTF-8: "Chi cuòc Thi haÌnh aìn".
  case windows1258InUTF8 = "windows-1258-in-utf-8"
  /// The same accidents, saved as UTF-16: "Unicode Text" of Excel.
  case tcvn3InUTF16LittleEndian = "tcvn3-in-utf-16le"
  case vniInUTF16LittleEndian = "vni-in-utf-16le"
  case utf8InUTF16LittleEndian = "utf-8-in-utf-16le"
  case windows1258InUTF16LittleEndian = "windows-1258-in-utf-16le"
  case tcvn3InUTF16BigEndian = "tcvn3-in-utf-16be"
  case vniInUTF16BigEndian = "vni-in-utf-16be"
  case utf8InUTF16BigEndian = "utf-8-in-utf-16be"
  case windows1258InUTF16BigEndian = "windows-1258-in-utf-16be"

  /// The encoding of a name as people write it: case, spaces, hyphens and underscores do not count ("UTF16LE", "cp1258", "ABC").
  public init?(name: String) {
    let key = TextEncoding.key(name)
    switch key {
    case "ascii", "usascii": self = .utf8
    case "utf16", "unicode": self = .utf16LittleEndian
    case "cp1258", "1258": self = .windows1258
    case "tcvn", "abc", "tcvn5712": self = .tcvn3
    case "vniwin", "vniwindows": self = .vni
    case "cp1252", "1252", "latin1", "iso88591": self = .windows1252
    default:
      guard let named = TextEncoding.allCases.first(where: { TextEncoding.key($0.rawValue) == key }) else { return nil }
      self = named
    }
  }

  /// A name without what does not count in it.
  private static func key(_ name: String) -> String {
    String(name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " })
  }

  /// Whether the file's bytes are pairs, transcoded before they are scanned.
  public var isUTF16: Bool { carrier == .utf16LittleEndian || carrier == .utf16BigEndian }

  /// The byte-order mark that announces this encoding, empty where it has none.
  public var mark: [UInt8] {
    switch carrier {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    default: []
    }
  }
}
