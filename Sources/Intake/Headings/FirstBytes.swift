import DelimitedText

/// The bytes that some rows begin with, for a glance at another one: whether it may begin as one of them does.
struct FirstBytes: Hashable, Sendable {
  /// A bit for each byte of ASCII; the others are letters that only the encoding tells.
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// What `rows` begin with, blanks and blank cells left out.
  init(of rows: some Sequence<HeadRecord>) {
    for row in rows {
      guard let cell = row.first, let byte = row.cells[cell].utf8.first(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
    }
  }

  /// Whether `record` begins with one of them or with none of ASCII; not, where it is blank.
  func mayBegin(_ record: borrowing Record) -> Bool {
    for field in 0..<record.fieldCount {
      let byte = record.withBytes(of: field) { bytes -> UInt8? in
        for at in bytes.indices where bytes[at] != 0x20 && bytes[at] != 0x09 { return bytes[at] }
        return nil
      }
      if let byte { return byte >= 128 || (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte - 64)) & 1 == 1 }
    }
    return false
  }
}
