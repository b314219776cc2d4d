/// Where a click on a cell leads. The cell's text and look are given with the cell.
public enum Hyperlink: Hashable, Sendable {
  /// An address outside the workbook, such as `https://…`, `mailto:…` or a relative file name; at most 2,079 UTF-16 units.
  case external(String)
  /// A cell of this workbook. That the sheet exists is checked when the workbook is encoded.
  case cell(sheet: String, CellReference)
  /// A defined name of this workbook.
  case name(String)
}

extension Hyperlink {
  /// An address as a relationship holds it: what no address may hold is written `%20` and so on, escapes that are there stay.
  static func escaped(_ address: String) -> String {
    let bytes = Array(address.utf8)
    func isHex(_ index: Int) -> Bool {
      index < bytes.count && (bytes[index] < 0x3A ? bytes[index] >= 0x30 : (0x61...0x66).contains(bytes[index] | 0x20))
    }
    var escaped: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        escaped += "%\(String(byte, radix: 16, uppercase: true))".utf8
      case UInt8(ascii: "%") where !(isHex(index + 1) && isHex(index + 2)): escaped += "%25".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}

struct PlacedHyperlink: Hashable, Sendable {
  let range: CellRange
  let target: Hyperlink
  let tooltip: String?
}
