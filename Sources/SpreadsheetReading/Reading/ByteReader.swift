/// Little-endian integers at places of a byte array; nil beyond its end.
struct ByteReader {
  let bytes: [UInt8]

  func integer16(at offset: Int) -> Int? { integer(at: offset, count: 2) }
  func integer32(at offset: Int) -> Int? { integer(at: offset, count: 4) }

  /// Nil also for what does not fit in an Int.
  func integer64(at offset: Int) -> Int? {
    guard let low = integer(at: offset, count: 4), let high = integer(at: offset + 4, count: 4), high < 1 << 31 else {
      return nil
    }
    return high << 32 | low
  }

  /// The bytes from `offset`, nil where they do not all lie inside.
  func slice(at offset: Int, count: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else { return nil }
    return bytes[offset..<(offset + count)]
  }

  private func integer(at offset: Int, count: Int) -> Int? {
    guard let slice = slice(at: offset, count: count) else { return nil }
    return slice.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
