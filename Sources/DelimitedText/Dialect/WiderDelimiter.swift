// A delimiter of several characters holds one that is tried by itself, and where it is the true one it stands wherever that one
// does: "a||b||c" has no bar alone, and every semicolon of "a ; b ; c" has blanks on both sides.

/// Delimiters of several characters that may be meant where one of their characters separates well.
enum WiderDelimiter {
  /// Signs that people put on both sides of a delimiter, or between two of them.
  private static let companions: [UInt8] = [0x20, UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "#"), UInt8(ascii: "$")]
  /// Bytes of the sample, and places of the delimiter there, at which a form must be seen.
  private static let looked = 1 << 10
  private static let places = 64

  /// The wider forms of the delimiter of `dialect` that occur in the sample with something on both sides: separators at the end of a
  /// row are not meant.
  static func forms(of dialect: Dialect, in sample: PaddedBytes) -> [Dialect] {
    guard let sign = dialect.sign, dialect.delimiter.count <= 2 else { return [] }
    let bytes = UnsafeBufferPointer(start: sample.bytes, count: min(sample.count, looked))
    func byte(_ at: Int) -> UInt8 { bytes.indices.contains(at) ? bytes[at] : 0x0A }
    func isInside(_ range: Range<Int>) -> Bool {
      ![0x0A, 0x0D].contains(byte(range.lowerBound - 1)) && ![0x0A, 0x0D].contains(byte(range.upperBound))
    }
    var forms: [[UInt8]] = []
    for at in firstPlaces(of: sign, in: bytes) {
      let (before, after) = (byte(at - 1), byte(at + 1))
      // Mostly a value follows.
      guard after == sign || companions.contains(after) else { continue }
      var found: [([UInt8], Range<Int>)] = []
      if after == sign { found.append(([sign, sign], at..<at + 2)) }
      if before == after, companions.contains(after), after != sign { found.append(([after, sign, after], at - 1..<at + 2)) }
      if byte(at + 2) == sign, companions.contains(after), after != sign { found.append(([sign, after, sign], at..<at + 3)) }
      for (form, range) in found where isInside(range) && !forms.contains(form) { forms.append(form) }
    }
    return forms.map {
      Dialect(
        delimiter: String(decoding: $0, as: UTF8.self), quote: dialect.quote.map { Character(UnicodeScalar($0)) },
        escape: dialect.escape)
    }
  }

  /// The first places of `sign` in `bytes`, behind which 64 more are readable.
  private static func firstPlaces(of sign: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard let start = bytes.baseAddress else { return [] }
    var found: [Int] = []
    found.reserveCapacity(places)
    for base in stride(from: 0, to: bytes.count, by: 64) {
      var marks = ByteBlock(start + base).equal(to: sign)
      while marks != 0 {
        let at = base + marks.trailingZeroBitCount
        if at >= bytes.count || found.count == places { return found }
        found.append(at)
        marks &= marks - 1
      }
    }
    return found
  }

  /// Whether `form` occurs often enough to stand in as many records as the delimiter of `trial` does; see ``DialectTrial/replaces(_:)``.
  ///
  /// - Complexity: O(n), at the speed of memory.
  static func mayReplace(_ trial: DialectTrial, _ form: Dialect, in sample: PaddedBytes) -> Bool {
    guard let sign = trial.dialect.sign else { return false }
    let times = max(1, form.delimiter.count { $0 == sign })
    let (wanted, rest) = (trial.fieldCount - 1).quotientAndRemainder(dividingBy: times)
    return rest == 0 && occurrences(of: form.delimiter, in: sample) >= trial.regular * wanted
  }

  /// Whether a sign that stands twice in `form` hardly ever stands alone, as where it is doubled. The blank cells between the names of those who sign are
  /// of any number, also an even one, and so are those of a heading that is merged over columns. Blanks around bars that close their rows as well,
  /// `areRowsClosed`, belong to no delimiter.
  ///
  /// - Complexity: O(n); asked only where the form would replace the plain delimiter.
  static func isNeeded(_ form: Dialect, in sample: PaddedBytes, areRowsClosed: Bool) -> Bool {
    if form.delimiter == [0x20, UInt8(ascii: "|"), 0x20] { return !areRowsClosed }
    guard form.delimiter.count == 2, let sign = form.delimiter.first, form.delimiter.last == sign else { return true }
    let bytes = UnsafeBufferPointer(start: sample.bytes, count: sample.count)
    var (odd, even, run) = (0, 0, 0)
    for byte in bytes {
      if byte == sign {
        run += 1
      } else if run > 0 {
        if run % 2 == 0 { even += 1 } else { odd += 1 }
        run = 0
      }
    }
    return odd <= even / 4
  }

  /// At how many places `form`, two or three bytes, stands; those that overlap count as well.
  private static func occurrences(of form: [UInt8], in sample: PaddedBytes) -> Int {
    guard form.count == 2 || form.count == 3 else { return .max }
    var count = 0
    // Where in the block before its last byte begins a form, or goes on with one.
    var (lastFirst, lastSecond): (UInt64, UInt64) = (0, 0)
    sample.forEachBlock { block, live in
      let first = block.equal(to: form[0]) & live
      let second = block.equal(to: form[1]) & live & (first << 1 | lastFirst)
      let whole = form.count == 2 ? second : block.equal(to: form[2]) & live & (second << 1 | lastSecond)
      count += whole.nonzeroBitCount
      (lastFirst, lastSecond) = (first >> 63, second >> 63)
    }
    return count
  }
}

extension DialectTrial {
  /// Whether the wider delimiter of this trial stands wherever that of `other` does.
  func replaces(_ other: DialectTrial) -> Bool {
    guard fieldCount >= 2, regular >= other.regular, faulty <= other.faulty, let sign = other.dialect.sign else { return false }
    let times = dialect.delimiter.count { $0 == sign }
    return other.fieldCount - 1 == (fieldCount - 1) * times
  }
}

extension Dialect {
  /// The delimiter's first byte that is no blank; the first where all are.
  var sign: UInt8? { delimiter.first { $0 != 0x20 } ?? delimiter.first }
}
