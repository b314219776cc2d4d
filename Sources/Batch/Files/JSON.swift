/// A JSON value that keeps the order of its members, so that the same value is always the same bytes.
public indirect enum JSON: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A named value.
  public struct Member: Hashable, Sendable {
    let name: String
    let value: JSON
  }

  /// An object of `members`, in that order.
  public static func members(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { Member(name: $0.key, value: $0.value) })
  }

  /// The count as a number.
  public static func count(_ count: Int) -> JSON { .integer(Int64(count)) }

  /// The string, or null where there is none.
  public static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  /// The text with two spaces an indent and a line end at the end; RFC 8259.
  public var text: String {
    var out: [UInt8] = []
    append(to: &out, indent: 0)
    out.append(UInt8(ascii: "\n"))
    return String(decoding: out, as: UTF8.self)
  }

  /// Gives the text of an object piece by piece, with `list` as its last member.
  ///
  /// - Throws: what making the list's items throws; what was given until then is no whole object.
  func write(with list: JSONList?, _ write: ([UInt8]) -> Void) throws(RunError) {
    guard let list, case .object(let members) = self else { return write(Array(text.utf8)) }
    // The object with an empty list at its end, as far as the list's bracket.
    let open = JSON.object(members + [Member(name: list.name, value: .array([]))])
    var out = Array(open.text.utf8.dropLast("]\n}\n".utf8.count))
    var isFirst = true
    try list.items { (item) throws(RunError) in
      out += (isFirst ? "\n    " : ",\n    ").utf8
      isFirst = false
      item.append(to: &out, indent: 2)
      if out.count < JSON.pieceSize { return }
      write(out)
      out.removeAll(keepingCapacity: true)
    }
    out += (isFirst ? "]\n}\n" : "\n  ]\n}\n").utf8
    write(out)
  }

  private static let pieceSize = 1 << 16

  private func append(to out: inout [UInt8], indent: Int) {
    switch self {
    case .null: out += "null".utf8
    case .boolean(let flag): out += (flag ? "true" : "false").utf8
    case .integer(let number): out += String(number).utf8
    case .string(let text): Self.append(text, to: &out)
    case .array(let items):
      Self.appendList(items, open: "[", close: "]", indent: indent, to: &out) { $0.append(to: &$1, indent: indent + 1) }
    case .object(let members):
      Self.appendList(members, open: "{", close: "}", indent: indent, to: &out) { member, out in
        Self.append(member.name, to: &out)
        out += ": ".utf8
        member.value.append(to: &out, indent: indent + 1)
      }
    }
  }

  private static func appendList<Item>(
    _ items: [Item], open: String, close: String, indent: Int, to out: inout [UInt8], item: (Item, inout [UInt8]) -> Void
  ) {
    out += open.utf8
    for (index, element) in items.enumerated() {
      out += (index == 0 ? "\n" : ",\n").utf8
      out += repeatElement(UInt8(ascii: " "), count: 2 * (indent + 1))
      item(element, &out)
    }
    if !items.isEmpty {
      out.append(UInt8(ascii: "\n"))
      out += repeatElement(UInt8(ascii: " "), count: 2 * indent)
    }
    out += close.utf8
  }

  private static func append(_ text: String, to out: inout [UInt8]) {
    var text = text
    out.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      // Mostly nothing is to be escaped.
      var plain = 0
      for at in bytes.indices where isEscaped(bytes[at]) {
        out += UnsafeBufferPointer(rebasing: bytes[plain..<at])
        appendEscape(of: bytes[at], to: &out)
        plain = at + 1
      }
      out += UnsafeBufferPointer(rebasing: bytes[plain...])
    }
    out.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private static func appendEscape(of byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): out += "\\\"".utf8
    case UInt8(ascii: "\\"): out += "\\\\".utf8
    case UInt8(ascii: "\n"): out += "\\n".utf8
    case UInt8(ascii: "\t"): out += "\\t".utf8
    default: out += "\\u00".utf8 + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
    }
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}

/// A list that is made item by item while it is written.
public struct JSONList: Sendable {
  /// The name of the member.
  let name: String
  /// Passes the items.
  let items: @Sendable ((JSON) throws(RunError) -> Void) throws(RunError) -> Void

  /// A list called `name`.
  init(name: String, _ items: @escaping @Sendable ((JSON) throws(RunError) -> Void) throws(RunError) -> Void) {
    (self.name, self.items) = (name, items)
  }
}
