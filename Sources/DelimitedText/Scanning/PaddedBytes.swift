/// Bytes with the 64 readable ones behind them that a scan needs.
final class PaddedBytes {
  let bytes: UnsafePointer<UInt8>
  let count: Int
  /// Where the signs that part or quote fields stand, found when somebody asks.
  private(set) lazy var signs = SignPlaces(self)

  /// A copy of `source`.
  convenience init(_ source: [UInt8]) { self.init(source[...]) }

  /// A copy of `source`.
  convenience init(_ source: ArraySlice<UInt8>) {
    self.init(count: source.count) { target in source.withUnsafeBytes { target.copyMemory(from: $0) } }
  }

  /// The `count` bytes that `fill` writes.
  init<E: Error>(count: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(E) -> Void) throws(E) {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: count + 64)
    (memory + count).initialize(repeating: 0, count: 64)
    self.count = count
    bytes = UnsafePointer(memory)
    try fill(UnsafeMutableRawBufferPointer(start: memory, count: count))
  }

  deinit { bytes.deallocate() }

  /// Passes the bytes block by block, with the bits of those that are bytes of the source.
  @inline(__always)
  func forEachBlock(_ body: (ByteBlock, _ live: UInt64) -> Void) {
    var base = 0
    while base < count {
      body(ByteBlock(bytes + base), count - base < 64 ? (1 << UInt64(count - base)) &- 1 : .max)
      base += 64
    }
  }

  /// Passes each place of `byte`.
  @inline(__always)
  func forEachPlace(of byte: UInt8, _ body: (Int) -> Void) {
    var base = 0
    forEachBlock { block, live in
      var places = block.equal(to: byte) & live
      while places != 0 {
        body(base &+ places.trailingZeroBitCount)
        places &= places &- 1
      }
      base &+= 64
    }
  }
}
