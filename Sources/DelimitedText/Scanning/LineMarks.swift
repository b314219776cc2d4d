/// Goes through the delimiters and quotes of a line, sixty-four bytes at a time.
struct LineMarks {
  private let bytes: UnsafePointer<UInt8>
  private let end: Int
  private let delimiter: UInt8
  private let quote: UInt8
  /// The block at hand, and those of its marks that are still to come.
  private var base: Int
  private var left: UInt64 = 0

  /// The marks of `line`, behind which 64 bytes are readable.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, _ line: Range<Int>, _ delimiter: UInt8, _ quote: UInt8) {
    (self.bytes, end, self.delimiter, self.quote) = (bytes, line.upperBound, delimiter, quote)
    base = line.lowerBound
    if base < end { left = marks }
  }

  /// The number of fields of a line, or part of one, with delimiters of one byte; nil where a quote stands in it.
  static func plainFieldCount(_ bytes: UnsafePointer<UInt8>, _ line: Range<Int>, _ delimiter: UInt8, _ quote: UInt8) -> Int? {
    var fields = 1
    var base = line.lowerBound
    while base < line.upperBound {
      let left = line.upperBound - base
      let live = left < 64 ? (1 << UInt64(left)) &- 1 : UInt64.max
      let block = ByteBlock(bytes + base)
      if block.equal(to: quote) & live != 0 { return nil }
      fields += (block.equal(to: delimiter) & live).nonzeroBitCount
      base += 64
    }
    return fields
  }

  private var marks: UInt64 {
    @inline(__always) get { ByteBlock(bytes + base).equal(to: delimiter, or: quote) }
  }

  /// The next delimiter (or first byte of one) or quote.
  @inline(__always)
  mutating func next() -> Int? {
    while left == 0 {
      base += 64
      if base >= end { return nil }
      left = marks
    }
    let at = base + left.trailingZeroBitCount
    left &= left &- 1
    return at < end ? at : nil
  }

  /// Passes over what stands before `place`, which is not before the last mark.
  @inline(__always)
  mutating func skip(to place: Int) {
    if place - base < 64 {
      left &= .max << UInt64(place - base)
    } else {
      base = place
      left = place < end ? marks : 0
    }
  }
}
