extension Record {
  /// Passes the content of a field: quotes taken off, doubled or escaped quotes made one.
  ///
  /// The bytes are in the file's encoding, or in UTF-8 where that is UTF-16; ASCII is ASCII in all of them, so numbers, dates and
  /// codes can be read from them as they are.
  ///
  /// - Complexity: O(1); O(n) for a quoted field.
  @inlinable
  public func withBytes<R, E: Error>(of field: Int, _ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    let range = rawRange(of: field)
    if !range.isEmpty, let quote = window.quote, bytes[range.lowerBound] == quote {
      return try withUnquotedBytes(range, body)
    }
    return try body(UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count).span)
  }

  /// What a field's content is known by in `table`, 0 where it is not known.
  ///
  /// - Complexity: O(1) for content of up to 32 bytes without quotes.
  public func code(of field: Int, in table: FieldTable) -> Int {
    let range = rawRange(of: field)
    let start = bytes + range.lowerBound
    if !range.isEmpty, start.pointee == window.quote { return withUnquotedBytes(range) { table.code(of: $0) } }
    return table.code(ofPadded: start, count: range.count, masks: FieldMasks())
  }

  /// The number that a field without quotes makes with its digits: 0 for an empty one, −1 for one that is not digits alone or has more than
  /// fifteen of them.
  ///
  /// - Complexity: O(1).
  public func digits(of field: Int) -> Int64 {
    let range = rawRange(of: field)
    return DigitRun.number(before: bytes + range.upperBound, count: range.count)
  }

  /// Passes a field as it is written, quotes included.
  @inlinable
  public func withRawBytes<R, E: Error>(of field: Int, _ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    let range = rawRange(of: field)
    return try body(UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count).span)
  }

  /// Passes the fields up to `last` as they are written, with what stands between them.
  @inlinable
  public func withRawBytes<R, E: Error>(upTo last: Int, _ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    let start = Int(truncatingIfNeeded: entry.start)
    return try body(UnsafeBufferPointer(start: bytes + start, count: max(0, rawRange(of: last).upperBound &- start)).span)
  }

  /// Whether the field is written in quotes.
  public func isQuoted(_ field: Int) -> Bool {
    let range = rawRange(of: field)
    return !range.isEmpty && bytes[range.lowerBound] == window.quote
  }

  /// The content of a field as bytes; see ``withBytes(of:_:)``.
  public func bytes(of field: Int) -> [UInt8] {
    withBytes(of: field) { bytes in bytes.withUnsafeBufferPointer { Array($0) } }
  }

  /// The content of a field as text in NFC. Bytes that are no text become U+FFFD; the record's ``issues`` tell where, except for
  /// VNI letters without a base, which only ``decoded(_:)`` tells.
  public func text(of field: Int) -> String {
    withBytes(of: field) { window.decoder.string($0) }
  }

  /// Passes the content of a field as UTF-8 in NFC, without making a string of plain ASCII. What is no text is as in ``text(of:)``.
  ///
  /// - Complexity: O(n).
  public func withText<R, E: Error>(of field: Int, _ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    try withBytes(of: field) { (bytes) throws(E) -> R in
      if bytes.withUnsafeBufferPointer({ TextDecoder.isASCII($0) }) { return try body(bytes) }
      let composed = bytes.withUnsafeBufferPointer { window.decoder.composedBytes($0) }
      return try body(composed.span)
    }
  }

  /// The beginning of a field as it is written, quotes included: of a long one no more than `limit` bytes, at least 4.
  ///
  /// - Complexity: O(limit).
  public func writtenText(of field: Int, limit: Int) -> String {
    let range = rawRange(of: field)
    var count = min(range.count, max(limit, 4))
    // A character of UTF-8 is not parted; in other encodings bytes of this kind are letters, and one less does no harm.
    if count < range.count {
      while count > max(limit, 4) - 3, bytes[range.lowerBound + count] & 0xC0 == 0x80 { count -= 1 }
    }
    return window.decoder.decode(UnsafeBufferPointer(start: bytes + range.lowerBound, count: count)).string
  }

  /// The content of a field as text in NFC, with the places that could not be decoded.
  public func decoded(_ field: Int) -> DecodedText {
    withBytes(of: field) { window.decoder.decode($0) }
  }

  /// All fields as text in NFC.
  public var texts: [String] { (0..<fieldCount).map { text(of: $0) } }

  /// The whole record as it is written, decoded, without its line end: for showing it in a message.
  public var text: String {
    let content = UnsafeBufferPointer(start: bytes + Int(entry.start), count: Int(entry.contentEnd - entry.start))
    return window.decoder.string(content.span)
  }

  /// The record's bytes in the original file, its line end included: byte for byte what ``byteRange`` spans.
  public var originalBytes: [UInt8] { window.originalBytes(Int(entry.start)..<Int(entry.end)) }

  /// Appends the record's bytes in the original file to `target`.
  public func appendOriginalBytes(to target: inout [UInt8]) {
    if window.format.encoding.isUTF16 {
      target += originalBytes
    } else {
      target += UnsafeBufferPointer(start: bytes + Int(entry.start), count: Int(entry.end - entry.start))
    }
  }

  /// The content of the quoted field at `range`.
  @usableFromInline
  func withUnquotedBytes<R, E: Error>(_ range: Range<Int>, _ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    let quote = bytes[range.lowerBound]
    let inner = range.lowerBound + 1..<range.upperBound
    // The usual field has its second quote at the end and none between.
    var firstSpecial = inner.lowerBound
    let hasBackslash = window.format.dialect.escape == .backslash
    while firstSpecial < inner.upperBound, bytes[firstSpecial] != quote, !hasBackslash || bytes[firstSpecial] != 0x5C {
      firstSpecial += 1
    }
    if firstSpecial >= inner.upperBound - 1, firstSpecial == inner.upperBound || bytes[firstSpecial] == quote {
      return try body(UnsafeBufferPointer(start: bytes + inner.lowerBound, count: firstSpecial - inner.lowerBound).span)
    }
    let content = unquoted(inner, quote: quote, hasBackslash: hasBackslash)
    return try body(content.span)
  }

  private func unquoted(_ inner: Range<Int>, quote: UInt8, hasBackslash: Bool) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(inner.count)
    var isOpen = true
    var at = inner.lowerBound
    while at < inner.upperBound {
      let byte = bytes[at]
      let next = at + 1 < inner.upperBound ? bytes[at + 1] : nil
      if isOpen, hasBackslash, byte == 0x5C, next == quote || next == 0x5C {
        content.append(next ?? byte)
        at += 2
      } else if isOpen, byte == quote, next == quote {
        content.append(quote)
        at += 2
      } else if isOpen, byte == quote {
        isOpen = false
        at += 1
      } else {
        content.append(byte)
        at += 1
      }
    }
    return content
  }
}
