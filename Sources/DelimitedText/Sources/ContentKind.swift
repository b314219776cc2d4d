/// What a file is by its first bytes, whatever its name says.
public enum ContentKind: String, Hashable, Sendable, CaseIterable {
  /// Text as far as the first bytes tell, or nothing at all.
  case text
  /// A workbook of Excel (.xlsx, .xlsm).
  case xlsx
  /// A spreadsheet of LibreOffice or OpenOffice.
  case ods
  /// Another ZIP archive: .docx or a plain archive.
  case zip
  /// An OLE compound file: .xls, .doc.
  case ole
  /// A web page or another XML document: what many offices' systems send as ".xls".
  case html
  /// A PDF document.
  case pdf
  /// A gzip stream.
  case gzip
  /// A RAR archive.
  case rar
  /// A 7z archive.
  case sevenZip = "7z"
  /// Another archive or compressed stream (bzip2, xz, Zstandard, cabinet).
  case compressed
  /// A database of Access or SQLite.
  case database
  /// A program.
  case program
  /// A picture (PNG, JPEG, GIF, TIFF, HEIC).
  case image
  /// A table of dBASE or FoxPro.
  case dbf
  /// A spreadsheet as SYLK or DIF, which Excel once saved.
  case sylk
  case dif
  /// A web page with its parts in one file (.mht).
  case mht
  /// An archive of tar.
  case tar
  /// Data as JSON.
  case json
  /// A file that holds nothing but the address of a Google document.
  case shortcut
  /// A rich-text document.
  case rtf
  /// Text of four bytes a letter, which no office program writes and nothing here reads.
  case utf32 = "utf-32"

  /// Names the content that begins with `head`; 512 bytes are enough, but to tell workbooks from other archives some thousands.
  public init(head: [UInt8]) { self.init(head[...]) }

  /// Names the content that begins with `head`.
  init(_ head: ArraySlice<UInt8>) {
    let found = ContentKind.signatures.first { head.starts(with: $0.bytes) }
    if let found, found.kind == .zip {
      self = ContentKind.zipKind(head)
    } else if let found {
      self = found.kind
    } else if let other = OtherFormats.kind(of: Array(head.prefix(512))) {
      self = other
    } else if ContentKind.readsAsUTF32(head) {
      self = .utf32
    } else {
      self = ContentKind.readsAsMarkup(head) ? .html : .text
    }
  }

  private static let signatures: [(bytes: [UInt8], kind: ContentKind)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole),
    ([0x25, 0x50, 0x44, 0x46, 0x2D], .pdf), ([0x1F, 0x8B, 0x08], .gzip),
    ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], .rar), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image), ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF8".utf8), .image), ([0x49, 0x49, 0x2A, 0x00], .image), ([0x4D, 0x4D, 0x00, 0x2A], .image),
    (Array("{\\rtf".utf8), .rtf), (Array("BZh91AY&SY".utf8), .compressed),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .compressed), ([0x28, 0xB5, 0x2F, 0xFD], .compressed),
    (Array("MSCF".utf8) + [0, 0, 0, 0], .compressed), (Array("SQLite format 3\0".utf8), .database),
    ([0x00, 0x01, 0x00, 0x00] + Array("Standard ".utf8), .database), ([0x7F] + Array("ELF".utf8), .program),
  ]

  private static let markupOpenings = [
    "<!doctype", "<html", "<head", "<body", "<table", "<?xml", "<!--", "<meta", "<style", "<div", "<script", "<workbook",
  ]

  /// What an archive is by the names of its first parts, which stand uncompressed in it.
  private static func zipKind(_ head: ArraySlice<UInt8>) -> ContentKind {
    func holds(_ name: String) -> Bool {
      let name = Array(name.utf8)
      return head.indices.dropLast(name.count - 1).contains { head[$0] == name[0] && head[$0...].starts(with: name) }
    }
    if holds("opendocument.spreadsheet") { return .ods }
    return holds("xl/") ? .xlsx : .zip
  }

  /// Whether the mark of UTF-32 stands first, or four letters of the basic plane in four bytes each: UTF-16 would have a zero letter
  /// behind each of them.
  private static func readsAsUTF32(_ head: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(head.prefix(16))
    guard bytes.contains(0) else { return false }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return true }
    guard bytes.count == 16 else { return false }
    func isLetter(_ at: Int) -> Bool { bytes[at] != 0 || bytes[at + 1] != 0 }
    let units = stride(from: 0, to: 16, by: 4)
    return units.allSatisfy { isLetter($0) && !isLetter($0 + 2) } || units.allSatisfy { !isLetter($0) && isLetter($0 + 2) }
  }

  /// Whether the first thing after a mark and blanks is a tag. Zero bytes are skipped, so that UTF-16 reads the same.
  private static func readsAsMarkup(_ head: ArraySlice<UInt8>) -> Bool {
    let body = head.prefix(512).drop { isMarkOrBlank($0) }
    guard body.first == UInt8(ascii: "<") else { return false }
    let text = body.filter { $0 != 0 }.prefix(16)
    let lower = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return markupOpenings.contains { lower.starts(with: $0.utf8) }
  }
  /// Whether a byte may stand before the first letter: part of a byte-order mark, blank or half of a blank.
  private static func isMarkOrBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, 0x20, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
