internal import CZlib

/// Inflates raw deflate data of a size known beforehand.
enum InflateStream {
  /// The bytes that `data` inflates to; nil where they are not exactly `size`, or the data are damaged or followed by others.
  ///
  /// Memory grows with what is inflated, not with what the file claims: a claim of a gigabyte costs nothing until it is met.
  static func inflate(_ data: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    // zlib keeps a pointer back to its stream, so the stream stays at one place on the heap.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard data.count < Int(UInt32.max), czlib_inflateInit2(stream, -MAX_WBITS) == Z_OK else { return nil }
    defer { inflateEnd(stream) }

    var output: [UInt8] = []
    output.reserveCapacity(min(size, max(1 << 16, data.count * 8)))
    var chunk = [UInt8](repeating: 0, count: min(max(size, 1), 1 << 18))
    return data.withUnsafeBufferPointer { input in
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.pointee.avail_in = UInt32(truncatingIfNeeded: input.count)
      while true {
        var code = Z_OK
        let made = chunk.withUnsafeMutableBufferPointer { room in
          stream.pointee.next_out = room.baseAddress
          stream.pointee.avail_out = UInt32(truncatingIfNeeded: room.count)
          code = CZlib.inflate(stream, Z_NO_FLUSH)
          return room.count - Int(stream.pointee.avail_out)
        }
        guard code == Z_OK || code == Z_STREAM_END, made <= size - output.count else { return nil }
        output.append(contentsOf: chunk[..<made])
        if code == Z_STREAM_END { return output.count == size && stream.pointee.avail_in == 0 ? output : nil }
        // Neither input nor output moved: the data end too early.
        if made == 0, stream.pointee.avail_in == 0 { return nil }
      }
    }
  }
}
