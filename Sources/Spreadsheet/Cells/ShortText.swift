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

  /// The digits of a number of at most seven, and a byte behind them.
  init(number: Int, closedBy end: UInt8) {
    var rest = number
    low = UInt64(end)
    count = 1
    repeat {
      low = low << 8 | UInt64(0x30 + rest % 10)
      count += 1
      rest /= 10
    } while rest > 0 && count < 8
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
