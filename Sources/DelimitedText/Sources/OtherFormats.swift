// How this works. What has no first bytes of its own, or bytes with which a text may begin too, is known by more than one sign: the fields of its
// header, or its second line.

/// Formats that are known by the shape of what they begin with.
enum OtherFormats {
  /// What begins with `head`, of which 512 bytes are enough; nil for none of these.
  static func kind(of head: [UInt8]) -> ContentKind? {
    if isDBF(head) { return .dbf }
    if isHEIC(head) { return .image }
    if head.count >= 262, head[257..<262].elementsEqual("ustar".utf8) { return .tar }
    let lines = Lines(head)
    if lines.isSYLK { return .sylk }
    if lines.isDIF { return .dif }
    if lines.isMHT { return .mht }
    return lines.isJSON ? lines.isShortcut ? .shortcut : .json : nil
  }

  /// Versions of dBASE, FoxPro and Visual FoxPro.
  private static let versionsOfDBF: [UInt8] = [0x03, 0x30, 0x83, 0x8B, 0xF5]

  /// A version, the day of the last change, the lengths of header and record, and zeros.
  private static func isDBF(_ head: [UInt8]) -> Bool {
    guard head.count >= 32, versionsOfDBF.contains(head[0]), (1...12).contains(head[2]), (1...31).contains(head[3]) else {
      return false
    }
    let (header, record) = (Int(head[8]) | Int(head[9]) << 8, Int(head[10]) | Int(head[11]) << 8)
    return header >= 65 && record >= 2 && head[12] == 0 && head[13] == 0
  }

  private static let brandsOfHEIC = ["heic", "heix", "hevc", "mif1", "msf1", "avif"]

  private static func isHEIC(_ head: [UInt8]) -> Bool {
    guard head.count >= 12, head[4..<8].elementsEqual("ftyp".utf8) else { return false }
    return brandsOfHEIC.contains { head[8..<12].elementsEqual($0.utf8) }
  }

  /// The beginning of a text, without a mark; of UTF-16 without its zero bytes.
  private struct Lines {
    private let text: String
    private let lines: [Substring]

    init(_ head: [UInt8]) {
      let body = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 == 0xFF || $0 == 0xFE }
      text = Lines.mayBeOne(body) ? String(decoding: body.filter { $0 != 0 }, as: UTF8.self) : ""
      lines = text.split(maxSplits: 3, whereSeparator: \.isNewline)
    }

    /// Whether the first two letters are of one of them: nearly all tables begin otherwise.
    private static func mayBeOne(_ body: ArraySlice<UInt8>) -> Bool {
      guard let first = body.first else { return false }
      if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return true }
      guard let second = body.dropFirst().first(where: { $0 != 0 }) else { return false }
      return ["ID", "TA", "MI", "Fr"].contains { $0.utf8.elementsEqual([first, second]) }
    }

    /// "ID;PWXL;N;E", and a record of one letter behind it.
    var isSYLK: Bool {
      lines.count > 1 && lines[0].hasPrefix("ID;P") && ["P;", "F;", "B;", "C;", "O;"].contains(where: lines[1].hasPrefix)
    }

    /// "TABLE", "0,1".
    var isDIF: Bool { lines.count > 1 && lines[0] == "TABLE" && lines[1] == "0,1" }

    var isMHT: Bool {
      (text.hasPrefix("MIME-Version:") || text.hasPrefix("From: <Saved")) && text.lowercased().contains("multipart/related")
    }

    /// An object with its first name, or a list of objects or of lists.
    var isJSON: Bool {
      let inner = text.dropFirst().drop(while: \.isWhitespace)
      if text.first == "{" {
        let behindName = inner.dropFirst().drop { $0 != "\"" }.dropFirst()
        return inner.first == "\"" && behindName.first { !$0.isWhitespace } == ":"
      }
      return text.first == "[" && (inner.first == "{" || inner.first == "[" && inner.contains { $0 == "\"" })
    }

    var isShortcut: Bool { text.contains("docs.google.com/") && text.count < 512 }
  }
}
