import CByteMarks

// How this works. A reader cuts some 256 KiB into records at once. Going through them column by column runs short loops over one kind
// of cell each, whose steps do not wait for each other, where going row by row runs one long loop that a processor cannot foresee.
// What is unusual is left out here (a quote inside quotes, a number with anything but digits) and answered with 0 or −1: the caller then
// looks at the row by itself.

extension RecordBlock {
  /// Passes the fields of a column of `rows`, which are regular and of one width: quotes are taken off, what stands between them is as it
  /// is written. 32 bytes behind a field are readable, and sixteen before it.
  @inline(__always)
  private func forEachField(
    _ field: Int, of rows: Range<Int>, _ body: (_ at: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Void
  ) {
    if rows.isEmpty { return }
    let (bytes, quote) = (batch.bytes, quote)
    var places = places(of: field...field, rows)
    for at in 0..<rows.count {
      var start = bytes + (Int(truncatingIfNeeded: places.starts.pointee) &+ places.lead)
      var end = bytes + Int(truncatingIfNeeded: places.ends.pointee)
      places.starts += places.startStride
      places.ends += places.endStride
      if start.pointee == quote, end - start >= 2, (end - 1).pointee == quote {
        start += 1
        end -= 1
      }
      body(at, start, end - start)
    }
  }

  /// Writes what the fields of a column are known by in `table` to `codes`, from its beginning; 0 for those it does not know.
  ///
  /// What stands between quotes is looked up as it is written, so the table must be a plain one.
  public func readCodes(_ field: Int, of rows: Range<Int>, by table: borrowing FieldTable, into codes: inout [Int32]) {
    var target = codes.mutableSpan
    let masks = FieldMasks()
    forEachField(field, of: rows) { at, bytes, count in
      target[at] = Int32(truncatingIfNeeded: table.code(ofPadded: bytes, count: count, masks: masks))
    }
  }

  /// The same for a column in which a field is mostly the one of the row before, such as the office's.
  public func readRepeatedCodes(_ field: Int, of rows: Range<Int>, by table: borrowing FieldTable, into codes: inout [Int32]) {
    var target = codes.mutableSpan
    let masks = FieldMasks()
    // The field before: none is as long as the first of these.
    var last = (bytes: batch.bytes, count: -1, code: 0)
    forEachField(field, of: rows) { at, bytes, count in
      if count != last.count || !RecordBlock.isSame(bytes, last.bytes, count) {
        last = (bytes, count, table.code(ofPadded: bytes, count: count, masks: masks))
      }
      target[at] = Int32(truncatingIfNeeded: last.code)
    }
  }

  /// Writes what ``readCodes(_:of:by:into:)`` does, but −1 for a field that neither `table` nor `other` knows and of which `isNone` holds, as its bytes
  /// tell. Both tables must be plain ones.
  public func readCodes(
    _ field: Int, of rows: Range<Int>, by table: borrowing FieldTable, besides other: borrowing FieldTable,
    into codes: inout [Int32], isNone: (Span<UInt8>) -> Bool
  ) {
    var target = codes.mutableSpan
    let masks = FieldMasks()
    forEachField(field, of: rows) { at, bytes, count in
      var code = table.code(ofPadded: bytes, count: count, masks: masks)
      if code == 0, !mayBeWrittenOtherwise(bytes, count), other.code(ofPadded: bytes, count: count, masks: masks) == 0,
        isNone(UnsafeBufferPointer(start: bytes, count: count).span)
      {
        code = -1
      }
      target[at] = Int32(truncatingIfNeeded: code)
    }
  }

  /// Whether a field that its quotes are taken off may hold quotes or backslashes that stand for others. (Without quotes around it all stands for itself.)
  @inline(__always)
  private func mayBeWrittenOtherwise(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    if bytes.pointee == quote { return true }
    if (bytes - 1).pointee != quote { return false }
    return UnsafeBufferPointer(start: bytes, count: count).contains { $0 == quote || $0 == 0x5C }
  }

  /// Whether a run of fields is written in the same way in all of `rows`, which are regular and of one width.
  public func isRepeated(_ fields: ClosedRange<Int>, in rows: Range<Int>) -> Bool {
    guard rows.count > 1 else { return true }
    var places = places(of: fields, rows)
    let first = batch.bytes + (Int(places.starts.pointee) &+ places.lead)
    let count = batch.bytes + Int(places.ends.pointee) - first
    for _ in 1..<rows.count {
      places.starts += places.startStride
      places.ends += places.endStride
      let start = batch.bytes + (Int(truncatingIfNeeded: places.starts.pointee) &+ places.lead)
      let end = batch.bytes + Int(truncatingIfNeeded: places.ends.pointee)
      if end - start != count || !RecordBlock.isSame(start, first, count) { return false }
    }
    return true
  }

  /// Whether the `count` bytes at both places are the same; behind both eight more are readable.
  @inline(__always)
  private static func isSame(_ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    func difference(_ at: Int) -> UInt64 {
      UnsafeRawPointer(one).loadUnaligned(fromByteOffset: at, as: UInt64.self)
        ^ UnsafeRawPointer(other).loadUnaligned(fromByteOffset: at, as: UInt64.self)
    }
    if count < 8 { return UInt64(littleEndian: difference(0)) & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1) == 0 }
    var at = 0
    while at < count &- 8 {
      if difference(at) != 0 { return false }
      at &+= 8
    }
    return difference(count &- 8) == 0
  }

