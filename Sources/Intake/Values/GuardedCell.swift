/// A cell that a program guarded against the spreadsheet that opens it, so that it stays as it is: `="01001"`, `'01001`.
enum GuardedCell {
  /// Where what is guarded stands in a cell; nil where nothing guards it. (An apostrophe before anything else than a number guards a text.)
  static func inner(of bytes: Span<UInt8>) -> Range<Int>? {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    if end - start >= 3, bytes[start] == 0x3D, bytes[start + 1] == 0x22, bytes[end - 1] == 0x22 { return start + 2..<end - 1 }
    return end - start >= 2 && bytes[start] == 0x27 ? start + 1..<end : nil
  }
}
