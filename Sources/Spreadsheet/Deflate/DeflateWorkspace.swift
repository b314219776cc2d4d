/// What one thread needs to deflate pieces: tables, tokens, codes and room for the output, made once and used for piece after piece.
///
/// Used by one thread at a time. What a piece deflates to does not depend on the pieces before it: tables are cleared where they are
/// read before they are written.
final class DeflateWorkspace {
  private let tables = MatchTables()
  private let tokens = TokenBlock()
  private var sink = BitSink(capacity: 64 * 1024)
  private var stream: ZlibDeflater?

  /// One piece deflated, with its checksum. Levels 1 to 4 are ``FastDeflate``, those above are zlib's.
  func deflate(_ piece: Piece, end: Piece.End, level: Int) throws(SpreadsheetError) -> DeflatedPiece {
    try piece.storage.withUnsafeBufferPointer { buffer throws(SpreadsheetError) in
      let part = UnsafeBufferPointer(rebasing: buffer[piece.start..<piece.end])
      let bytes: [UInt8]
      if level <= 4 {
        sink.removeAll()
        if let base = buffer.baseAddress {
          FastDeflate.deflate(
            base, from: piece.start, to: piece.end, end: end, effort: .level(level), tables: tables, tokens: tokens, sink: &sink)
        }
        bytes = sink.bytes
      } else {
        let before = UnsafeBufferPointer(rebasing: buffer[..<piece.start])
        bytes = try zlib(level: level).deflate(part, after: before, end: end)
      }
      return DeflatedPiece(data: .memory(bytes), checksum: Checksum.of(part), length: part.count)
    }
  }

  /// The same as a value.
  func result(of piece: Piece, end: Piece.End, level: Int) -> Result<DeflatedPiece, SpreadsheetError> {
    do throws(SpreadsheetError) { return .success(try deflate(piece, end: end, level: level)) } catch { return .failure(error) }
  }

  private func zlib(level: Int) throws(SpreadsheetError) -> ZlibDeflater {
    if let stream, stream.level == level { return stream }
    let fresh = try ZlibDeflater(level: level)
    stream = fresh
    return fresh
  }
}
