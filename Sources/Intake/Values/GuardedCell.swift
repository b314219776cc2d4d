/// A cell that a program guarded against the spreadsheet that opens it, so that it stays as it is: `="01001"`, `'01001`.
enum GuardedCell {
  /// Where what is guarded stands in a cell, which has no blanks around it; nil where nothing guards it.
  static func inner(of bytes: Span<UInt8>) -> Range<Int>? {
    let last = bytes.count - 1
    if last > 1, bytes[0] == 0x3D, bytes[1] == 0x22, bytes[last] == 0x22 { return 2..<last }
    return last > 0 && bytes[0] == 0x27 ? 1..<bytes.count : nil
  }

  /// The same in a cell with blanks around it or without.
  static func inner(ofPadded bytes: Span<UInt8>) -> Range<Int>? {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    return inner(of: bytes.extracting(start..<end)).map { start + $0.lowerBound..<start + $0.upperBound }
  }
}
