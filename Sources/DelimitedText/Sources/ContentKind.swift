/// What a file is by its first bytes, whatever its name says.
public enum ContentKind: String, Hashable, Sendable, CaseIterable {
  /// Text as far as the first bytes tell, or nothing at all.
  case text
  /// A ZIP archive: .xlsx, .ods, .docx or a plain archive.
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
  /// A picture (PNG, JPEG, GIF).
  case image
  /// A rich-text document.
  case rtf

  /// Names the content that begins with `head`; 512 bytes are enough.
  public init(head: [UInt8]) {
    let found = ContentKind.signatures.first { head.starts(with: $0.bytes) }
    if let found {
      self = found.kind
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
    (Array("GIF8".utf8), .image), (Array("{\\rtf".utf8), .rtf),
  ]

  private static let markupOpenings = ["<!doctype", "<html", "<head", "<body", "<table", "<?xml", "<!--", "<meta", "<style"]

  /// Whether the first thing after a mark and blanks is a tag. Zero bytes are skipped, so that UTF-16 reads the same.
  private static func readsAsMarkup(_ head: [UInt8]) -> Bool {
    let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, 0x20, 0x09, 0x0A, 0x0D]
    let text = head.drop { marks.contains($0) }.filter { $0 != 0 }.prefix(16)
    let lower = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return markupOpenings.contains { lower.starts(with: $0.utf8) }
  }
}
