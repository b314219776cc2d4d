/// A PNG or JPEG image with its size, read from the file's own header.
///
/// ```swift
/// let emblem = try Picture(bytes, altText: "Quốc huy")
/// try sheet.addPicture(emblem, at: .at(.a1, widthInCentimetres: 2, heightInCentimetres: 2))
/// ```
public struct Picture: Hashable, Sendable {
  /// The image's format.
  public enum Format: String, Hashable, Sendable {
    /// Portable Network Graphics.
    case png
    /// JPEG, baseline or progressive.
    case jpeg
  }

  /// The file's bytes.
  public let bytes: [UInt8]
  /// The format, told by the first bytes.
  public let format: Format
  /// The width in pixels.
  public let width: Int
  /// The height in pixels.
  public let height: Int
  /// What the picture shows, for those who cannot see it; empty for a mere ornament.
  public var altText: String
  /// The name in Excel's list of objects; empty numbers it.
  public var name: String

  /// A picture from the bytes of a PNG or JPEG file.
  ///
  /// Throws ``SpreadsheetError/picture(_:)`` for another format, a damaged header or a size of zero. The image data behind the header
  /// are passed on as they are.
  public init(_ bytes: [UInt8], altText: String, name: String = "") throws(SpreadsheetError) {
    let found = try PictureHeader.read(bytes)
    self.bytes = bytes
    format = found.format
    width = found.width
    height = found.height
    self.altText = altText
    self.name = name
  }
}

/// What is wrong with the bytes given for a picture.
public enum PictureFault: Hashable, Sendable {
  /// Neither PNG nor JPEG.
  case unknownFormat
  /// The header ends early or says what no image can.
  case damagedHeader
  /// The image has no pixel.
  case noPixels
}

/// Reads format and size from the head of an image file.
enum PictureHeader {
  static func read(_ bytes: [UInt8]) throws(SpreadsheetError) -> (format: Picture.Format, width: Int, height: Int) {
    let found: (format: Picture.Format, width: Int, height: Int)
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      found = try png(bytes)
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      found = try jpeg(bytes)
    } else {
      throw .picture(.unknownFormat)
    }
    guard found.width > 0, found.height > 0 else { throw .picture(.noPixels) }
    return found
  }

  /// The header chunk comes first (PNG specification, 11.2.2).
  private static func png(_ bytes: [UInt8]) throws(SpreadsheetError) -> (Picture.Format, Int, Int) {
    guard bytes.count >= 24, Array(bytes[12..<16]) == Array("IHDR".utf8) else { throw .picture(.damagedHeader) }
    return (.png, integer(bytes, at: 16, count: 4), integer(bytes, at: 20, count: 4))
  }

  /// Walks the marker segments to the frame header (ITU-T T.81, B.2.2).
  private static func jpeg(_ bytes: [UInt8]) throws(SpreadsheetError) -> (Picture.Format, Int, Int) {
    var at = 2
    while at + 4 <= bytes.count {
      guard bytes[at] == 0xFF else { throw .picture(.damagedHeader) }
      let marker = bytes[at + 1]
      if marker == 0xFF {  // fill bytes before a marker
        at += 1
        continue
      }
      let length = integer(bytes, at: at + 2, count: 2)
      let isFrame = (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
      if isFrame {
        guard length >= 8, at + 9 <= bytes.count else { throw .picture(.damagedHeader) }
        return (.jpeg, integer(bytes, at: at + 7, count: 2), integer(bytes, at: at + 5, count: 2))
      }
      guard length >= 2 else { throw .picture(.damagedHeader) }
      at += 2 + length
    }
    throw .picture(.damagedHeader)
  }

  /// Highest byte first; the caller has checked the room.
  private static func integer(_ bytes: [UInt8], at offset: Int, count: Int) -> Int {
    bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
  }
}
