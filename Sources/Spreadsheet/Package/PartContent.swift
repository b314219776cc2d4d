/// The bytes of a part, some of them deflated already.
package struct PartContent: Sendable {
  /// Pieces after those that are deflated already, if any.
  struct Stretch: Sendable {
    var deflated: [DeflatedPiece] = []
    var pieces: [Piece]
  }

  let stretches: [Stretch]

  init(stretches: [Stretch]) {
    self.stretches = stretches
  }

  package init(bytes: consuming [UInt8]) {
    stretches = [Stretch(pieces: Piece.pieces(of: bytes))]
  }
}

/// A part of a package: its name inside the ZIP, and its bytes.
package struct Part: Sendable {
  let name: String
  let content: PartContent

  package init(_ name: String, _ content: PartContent) {
    self.name = name
    self.content = content
  }

  init(_ name: String, _ writer: XMLWriter) {
    self.init(name, PartContent(bytes: writer.bytes))
  }
}
