/// Writes XML whose elements always close: an element's content is a closure, so a part cannot be left ill-formed.
///
/// Used for every part but the rows of worksheets, which ``CellEncoder`` writes.
package struct XMLWriter {
  /// Attributes in order; a nil value leaves the attribute out.
  typealias Attributes = KeyValuePairs<String, String?>

  package private(set) var bytes: [UInt8] = []

  /// A writer that has begun with the XML declaration.
  package static func part() -> XMLWriter {
    var writer = XMLWriter()
    writer.bytes.reserveCapacity(1024)
    writer.bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8
    return writer
  }

  /// An element with content; `<name/>` where the closure writes nothing.
  mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: (inout XMLWriter) -> Void) {
    begin(name, attributes)
    let start = bytes.count
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    if bytes.count == start + 1 {
      bytes.removeLast()
      bytes += "/>".utf8
    } else {
      end(name)
    }
  }

  /// A part whose root element is left open after what the closure writes. For worksheets alone, whose rows are bytes made elsewhere;
  /// their parts end with ``closeTag(_:)``.
  static func open(_ name: String, _ attributes: Attributes, _ content: (inout XMLWriter) -> Void) -> XMLWriter {
    var writer = part()
    writer.openTag(name, attributes)
    content(&writer)
    return writer
  }

  /// A start tag alone; see ``open(_:_:_:)``.
  mutating func openTag(_ name: String, _ attributes: Attributes = [:]) {
    begin(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  /// An end tag alone; see ``open(_:_:_:)``.
  mutating func closeTag(_ name: String) { end(name) }

  /// An element without content.
  mutating func leaf(_ name: String, _ attributes: Attributes = [:]) {
    begin(name, attributes)
    bytes += "/>".utf8
  }

  /// An element without content whose last attribute is escaped already.
  mutating func leaf(_ name: String, _ attributes: Attributes, raw: (key: String, value: [UInt8])) {
    begin(name, attributes)
    bytes += " \(raw.key)=\"".utf8
    bytes += raw.value
    bytes += "\"/>".utf8
  }

  /// An element that holds one text. `xstring` says whether its type is ST_Xstring, where Excel's escapes hold.
  mutating func text(_ name: String, _ text: String, _ attributes: Attributes = [:], xstring: Bool = false) {
    begin(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    XMLText.append(text, to: &bytes, xstring: xstring)
    end(name)
  }

  /// A `t` of SpreadsheetML, with `xml:space` where its edges would be lost.
  mutating func spreadsheetText(_ text: String) {
    let preserves = Array(text.utf8).withUnsafeBufferPointer(XMLText.needsPreserve)
    self.text("t", text, ["xml:space": preserves ? "preserve" : nil], xstring: true)
  }

  /// Bytes that are well-formed XML already.
  mutating func raw(_ other: some Sequence<UInt8>) { bytes += other }

  private mutating func begin(_ name: String, _ attributes: Attributes) {
    bytes.append(UInt8(ascii: "<"))
    put(name)
    for (key, value) in attributes {
      guard let value else { continue }
      bytes.append(UInt8(ascii: " "))
      put(key)
      bytes.append(UInt8(ascii: "="))
      bytes.append(UInt8(ascii: "\""))
      XMLText.append(value, to: &bytes, xstring: false, attribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func end(_ name: String) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    put(name)
    bytes.append(UInt8(ascii: ">"))
  }

  @inline(__always)
  private mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// An attribute of type ST_Xstring; see ``XMLText/xstring(_:)``.
  static func xstring(_ text: String?) -> String? { text.map(XMLText.xstring) }

  /// "1" where true, otherwise the attribute is left out.
  static func flag(_ value: Bool) -> String? { value ? "1" : nil }
  /// "0" where false, otherwise the attribute is left out, for attributes that are true by default.
  static func unless(_ value: Bool) -> String? { value ? nil : "0" }
}
