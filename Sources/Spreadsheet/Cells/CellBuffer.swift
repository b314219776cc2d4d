/// The bytes of rows as they are written: an array kept longer than its used part, so that a cell is a handful of stores behind one check
/// of room.
///
/// How it works: ``reserve(_:)`` makes room for the largest cell of its kind; each `append…` writes through a pointer and moves
/// ``used``. Stores may write a few bytes past the text they mean (two whole words for a ``ShortText``); the room covers them.
struct CellBuffer {
  private(set) var storage: [UInt8]
  private(set) var used = 0
  /// Where the piece starts; before it stands the end of the one before.
  private(set) var start = 0

  /// Room for prefix, column, row, style, kind, a number and the closing tags, with two words to spare.
  static let numberRoom = 128

  /// A buffer over `storage`, whose content is forgotten, behind the end of the piece before.
  init(reusing storage: [UInt8] = [], after tail: [UInt8] = []) {
    self.storage = storage
    guard !tail.isEmpty else { return }
    append(tail)
    start = used
  }

  /// Takes the piece out; the buffer is empty after it.
  mutating func takePiece() -> Piece {
    reserve(Piece.padding)
    defer { self = CellBuffer() }
    return Piece(storage, from: start, to: used)
  }

  /// The last 32 KiB, from which the next piece may copy.
  var tail: [UInt8] { Array(storage[max(0, used - Piece.window)..<used]) }
  /// How long the piece is so far.
  var pieceLength: Int { used &- start }
  /// The bytes of the piece.
  var bytes: ArraySlice<UInt8> { storage[start..<used] }
  /// The same behind the end of the piece before.
  var bytesWithTail: ArraySlice<UInt8> { storage[..<used] }

  @inline(__always)
  mutating func reserve(_ room: Int) {
    if storage.count &- used < room { grow(by: room) }
  }

  @inline(never)
  private mutating func grow(by room: Int) {
    // Few steps to the room of a piece with its last row, since what they leave behind lies about; only longer rows go beyond.
    let full = Piece.window + Piece.size + 16 * 1024
    let larger = storage.count < full ? min(storage.count * 4, full) : storage.count * 2
    let wanted = max(larger, used + room, 4096)
    storage.append(contentsOf: repeatElement(0, count: wanted - storage.count))
  }

  /// Writes through a pointer with at least `room` bytes behind it; the closure returns how many it used.
  @inline(__always)
  private mutating func write(room: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(room)
    let start = used
    let count = storage.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return body(base + start)
    }
    used = start &+ count
  }

  /// `<c r="B3" s="1"><v>123</v></c>`; `tail` writes the digits and returns their number.
  @inline(__always)
  mutating func appendNumber(_ place: CellPlace, kind: NumberKind, digits: (UnsafeMutablePointer<UInt8>) -> Int) {
    write(room: Self.numberRoom) { start in
      var at = place.write(to: start)
      at = kind.write(to: at)
      at += digits(at)
      UnsafeMutableRawPointer(at).storeBytes(of: UInt64(0x3E63_2F3C_3E76_2F3C).littleEndian, as: UInt64.self)  // </v></c>
      return at + 8 - start
    }
  }

  /// `<c r="B3" s="1"/>`.
  @inline(__always)
  mutating func appendBlank(_ place: CellPlace) {
    write(room: Self.numberRoom) { start in
      let at = place.write(to: start)
      at[0] = UInt8(ascii: "/")
      at[1] = UInt8(ascii: ">")
      return at + 2 - start
    }
  }

  /// `<c r="B3" s="1"`, open for more attributes.
  mutating func appendStart(_ place: CellPlace) {
    write(room: Self.numberRoom) { place.write(to: $0) - $0 }
  }

  /// Digits alone; the closure writes at most ``DecimalText/capacity`` and returns their number.
  @inline(__always)
  mutating func appendDigits(_ digits: (UnsafeMutablePointer<UInt8>) -> Int) { write(room: DecimalText.capacity + 8, digits) }

  mutating func append(_ text: ShortText) {
    write(room: 16) { target in
      CellPlace.store(text, target)
      return text.count
    }
  }

  mutating func append(_ text: StaticString) {
    let count = text.utf8CodeUnitCount
    write(room: count) { target in
      target.update(from: text.utf8Start, count: count)
      return count
    }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    write(room: bytes.count) { target in
      target.update(from: source, count: bytes.count)
      return bytes.count
    }
  }

  mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  /// Appends element text, escaped where it must be.
  mutating func appendText(_ text: String, xstring: Bool) {
    var text = text
    text.withUTF8 { utf8 in
      if XMLText.isPlain(utf8) {
        append(utf8)
      } else {
        var escaped: [UInt8] = []
        XMLText.append(utf8, to: &escaped, xstring: xstring)
        append(escaped)
      }
    }
  }
}

/// The start of a cell: `<c r="` with the column's letters, the row's digits with the closing quote, and the style attribute.
struct CellPlace {
  let column: ShortText
  let row: ShortText
  let style: ShortText

  @inline(__always)
  func write(to start: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    var at = start
    Self.store(column, at)
    at += column.count
    Self.store(row, at)
    at += row.count
    Self.store(style, at)
    return at + style.count
  }

  @inline(__always)
  static func store(_ text: ShortText, _ target: UnsafeMutablePointer<UInt8>) {
    let raw = UnsafeMutableRawPointer(target)
    raw.storeBytes(of: text.low.littleEndian, as: UInt64.self)
    raw.storeBytes(of: text.high.littleEndian, toByteOffset: 8, as: UInt64.self)
  }
}

/// What stands between a cell's attributes and its value.
enum NumberKind {
  /// `><v>`
  case plain
  /// ` t="s"><v>`
  case sharedString
  /// ` t="b"><v>`
  case boolean

  @inline(__always)
  func write(to target: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    let raw = UnsafeMutableRawPointer(target)
    switch self {
    case .plain:
      raw.storeBytes(of: UInt32(0x3E76_3C3E).littleEndian, as: UInt32.self)
      return target + 4
    case .sharedString:
      raw.storeBytes(of: UInt64(0x3C3E_2273_223D_7420).littleEndian, as: UInt64.self)
    case .boolean:
      raw.storeBytes(of: UInt64(0x3C3E_2262_223D_7420).littleEndian, as: UInt64.self)
    }
    raw.storeBytes(of: UInt16(0x3E76).littleEndian, toByteOffset: 8, as: UInt16.self)
    return target + 10
  }
}
