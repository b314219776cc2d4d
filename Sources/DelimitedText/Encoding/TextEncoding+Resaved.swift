// Text that was opened in a wrong encoding and saved again has two encodings: the one in which its letters were written at first, and
// the one that holds what was shown of them. All questions about bytes are answered by the second, all about letters by the first.

extension TextEncoding {
  /// The encoding in which the letters were written before they were misread and saved again; nil where that has not happened.
  public var misread: TextEncoding? {
    switch self {
    case .tcvn3InUTF8, .tcvn3InUTF16LittleEndian, .tcvn3InUTF16BigEndian: .tcvn3
    case .vniInUTF8, .vniInUTF16LittleEndian, .vniInUTF16BigEndian: .vni
    case .utf8InUTF8, .utf8InUTF16LittleEndian, .utf8InUTF16BigEndian: .utf8
    case .windows1258InUTF8, .windows1258InUTF16LittleEndian, .windows1258InUTF16BigEndian: .windows1258
    case .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1258, .tcvn3, .vni, .windows1252: nil
    }
  }

  /// The encoding of the file's bytes, whatever was made of its letters before.
  public var carrier: TextEncoding {
    switch self {
    case .tcvn3InUTF8, .vniInUTF8, .utf8InUTF8, .windows1258InUTF8: .utf8
    case .tcvn3InUTF16LittleEndian, .vniInUTF16LittleEndian, .utf8InUTF16LittleEndian, .windows1258InUTF16LittleEndian:
      .utf16LittleEndian
    case .tcvn3InUTF16BigEndian, .vniInUTF16BigEndian, .utf8InUTF16BigEndian, .windows1258InUTF16BigEndian: .utf16BigEndian
    case .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1258, .tcvn3, .vni, .windows1252: self
    }
  }

  /// Whether the file's bytes are UTF-8 or UTF-16.
  public var isUnicode: Bool { carrier == .utf8 || isUTF16 }

  /// The encoding of the bytes that are scanned, which are UTF-8 where the file is UTF-16.
  public var scanned: TextEncoding {
    guard isUTF16 else { return self }
    return misread.flatMap { TextEncoding.resaved($0, as: .utf8) } ?? .utf8
  }

  /// What is tried where text reads as UTF-8 or UTF-16, but not as Vietnamese.
  static let resavedInUTF8: [TextEncoding] = [.tcvn3InUTF8, .vniInUTF8, .utf8InUTF8, .windows1258InUTF8]

  /// Text in `misread` that was saved again as `carrier`.
  static func resaved(_ misread: TextEncoding, as carrier: TextEncoding) -> TextEncoding? {
    allCases.first { $0.misread == misread && $0.carrier == carrier }
  }
}