  /// Writes the numbers of a column to `numbers`, from its beginning: 0 for an empty field, −1 for what is not digits alone or has more than
  /// fifteen of them.
  public func readDigits(_ field: Int, of rows: Range<Int>, into numbers: inout [Int64]) {
    readDigits(field, of: rows, into: &numbers, width: ByteMarks.width)
  }

  /// The same with the registers of a machine that has them `width` bits wide.
  func readDigits(_ field: Int, of rows: Range<Int>, into numbers: inout [Int64], width: Int32) {
    withPlaces(of: field, rows, &numbers) { places, numbers in
      byte_marks_read_digits(width, batch.bytes, places, rows.count, quote, numbers)
    }
  }

  /// The same for the three columns from `first` on, in less time.
  public func readDigits(
    from first: Int, of rows: Range<Int>, into numbers: inout [Int64], _ second: inout [Int64], _ third: inout [Int64]
  ) {
    readDigits(from: first, of: rows, into: &numbers, &second, &third, width: ByteMarks.width)
  }

  /// The same with the registers of a machine that has them `width` bits wide.
  func readDigits(
    from first: Int, of rows: Range<Int>, into numbers: inout [Int64], _ second: inout [Int64], _ third: inout [Int64],
    width: Int32
  ) {
    // The first field of a row has no end before it.
    guard first > 0 else {
      readDigits(first, of: rows, into: &numbers, width: width)
      readDigits(first + 1, of: rows, into: &second, width: width)
      return readDigits(first + 2, of: rows, into: &third, width: width)
    }
    withPlaces(of: first, rows, &numbers) { places, numbers in
      guard second.count >= rows.count, third.count >= rows.count else { return }
      second.withUnsafeMutableBufferPointer { second in
        third.withUnsafeMutableBufferPointer { third in
          let targets: InlineArray<3, UnsafeMutablePointer<Int64>?> = [numbers, second.baseAddress, third.baseAddress]
          targets.span.withUnsafeBufferPointer {
            if let targets = $0.baseAddress {
              byte_marks_read_three_digits(width, batch.bytes, places, rows.count, quote, targets)
            }
          }
        }
      }
    }
  }

  /// Writes the days of a column to `days` as numbers `yyyymmdd`: those written "30/09/2022", or with the month first. 0 for any other, and
  /// for the 29th of February.
  public func readDays(_ field: Int, of rows: Range<Int>, isMonthFirst: Bool, into days: inout [Int32]) {
    readDays(field, of: rows, isMonthFirst: isMonthFirst, into: &days, width: ByteMarks.width)
  }

