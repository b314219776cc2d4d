internal import CZlib

/// The CRC-32 that ZIP keeps of each entry.
package enum Checksum {
  /// The checksum of bytes.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_z(0, bytes.baseAddress, bytes.count))
  }

  /// The checksum of bytes.
  package static func of(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBufferPointer { of($0) } }

  /// The checksum of two stretches one after the other, from their own.
  static func joined(_ first: UInt32, _ second: UInt32, secondLength: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_combine(uLong(first), uLong(second), secondLength))
  }
}
