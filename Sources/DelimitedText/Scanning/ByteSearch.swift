import CByteMarks
import Glibc

extension ArraySlice<UInt8> {
  /// Whether `byte` occurs, searched for at the speed of memory.
  func holds(_ byte: UInt8) -> Bool {
    withUnsafeBytes { raw in raw.baseAddress.map { memchr($0, Int32(byte), raw.count) != nil } ?? false }
  }
}

extension [UInt8] {
  /// Where `first` stands with `second` right behind it, from `start` on; nil where it does nowhere.
  ///
  /// - Complexity: O(n), at the speed of memory.
  public func firstPlace(of first: UInt8, before second: UInt8, from start: Int) -> Int? {
    guard start >= 0, start < count else { return nil }
    return withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      let at = start + byte_marks_find_pair(ByteMarks.width, base + start, bytes.count - start, first, second)
      return at < bytes.count ? at : nil
    }
  }
}
