/// A stretch of a part's bytes before it is deflated. Before it may stand what deflate looks back to, behind it is room that may be
/// loaded in whole words: each piece is all that a thread needs.
struct Piece: Sendable {
  /// How the deflated piece ends.
  enum End {
    /// On a byte boundary, with more to come.
    case more
    /// With the last block of the entry.
    case last
  }

  /// Where a stretch of bytes is cut: the first element's or row's end after so many bytes. Fixed, so that the number of threads
  /// does not show in the file.
  static let size = 96 * 1024
  /// How far deflate looks back.
  static let window = 32 * 1024
  /// How many bytes there are behind a piece.
  static let padding = 16

  /// What is looked back to, the piece, at least ``padding`` more.
  let storage: [UInt8]
  let start: Int
  let end: Int

  /// The piece start..<end of `storage`, which gets its padding if it lacks it.
  init(_ storage: consuming [UInt8], from start: Int = 0, to end: Int) {
    let missing = end + Self.padding - storage.count
    if missing > 0 { storage.append(contentsOf: repeatElement(0, count: missing)) }
    self.storage = storage
    self.start = start
    self.end = end
  }

  /// Bytes cut into pieces of one size, at least one; the first `start` bytes stand before them.
  static func pieces(of bytes: consuming [UInt8], from start: Int = 0) -> [Piece] {
    let count = bytes.count
    guard count - start > size * 5 / 4 else { return [Piece(bytes, from: start, to: count)] }
    let bytes = bytes
    return stride(from: start, to: bytes.count, by: size).map { from in
      let first = max(0, from - window)
      let end = min(from + size, bytes.count)
      return Piece(Array(bytes[first..<end]), from: from - first, to: end - first)
    }
  }
}

/// Where deflated bytes are.
enum PieceData: Sendable {
  case memory([UInt8])
  case file(SpillFile, offset: Int, count: Int)

  var count: Int {
    switch self {
    case .memory(let bytes): bytes.count
    case .file(_, _, let count): count
    }
  }

  /// Calls `body` with the bytes, in one stretch or several.
  func forEachStretch(_ body: (UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) -> Void) throws(SpreadsheetError) {
    switch self {
    case .memory(let bytes):
      try bytes.withUnsafeBufferPointer { buffer throws(SpreadsheetError) in try body(buffer) }
    case .file(let file, let offset, let count): try file.read(from: offset, count: count, body)
    }
  }
}

/// A piece after it is deflated.
struct DeflatedPiece: Sendable {
  let data: PieceData
  let checksum: UInt32
  let length: Int
}
