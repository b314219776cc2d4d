import Glibc

extension ArraySlice<UInt8> {
  /// Whether `byte` occurs, searched for at the speed of memory.
  func holds(_ byte: UInt8) -> Bool {
    withUnsafeBytes { raw in raw.baseAddress.map { memchr($0, Int32(byte), raw.count) != nil } ?? false }
  }
}
