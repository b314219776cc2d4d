/// A text and the places where it was no text.
public struct DecodedText: Hashable, Sendable {
  /// The text in NFC; U+FFFD at each place that could not be decoded.
  public let string: String
  /// The offsets of those places in the bytes given, ascending. Empty for sound text.
  public let invalidOffsets: [Int]
}

/// Decodes the bytes of one encoding into composed text.
public struct TextDecoder: Hashable, Sendable {
  /// The encoding it reads.
  public let encoding: TextEncoding
  /// Whether the bytes are UTF-8 made of UTF-16, in which half a pair or half a unit is written as ``UTF16Transcoder`` writes it.
  private let isTranscoded: Bool

  /// A decoder for `encoding`.
  public init(_ encoding: TextEncoding) { (self.encoding, isTranscoded) = (encoding, false) }

  /// A decoder for the bytes that are scanned of a file in `encoding`.
  package init(scanned encoding: TextEncoding) { (self.encoding, isTranscoded) = (encoding.scanned, encoding.isUTF16) }

  /// The text of `bytes`, without a byte-order mark's meaning: a mark must have been skipped.
  ///
  /// - Complexity: O(n); plain ASCII is copied.
  public func decode(_ bytes: Span<UInt8>) -> DecodedText {
    bytes.withUnsafeBufferPointer { decode($0) }
  }

  /// The text of `bytes`.
  public func decode(_ bytes: [UInt8]) -> DecodedText {
    bytes.withUnsafeBufferPointer { decode($0) }
  }

  /// The text of `bytes` where the places that could not be decoded do not matter.
  ///
  /// - Complexity: O(n); UTF-8 without combining marks is copied.
  public func string(_ bytes: Span<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { buffer in
      // The standard library repairs UTF-8 by the same rule as UTF8Sequence.
      if isPlain(buffer) { return String(decoding: buffer, as: UTF8.self) }
      return decode(buffer).string
    }
  }

  /// How many scalars ``string(_:)`` has; where the bytes are known to be text, UTF-8 is not decoded for it.
  func scalarCount(_ bytes: UnsafeBufferPointer<UInt8>, areText: Bool) -> Int {
    areText && !isTranscoded && isPlain(bytes) ? WordsOfBytes(bytes).scalarCount : string(bytes.span).scalarCount
  }

  func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> DecodedText {
    if !encoding.isUTF16, TextDecoder.isASCII(bytes) {
      return DecodedText(string: String(decoding: bytes, as: UTF8.self), invalidOffsets: [])
    }
    var composer = Composer(capacity: bytes.count + bytes.count / 2)
    var invalid: [Int] = []
    forEachScalar(bytes) { scalar, offset in
      if let scalar {
        composer.append(scalar)
      } else {
        invalid.append(offset)
        composer.append(0xFFFD)
      }
    }
    return DecodedText(string: String(decoding: composer.finish(), as: UTF8.self), invalidOffsets: invalid)
  }

  /// Whether all of `bytes` is text.
  ///
  /// - Complexity: O(n), and none of it is composed.
  public func isText(_ bytes: [UInt8]) -> Bool {
    var isText = true
    bytes.withUnsafeBufferPointer { bytes in
      forEachScalar(bytes) { scalar, _ in if scalar == nil { isText = false } }
    }
    return isText
  }

