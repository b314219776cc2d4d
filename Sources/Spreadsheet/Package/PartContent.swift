/// The bytes of a part, some of them deflated already.
struct PartContent: Sendable {
  /// Pieces that look back into each other, after nothing or after pieces deflated already.
  struct Stretch: Sendable {
    var deflated: [DeflatedPiece] = []
    var tail: [UInt8] = []
    var pieces: [Piece]
  }

  let stretches: [Stretch]

  init(stretches: [Stretch]) {
    self.stretches = stretches
  }

  init(bytes: [UInt8]) {
    stretches = [Stretch(pieces: Self.pieces(of: bytes))]
  }

  /// Bytes cut into pieces of one size, at least one.
  static func pieces(of bytes: [UInt8]) -> [Piece] {
    guard bytes.count > Piece.size * 5 / 4 else { return [Piece(bytes: bytes, used: bytes.count)] }
    return stride(from: 0, to: bytes.count, by: Piece.size).map { start in
      let piece = Array(bytes[start..<min(start + Piece.size, bytes.count)])
      return Piece(bytes: piece, used: piece.count)
    }
  }
}

/// A part of a package: its name inside the ZIP, and its bytes.
struct Part: Sendable {
  let name: String
  let content: PartContent

  init(_ name: String, _ content: PartContent) {
    self.name = name
    self.content = content
  }

  init(_ name: String, _ writer: XMLWriter) {
    self.init(name, PartContent(bytes: writer.bytes))
  }
}
