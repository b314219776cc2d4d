/// At most 16 ASCII bytes held in two registers, so that appending them is two stores.
struct ShortText: Hashable, Sendable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var count = 0

  /// No byte.
  init() {}

  /// The first 16 bytes of a text.
  init(_ text: String) {
    for byte in text.utf8.prefix(16) { append(byte) }
  }

  mutating func append(_ byte: UInt8) {
    guard count < 16 else { return }
    if count < 8 {
      low |= UInt64(byte) << UInt64(8 * count)
    } else {
      high |= UInt64(byte) << UInt64(8 * (count - 8))
    }
    count += 1
  }
}