  /// The text of `bytes` as UTF-8 in NFC, U+FFFD at each place that could not be decoded.
  func composedBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if isPlain(bytes) { return Array(String(decoding: bytes, as: UTF8.self).utf8) }
    var composer = Composer(capacity: bytes.count + bytes.count / 2)
    forEachScalar(bytes) { scalar, _ in composer.append(scalar ?? 0xFFFD) }
    return composer.finish()
  }

  /// Whether `bytes` are UTF-8 that the standard library reads as this decoder does.
  private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard encoding == .utf8, !WordsOfBytes(bytes).mayHoldMarks else { return false }
    return !isTranscoded || !bytes.contains { $0 == 0xED || $0 == 0xFF }
  }

  /// Whether all bytes are below 0x80.
  static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { WordsOfBytes(bytes).areASCII }

  /// Calls `body` with each scalar before composition and its offset, or with `nil` where the bytes there are no text.
  @inline(__always)
  func forEachScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt32?, Int) -> Void) {
    if let misread = encoding.misread { return forEachScalar(bytes, misreadFrom: misread, body) }
    forEachScalar(bytes, in: encoding, body)
  }

  @inline(never)
  private func forEachScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, misreadFrom misread: TextEncoding, _ body: (UInt32?, Int) -> Void
  ) {
    var letters = Mojibake(of: misread)
    forEachScalar(bytes, in: encoding.carrier) { letters.take($0, $1, body) }
    letters.finish(body)
  }

  @inline(__always)
  private func forEachScalar(_ bytes: UnsafeBufferPointer<UInt8>, in encoding: TextEncoding, _ body: (UInt32?, Int) -> Void) {
    guard let base = bytes.baseAddress else { return }
    switch encoding {
    case .utf16LittleEndian: TextDecoder.utf16(base, bytes.count, isBig: false, body)
    case .utf16BigEndian: TextDecoder.utf16(base, bytes.count, isBig: true, body)
    case .windows1252: TextDecoder.singleByte(base, bytes.count, SingleByteTables.windows1252, body)
    case .windows1258: TextDecoder.singleByte(base, bytes.count, SingleByteTables.windows1258, body)
    case .tcvn3: TextDecoder.singleByte(base, bytes.count, SingleByteTables.tcvn3, body)
    case .vni: TextDecoder.vni(base, bytes.count, body)
    default: TextDecoder.utf8(base, bytes.count, isTranscoded: isTranscoded, body)
    }
  }

  @inline(__always)
  static func utf8(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, isTranscoded: Bool = false, _ body: (UInt32?, Int) -> Void
  ) {
    var at = 0
    while at < count {
      let sequence = UTF8Sequence(bytes, at: at, end: count)
      body(sequence.scalar, at)
      let isHalf = sequence.scalar == nil && isTranscoded && UTF16Transcoder.isHalf(bytes + at, count: count - at)
      at += isHalf ? UTF16Transcoder.halfLength : sequence.length
    }
  }

  private static func utf16(_ bytes: UnsafePointer<UInt8>, _ count: Int, isBig: Bool, _ body: (UInt32?, Int) -> Void) {
    func unit(_ at: Int) -> UInt32 {
      let (low, high) = isBig ? (bytes[at + 1], bytes[at]) : (bytes[at], bytes[at + 1])
      return UInt32(high) << 8 | UInt32(low)
    }
    var at = 0
    while at + 1 < count {
      let first = unit(at)
      if first & 0xFC00 == 0xD800, at + 3 < count, unit(at + 2) & 0xFC00 == 0xDC00 {
        body(0x10000 + (first & 0x3FF) << 10 + (unit(at + 2) & 0x3FF), at)
        at += 4
      } else {
        body(first & 0xF800 == 0xD800 ? nil : first, at)
        at += 2
      }
    }
    if at < count { body(nil, at) }
  }

  @inline(__always)
  private static func singleByte(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ table: [UInt16], _ body: (UInt32?, Int) -> Void
  ) {
    for at in 0..<count {
      let byte = bytes[at]
      if byte < 0x80 {
        body(UInt32(byte), at)
      } else {
        let scalar = table[Int(byte) - 0x80]
        body(scalar == 0 ? nil : UInt32(scalar), at)
      }
    }
  }

  private static func vni(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ body: (UInt32?, Int) -> Void) {
    let singles = VNITable.singles
    var at = 0
    while at < count {
      let byte = bytes[at]
      if at + 1 < count, bytes[at + 1] >= 0xC0 {
        let letter = VNITable.pair(byte, bytes[at + 1])
        if letter != 0 {
          body(UInt32(letter), at)
          at += 2
          continue
        }
      }
      let scalar = byte < 0x80 ? UInt16(byte) : singles[Int(byte) - 0x80]
      body(scalar == 0 && byte >= 0x80 ? nil : UInt32(scalar), at)
      at += 1
    }
  }
}
