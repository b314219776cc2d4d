/// Lays out a ZIP file (APPNOTE 6.3): local headers with data, the central directory, its end.
///
/// Deterministic: every time is 1 January 1980, entries stand in the order given, names are UTF-8, and no extra field is written but
/// ZIP64's, and that only where a size or offset needs it.
package struct ZipWriter {
  /// Receives the file's bytes in order.
  package typealias Sink = (UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) -> Void

  private static let limit32 = 0xFFFF_FFFF
  /// 1 January 1980 in the DOS form.
  private static let dosDate: UInt16 = 0x0021

  /// Writes the whole file to `sink`.
  package static func write(_ entries: [ZipEntry], to sink: Sink) throws(SpreadsheetError) {
    var offset = 0
    var directory = LittleEndianBytes()
    for entry in entries {
      let header = localHeader(of: entry)
      directory.bytes += directoryHeader(of: entry, at: offset).bytes
      try emit(header.bytes, to: sink)
      for piece in entry.data { try piece.forEachStretch(sink) }
      offset += header.bytes.count + entry.compressedSize
    }
    let end = endRecords(entries: entries.count, directorySize: directory.bytes.count, directoryOffset: offset)
    try emit(directory.bytes, to: sink)
    try emit(end.bytes, to: sink)
  }

  private static func emit(_ bytes: [UInt8], to sink: Sink) throws(SpreadsheetError) {
    try bytes.withUnsafeBufferPointer { buffer throws(SpreadsheetError) in try sink(buffer) }
  }

  private static func localHeader(of entry: ZipEntry) -> LittleEndianBytes {
    let isLarge = entry.size >= limit32 || entry.compressedSize >= limit32
    var out = LittleEndianBytes()
    out.append32(0x0403_4B50)
    appendCommon(of: entry, sizes: isLarge ? nil : (entry.compressedSize, entry.size), large: isLarge, to: &out)
    out.append16(UInt16(truncatingIfNeeded: entry.name.utf8.count))
    out.append16(isLarge ? 20 : 0)
    out.bytes += entry.name.utf8
    if isLarge {
      out.append16(0x0001)
      out.append16(16)
      out.append64(UInt64(entry.size))
      out.append64(UInt64(entry.compressedSize))
    }
    return out
  }

  private static func directoryHeader(of entry: ZipEntry, at offset: Int) -> LittleEndianBytes {
    let large = [entry.size, entry.compressedSize, offset].filter { $0 >= limit32 }
    func small(_ value: Int) -> Int { min(value, limit32) }
    var out = LittleEndianBytes()
    out.append32(0x0201_4B50)
    out.append16(large.isEmpty ? 20 : 45)
    appendCommon(of: entry, sizes: (small(entry.compressedSize), small(entry.size)), large: !large.isEmpty, to: &out)
    out.append16(UInt16(truncatingIfNeeded: entry.name.utf8.count))
    out.append16(large.isEmpty ? 0 : UInt16(4 + 8 * large.count))
    for _ in 0..<3 { out.append16(0) }  // comment, disk, internal attributes
    out.append32(0)
    out.append32(UInt32(truncatingIfNeeded: small(offset)))
    out.bytes += entry.name.utf8
    if !large.isEmpty {
      out.append16(0x0001)
      out.append16(UInt16(8 * large.count))
      for value in large { out.append64(UInt64(value)) }
    }
    return out
  }

  /// Version needed, flags, method, time, date, checksum, sizes.
  private static func appendCommon(of entry: ZipEntry, sizes: (Int, Int)?, large: Bool, to out: inout LittleEndianBytes) {
    out.append16(large ? 45 : 20)
    out.append16(0x0800)
    out.append16(8)
    out.append16(0)
    out.append16(dosDate)
    out.append32(entry.checksum)
    out.append32(UInt32(truncatingIfNeeded: sizes?.0 ?? limit32))
    out.append32(UInt32(truncatingIfNeeded: sizes?.1 ?? limit32))
  }

  private static func endRecords(entries: Int, directorySize: Int, directoryOffset: Int) -> LittleEndianBytes {
    var out = LittleEndianBytes()
    let needsLarge = entries >= 0xFFFF || directorySize >= limit32 || directoryOffset >= limit32
    if needsLarge {
      out.append32(0x0606_4B50)
      out.append64(44)
      out.append16(45)
      out.append16(45)
      out.append32(0)
      out.append32(0)
      out.append64(UInt64(entries))
      out.append64(UInt64(entries))
      out.append64(UInt64(directorySize))
      out.append64(UInt64(directoryOffset))
      out.append32(0x0706_4B50)
      out.append32(0)
      out.append64(UInt64(directoryOffset + directorySize))
      out.append32(1)
    }
    out.append32(0x0605_4B50)
    out.append32(0)
    out.append16(UInt16(min(entries, 0xFFFF)))
    out.append16(UInt16(min(entries, 0xFFFF)))
    out.append32(UInt32(truncatingIfNeeded: min(directorySize, limit32)))
    out.append32(UInt32(truncatingIfNeeded: min(directoryOffset, limit32)))
    out.append16(0)
    return out
  }
}

/// Bytes with integers laid down lowest byte first.
struct LittleEndianBytes {
  var bytes: [UInt8] = []

  mutating func append16(_ value: UInt16) { append(UInt64(value), bytes: 2) }
  mutating func append32(_ value: UInt32) { append(UInt64(value), bytes: 4) }
  mutating func append64(_ value: UInt64) { append(value, bytes: 8) }

  private mutating func append(_ value: UInt64, bytes count: Int) {
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * index))) }
  }
}
