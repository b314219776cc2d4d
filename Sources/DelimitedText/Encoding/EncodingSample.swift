/// What of a file the choice of its encoding is made on: its first bytes, and the words in it that are not plain ASCII.
struct EncodingSample {
  /// The first bytes of the file.
  let head: [UInt8]
  /// Whether they are the whole file.
  let isWhole: Bool
  /// Words with bytes from 0x80 on, as they stand, each with a space behind it; of UTF-16 as UTF-8.
  private(set) var words: [UInt8] = []
  /// Set where zero bytes or the mark show UTF-16.
  let utf16: TextEncoding?
  /// The first bytes of UTF-16 without their mark, as UTF-8.
  private var transcoded: ArraySlice<UInt8> = []

  /// Bytes of words that are enough.
  private static let enoughBytes = 1 << 10
  /// How far a file without letters at its beginning is searched for some.
  private static let furthest = 8 << 20

  init(head: [UInt8], isWhole: Bool) {
    self.head = head
    self.isWhole = isWhole
    utf16 = EncodingSample.utf16(head)
    if let utf16 {
      let start = head.starts(with: utf16.mark) ? utf16.mark.count : 0
      transcoded = EncodingSample.transcoded(head[start...], utf16)[...]
      collectWords(Array(transcoded), isWhole: isWhole)
    } else {
      collectWords(head, isWhole: isWhole)
    }
  }

  /// The first bytes from `start`, behind the mark, as a scanner takes them: UTF-16 as UTF-8, all else as it is.
  func text(in encoding: TextEncoding, from start: Int) -> ArraySlice<UInt8> {
    if !encoding.isUTF16 { return head[start...] }
    return encoding.carrier == utf16 ? transcoded : EncodingSample.transcoded(head[start...], encoding)[...]
  }

  private static func transcoded(_ body: ArraySlice<UInt8>, _ encoding: TextEncoding) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: UTF16Transcoder.capacity(for: body.count)) { buffer, count in
      guard let target = buffer.baseAddress else { return }
      body.withUnsafeBufferPointer { source in
        guard let base = source.baseAddress else { return }
        let transcoder = UTF16Transcoder(isBigEndian: encoding.carrier == .utf16BigEndian)
        count = transcoder.transcode(base, count: source.count, isLast: true, into: target).written
      }
    }
  }

  /// Searches on behind the first bytes where they hold hardly a letter beyond ASCII.
  mutating func lookFurther(in source: ByteSource) throws(SourceError) {
    guard words.count < 64 else { return }
    var offset = head.count
    let step = 256 << 10
    while offset < min(source.size, EncodingSample.furthest), words.count < EncodingSample.enoughBytes {
      let piece = try source.bytes(in: offset..<offset + step)
      offset += piece.count
      collectWords(utf16.map { EncodingSample.transcoded(piece[...], $0) } ?? piece, isWhole: offset >= source.size)
    }
  }

  /// Adds the words of `bytes` that hold other bytes than ASCII.
  private mutating func collectWords(_ bytes: [UInt8], isWhole: Bool) {
    let start = bytes.starts(with: TextEncoding.utf8.mark) ? 3 : 0
    let wanted = EncodingSample.enoughBytes - words.count
    let found = bytes.withUnsafeBufferPointer { bytes in
      // The last word may reach beyond what is enough.
      [UInt8](unsafeUninitializedCapacity: max(0, wanted) + 2 * HighWords.longest) { target, count in
        count = EncodingSample.collectWords(bytes, from: start, isWhole: isWhole, enough: wanted, into: target)
      }
    }
    if words.isEmpty { words = found } else { words += found }
  }

  /// Writes those words to `target`, each with a space behind it, until they are `enough` bytes; how many bytes they are.
  private static func collectWords(
    _ bytes: UnsafeBufferPointer<UInt8>, from first: Int, isWhole: Bool, enough: Int,
    into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    guard enough > 0, let base = bytes.baseAddress, let place = target.baseAddress else { return 0 }
    var written = 0
    HighWords(bytes, isWhole: isWhole).forEach(from: first) { word in
      (place + written).update(from: base + word.lowerBound, count: word.count)
      written &+= word.count
      place[written] = 0x20
      written &+= 1
      return written < enough
    }
    return written
  }

  /// Bytes at the beginning of UTF-16 among which is a letter of ASCII.
  private static let utf16Beginning = 256

  /// UTF-16 by its mark, or by zero bytes that stand nearly all on one side of the pairs: the high bytes of ASCII.
  private static func utf16(_ head: [UInt8]) -> TextEncoding? {
    if head.starts(with: TextEncoding.utf16LittleEndian.mark) { return .utf16LittleEndian }
    if head.starts(with: TextEncoding.utf16BigEndian.mark) { return .utf16BigEndian }
    // (UTF-16 may have been put behind UTF-8: then the bytes of that part are no text where they stand.)
    guard head.count >= 4, !head.starts(with: TextEncoding.utf8.mark) else { return nil }
    let looked = min(head.count, 4096) & ~1
    // Nearly all files hold no zero byte at all; and UTF-16 begins with some: those further on are of what was put behind a file.
    guard head[..<min(looked, utf16Beginning)].holds(0) else { return nil }
    var zeros = (even: 0, odd: 0)
    for at in stride(from: 0, to: looked, by: 2) {
      if head[at] == 0 { zeros.even += 1 }
      if head[at + 1] == 0 { zeros.odd += 1 }
    }
    let pairs = looked / 2
    if zeros.odd * 10 >= pairs * 4, zeros.even * 20 <= pairs { return .utf16LittleEndian }
    if zeros.even * 10 >= pairs * 4, zeros.odd * 20 <= pairs { return .utf16BigEndian }
    return nil
  }
}
