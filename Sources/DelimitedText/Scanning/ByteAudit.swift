import CByteMarks

// How this works. UTF-8 is checked by words of one bit a byte (byte_marks.c): the bytes that must be continuations, by the lengths their
// lead bytes announce, are compared with those that are. Any difference is a doubt, and so are lead bytes with rules of their own (C0, C1, E0, ED, F0
// and above), which are rare: there sequences are checked one by one, from the one before the doubt up to the next that has nothing to do with it. In
// other encodings a block without zero bytes and without bytes from 0x80 on, most of a file, is left after seven instructions.

/// Looks for bytes that no text has: NUL, and what is no letter in the encoding.
struct ByteAudit {
  /// What counts as a letter.
  enum Rule {
    /// Sound UTF-8.
    case utf8
    /// Bytes from 0x80 on with a non-zero entry.
    case table([UInt16])
  }

  let rule: Rule

  init(encoding: TextEncoding) {
    switch encoding {
    case .windows1252: rule = .table(SingleByteTables.windows1252)
    case .windows1258: rule = .table(SingleByteTables.windows1258)
    case .tcvn3: rule = .table(SingleByteTables.tcvn3)
    // Any byte may be the second of a pair; pairs are checked where fields are decoded.
    case .vni: rule = .table([UInt16](repeating: 1, count: 128))
    default: rule = .utf8
    }
  }

  /// Calls `found` with the positions of NULs (true) and of places that are no text (false), ascending in each kind; of some that
  /// stand side by side with the first and their number. The bytes end at a character's end; 64 bytes behind them are readable.
  func run(_ bytes: UnsafePointer<UInt8>, count: Int, found: (_ position: Int, _ length: Int, _ isNUL: Bool) -> Void) {
    var base = 0
    // Bytes at the start of the block that must continue a sequence begun before it, and where that begins if it is unchecked.
    var begun = 0
    var unchecked: Int?
    while base < count {
      var doubts = UInt64.max
      if case .utf8 = rule, count - base >= 64 {
        var overhang = byte_overhang(
          wanted: UInt8(truncatingIfNeeded: begun), begun: UInt8(truncatingIfNeeded: base - (unchecked ?? base)), doubts: 0)
        let sound = byte_marks_sound_utf8(ByteMarks.width, bytes + base, (count - base) / 64, &overhang)
        if sound > 0 {
          base += sound * 64
          begun = Int(overhang.wanted)
          unchecked = begun == 0 ? nil : base - Int(overhang.begun)
        }
        if overhang.doubts == 0 { continue }
        doubts = overhang.doubts
      }
      let block = ByteBlock(bytes + base)
      if begun == 0, block.isPlain {
        base += 64
        continue
      }
      let live = count - base < 64 ? (1 << UInt64(count - base)) &- 1 : UInt64.max
      forEachRun(block.equal(to: 0) & live) { found(base + $0, $1, true) }
      switch rule {
      case .utf8:
        let stop = min(base + 64, count)
        let next = ByteAudit.check(bytes, from: unchecked ?? base + begun, doubts & live, of: base, to: stop, end: count) {
          found($0, 1, false)
        }
        begun = next - stop
        unchecked = nil
      case .table(let table):
        forEachBit(block.high & live) { bit in
          if table[Int(bytes[base + bit]) & 0x7F] == 0 { found(base + bit, 1, false) }
        }
      }
      base += 64
    }
    if let unchecked { _ = ByteAudit.checkSequences(bytes, from: unchecked, to: count, end: count) { found($0, 1, false) } }
  }

  // (Not asked of the audit, which would be counted as held each time.)

  /// Checks the sequence that begins at `start`, if that is before the block at `base`, those around the doubtful bytes of the block, and that which
  /// reaches beyond its end, `stop`; where the next one begins.
  @inline(__always)
  private static func check(
    _ bytes: UnsafePointer<UInt8>, from start: Int, _ doubts: UInt64, of base: Int, to stop: Int, end: Int, invalid: (Int) -> Void
  ) -> Int {
    var at = checkSequences(bytes, from: start, to: base, end: end, invalid: invalid)
    var left = doubts
    while at < stop {
      left &= .max << UInt64(at - base)
      if left == 0 { break }
      let doubt = base + left.trailingZeroBitCount
      if doubt == at, bytes[at] < 0x80 {
        // (A letter, which a lead before it that is none made seem to be wanted.)
        at += 1
      } else {
        // (What should be continued there begins before it.)
        let lead = lead(bytes, of: doubt - 1, from: at)
        at = checkSequences(bytes, from: lead, to: doubt + 1, end: end, invalid: invalid)
      }
      // (A lead that is none may have made these seem to be wanted.)
      while at < stop, continues(bytes[at]) { at = checkSequences(bytes, from: at, to: at + 1, end: end, invalid: invalid) }
    }
    if at < stop { at = lead(bytes, of: stop - 1, from: at) }
    return checkSequences(bytes, from: at, to: stop, end: end, invalid: invalid)
  }

  /// Where the sequence begins that holds `place`, one at `start` or the first of those behind it, of which none is doubtful.
  @inline(__always)
  private static func lead(_ bytes: UnsafePointer<UInt8>, of place: Int, from start: Int) -> Int {
    var lead = max(start, place)
    while lead > start, continues(bytes[lead]) { lead -= 1 }
    return lead
  }

  @inline(__always)
  private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Checks sequence by sequence from `start` until one begins at `stop` or later, and returns where that is.
  @inline(__always)
  private static func checkSequences(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to stop: Int, end: Int, invalid: (Int) -> Void
  ) -> Int {
    var at = start
    while at < stop {
      let sequence = UTF8Sequence(bytes, at: at, end: end)
      if sequence.scalar == nil { invalid(at) }
      at += sequence.length
    }
    return at
  }

  /// The places and lengths of the runs of ones in `mask`.
  @inline(__always)
  private func forEachRun(_ mask: UInt64, _ body: (Int, Int) -> Void) {
    var left = mask
    while left != 0 {
      let start = left.trailingZeroBitCount
      let length = (~(left >> UInt64(start))).trailingZeroBitCount
      body(start, length)
      left &= length + start >= 64 ? 0 : UInt64.max << UInt64(start + length)
    }
  }

  @inline(__always)
  private func forEachBit(_ mask: UInt64, _ body: (Int) -> Void) {
    var left = mask
    while left != 0 {
      body(left.trailingZeroBitCount)
      left &= left &- 1
    }
  }
}
