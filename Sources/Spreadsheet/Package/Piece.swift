/// A stretch of a part's bytes before it is deflated. The array may be longer than its used part.
struct Piece: Sendable {
  /// Where a stretch of bytes is cut: the first element's or row's end after so many bytes. Fixed, so that the number of threads
  /// does not show in the file.
  static let size = 256 * 1024
  /// How far deflate looks back.
  static let window = 32 * 1024

  let bytes: [UInt8]
  let used: Int

  /// The last 32 KiB, from which the next piece may copy.
  var tail: ArraySlice<UInt8> { bytes[max(0, used - Self.window)..<used] }
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

/// Deflates pieces, each with the 32 KiB before it, on several threads.
enum PieceDeflater {
  /// The pieces deflated, in order. `before` is the end of what went before the first; `last` ends the entry.
  static func deflate(
    _ pieces: [Piece], after before: ArraySlice<UInt8>, last: Bool, level: Int, threads: Int
  ) throws(SpreadsheetError) -> [DeflatedPiece] {
    let before = Array(before)
    let results = parallelMap(count: pieces.count, threads: threads) { index in
      let dictionary = index == 0 ? before[...] : pieces[index - 1].tail
      return one(pieces[index], after: dictionary, end: last && index == pieces.count - 1 ? .last : .more, level: level)
    }
    var deflated: [DeflatedPiece] = []
    deflated.reserveCapacity(results.count)
    for result in results { deflated.append(try result.get()) }
    return deflated
  }

  static func one(
    _ piece: Piece, after dictionary: ArraySlice<UInt8>, end: DeflateStream.End, level: Int
  ) -> Result<DeflatedPiece, SpreadsheetError> {
    do throws(SpreadsheetError) {
      let bytes = piece.bytes
      let used = piece.used
      if level <= 4 {
        return .success(
          bytes.withUnsafeBufferPointer { buffer in
            let part = UnsafeBufferPointer(rebasing: buffer[..<used])
            let deflated = FastDeflate.deflate(part, after: dictionary, end: end, effort: .level(level))
            return DeflatedPiece(data: .memory(deflated), checksum: Checksum.of(part), length: used)
          })
      }
      let stream = try DeflateStream(level: level)
      return .success(
        try bytes.withUnsafeBufferPointer { buffer throws(SpreadsheetError) in
          let part = UnsafeBufferPointer(rebasing: buffer[..<used])
          return DeflatedPiece(
            data: .memory(try stream.deflate(part, after: dictionary, end: end)), checksum: Checksum.of(part), length: used)
        })
    } catch {
      return .failure(error)
    }
  }
}