  /// The same with the registers of a machine that has them `width` bits wide.
  func readDays(_ field: Int, of rows: Range<Int>, isMonthFirst: Bool, into days: inout [Int32], width: Int32) {
    withPlaces(of: field, rows, &days) { places, days in
      byte_marks_read_days(width, batch.bytes, places, rows.count, quote, isMonthFirst, days)
    }
  }

  /// Parts the fields of a column into the number of up to eight digits that they begin with and a hash of what follows
  /// (``stableHash(_:from:)``), as in "123/QĐ-THADS"; −1 for one that begins with none or with more, or holds what may be written in another
  /// way. (Of a field that ends like the one before it, but has more between the digits and that end, −1 is told as well.)
  public func readSerials(_ field: Int, of rows: Range<Int>, into serials: inout [Int32], series: inout [UInt64]) {
    readSerials(field, of: rows, into: &serials, series: &series, width: ByteMarks.width)
  }

  /// The same with the registers of a machine that has them `width` bits wide.
  func readSerials(
    _ field: Int, of rows: Range<Int>, into serials: inout [Int32], series: inout [UInt64], width: Int32
  ) {
    guard series.count >= rows.count else { return }
    withPlaces(of: field, rows, &serials) { places, serials in
      var row = 0
      while row < rows.count {
        if !beginsWithDigit(places, row) {
          serials[row] = -1
          row += 1
          continue
        }
        // What follows the digits is mostly the same from row to row.
        let known = self.series(field, of: rows.lowerBound &+ row)
        // (Blanks behind it are none of it.)
        let hash = stableHash(
          UnsafeBufferPointer(rebasing: known.text.prefix(known.text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0)).span)
        let next = byte_marks_read_serials(width, batch.bytes, places, row, rows.count, known.series, serials)
        for at in row..<max(next, row + 1) { series[at] = hash }
        // A field that holds what may be written in another way.
        if next == row || known.text.contains(where: { $0 == quote || $0 == 0x5C }) {
          for at in row..<max(next, row + 1) { serials[at] = -1 }
        }
        row = max(next, row + 1)
      }
    }
  }

  /// Whether a field begins with a digit, behind the quote if it has one.
  private func beginsWithDigit(_ places: byte_places, _ row: Int) -> Bool {
    let start = batch.bytes + (Int(truncatingIfNeeded: places.starts[row &* places.start_stride]) &+ places.lead)
    return (start.pointee == quote ? start[1] : start[0]) &- 0x30 <= 9
  }

  /// What follows the first eight digits of a field, and the same with the quote behind it, if it stands in quotes.
  private func series(_ field: Int, of row: Int) -> (text: UnsafeBufferPointer<UInt8>, series: byte_series) {
    withRun(field...field, of: row) { bytes in
      bytes.withUnsafeBufferPointer { bytes in
        let isQuoted = bytes.count >= 2 && bytes.first == quote && bytes.last == quote
        let text = isQuoted ? bytes[1..<bytes.count - 1] : bytes[...]
        let rest = UnsafeBufferPointer(rebasing: text.dropFirst(text.prefix(8).prefix { $0 &- 0x30 <= 9 }.count))
        return (
          rest,
          byte_series(bytes: rest.baseAddress, count: rest.count + (isQuoted ? 1 : 0), is_quoted: isQuoted, quote: quote)
        )
      }
    }
  }

  /// Passes the places of a column's fields and where to write what they hold, unless there is too little room.
  private func withPlaces<Value>(
    of field: Int, _ rows: Range<Int>, _ values: inout [Value], _ body: (byte_places, UnsafeMutablePointer<Value>) -> Void
  ) {
    guard !rows.isEmpty, values.count >= rows.count else { return }
    let places = byte_places(places(of: field...field, rows))
    values.withUnsafeMutableBufferPointer { values in
      if let target = values.baseAddress { body(places, target) }
    }
  }
}
