internal import CZlib

/// A zlib stream that writes raw deflate data, as ZIP holds it.
final class ZlibDeflater {
  let level: Int
  /// zlib keeps a pointer back to its stream, so the stream stays at one place on the heap.
  private let stream: UnsafeMutablePointer<z_stream>

  init(level: Int) throws(SpreadsheetError) {
    self.level = level
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let code = czlib_deflateInit2(stream, Int32(max(1, min(level, 9))), -MAX_WBITS, 8, Z_DEFAULT_STRATEGY)
    guard code == Z_OK else { throw .compression(code: code) }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Deflates one piece that follows `dictionary` (at most its last 32 KiB count). Independent of the pieces given before.
  func deflate(
    _ piece: UnsafeBufferPointer<UInt8>, after dictionary: UnsafeBufferPointer<UInt8>, end: Piece.End
  ) throws(SpreadsheetError) -> [UInt8] {
    var code = deflateReset(stream)
    guard code == Z_OK else { throw .compression(code: code) }
    if !dictionary.isEmpty {
      code = deflateSetDictionary(stream, dictionary.baseAddress, UInt32(clamping: dictionary.count))
      guard code == Z_OK else { throw .compression(code: code) }
    }
    guard piece.count <= Int(UInt32.max) / 2 else { throw .compression(code: Z_BUF_ERROR) }
    let bound = Int(deflateBound(stream, uLong(piece.count))) + 16
    // With room for the bound one call does all the work; anything else is zlib's fault.
    let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      stream.pointee.next_in = UnsafeMutablePointer(mutating: piece.baseAddress)
      stream.pointee.avail_in = UInt32(piece.count)
      stream.pointee.next_out = buffer.baseAddress
      stream.pointee.avail_out = UInt32(clamping: bound)
      code = CZlib.deflate(stream, end == .last ? Z_FINISH : Z_SYNC_FLUSH)
      count = bound - Int(stream.pointee.avail_out)
    }
    guard code == (end == .last ? Z_STREAM_END : Z_OK), stream.pointee.avail_in == 0, stream.pointee.avail_out > 0 else {
      throw .compression(code: code)
    }
    // The bound is far beyond what is kept.
    return Array(output)
  }
}
