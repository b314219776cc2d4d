/// A day written "30/09/2022", or with the month first, as nearly all are.
enum SlashedDay {
  /// The day as a number `yyyymmdd`; 0 for what is written in another way, for a day that does not exist and for the 29th of February, which
  /// not every year has. Eight bytes behind the field are readable.
  @inline(__always)
  static func number(_ bytes: UnsafePointer<UInt8>, count: Int, isMonthFirst: Bool) -> Int {
    let raw = UnsafeRawPointer(bytes)
    let first = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    let last = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 2, as: UInt64.self))
    // Bytes 2 and 5 are slashes; the digits around them are put in the order yyyymmdd or yyyyddmm.
    let isSlashed = count == 10 && first & 0x0000_FF00_00FF_0000 == 0x0000_2F00_002F_0000
    let text = last &>> 32 | (first &<< 8) & 0x0000_FFFF_0000_0000 | first &<< 48
    let digits = text ^ DigitRun.zeros
    let pairs = DigitRun.pairs(digits)
    func pair(_ place: UInt64) -> Int { Int(truncatingIfNeeded: pairs &>> (place &* 16) & 0xFF) }
    let (month, day) = isMonthFirst ? (pair(3), pair(2)) : (pair(2), pair(3))
    // The days beyond the 28th that the months have, two bits each.
    let longest = 28 &+ (0x3BB_EECC &>> (month &* 2)) & 3
    let exists = month >= 1 && month <= 12 && day >= 1 && day <= longest
    return isSlashed && DigitRun.marks(digits) == 0 && exists ? ((pair(0) &* 100 &+ pair(1)) &* 100 &+ month) &* 100 &+ day : 0
  }
}
