/// Bits written lowest first, as deflate packs them (RFC 1951, 3.1.1), into memory that grows.
struct BitSink: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var used = 0
  private var hold: UInt64 = 0
  private var held = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// Forgets what was written; the memory stays.
  mutating func removeAll() {
    used = 0
    hold = 0
    held = 0
  }

  /// Makes room for `bits` more, and for a whole word behind them.
  mutating func reserve(bits: Int) {
    let wanted = used + (held + bits) / 8 + 16
    guard wanted > capacity else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted * 2)
    larger.update(from: base, count: used)
    base.deallocate()
    base = larger
    capacity = wanted * 2
  }

  /// Adds at most 56 bits in all between two calls of ``settle()``.
  @inline(__always)
  mutating func add(_ bits: UInt64, _ count: Int) {
    hold |= bits &<< UInt64(truncatingIfNeeded: held)
    held &+= count
  }

  /// Stores whole bytes; fewer than 8 bits stay held. The room was reserved.
  @inline(__always)
  mutating func settle() {
    UnsafeMutableRawPointer(base + used).storeBytes(of: hold.littleEndian, as: UInt64.self)
    used &+= held &>> 3
    hold &>>= UInt64(truncatingIfNeeded: held & ~7)
    held &= 7
  }

  /// Fills the byte up with zeros.
  mutating func align() {
    reserve(bits: 8)
    if held > 0 { held = (held + 7) & ~7 }
    settle()
  }

  /// Appends bytes; the sink is aligned.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bits: bytes.count * 8)
    if let source = bytes.baseAddress { (base + used).update(from: source, count: bytes.count) }
    used += bytes.count
  }

  /// The bytes written.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: used)) }
}
