internal import CLibXML2
internal import Glibc

/// Reads a part's XML from start to end by libxml2's xmlTextReader.
///
/// Entities are not replaced, nothing is loaded from outside, and a document type declaration ends the reading with an error: without
/// one no entity but XML's own five can exist. libxml2's own limits hold (256 elements deep, 10 MB a text). The part's bytes stay in
/// ``bytes`` as long as the reader does, since libxml2 reads from them in place.
struct XMLReader: ~Copyable {
  /// What the reader stands on.
  enum Event {
    /// A start tag; `isEmpty` where the element ends at once and no end follows.
    case start(isEmpty: Bool)
    /// An end tag.
    case end
    /// Text, white space included.
    case text
  }

  private let part: String
  private let reader: xmlTextReaderPtr
  private let storage: UnsafeMutableBufferPointer<CChar>

  init(_ bytes: [UInt8], part: String) throws(SpreadsheetReadingError) {
    self.part = part
    let storage = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(bytes.count, 1))
    storage.initialize(repeating: 0)
    bytes.withUnsafeBytes { source in UnsafeMutableRawBufferPointer(storage).copyMemory(from: source) }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_COMPACT.rawValue
    guard let count = Int32(exactly: bytes.count),
      let reader = xmlReaderForMemory(storage.baseAddress, count, nil, nil, Int32(options))
    else {
      storage.deallocate()
      throw .xml(part: part, line: 0)
    }
    self.storage = storage
    self.reader = reader
  }

  deinit {
    xmlFreeTextReader(reader)
    storage.deallocate()
  }

  /// Moves to the next tag or text; nil at the end.
  mutating func next() throws(SpreadsheetReadingError) -> Event? {
    while true {
      let code = xmlTextReaderRead(reader)
      if code == 0 { return nil }
      guard code == 1 else { throw fault }
      switch xmlTextReaderNodeType(reader) {
      case 1: return .start(isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
      case 15: return .end
      case 3, 4, 13, 14: return .text
      case 5, 10: throw fault  // an entity reference, a document type
      default: continue
      }
    }
  }

  /// The line reached, for messages.
  private var fault: SpreadsheetReadingError {
    .xml(part: part, line: Int(xmlTextReaderGetParserLineNumber(reader)))
  }

  /// Whether the element's name without prefix is this one.
  func isNamed(_ name: StaticString) -> Bool {
    guard let own = xmlTextReaderConstLocalName(reader) else { return false }
    return strcmp(
      UnsafeRawPointer(own).assumingMemoryBound(to: CChar.self),
      UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  /// How deep the element lies, 0 for the root.
  var depth: Int { Int(xmlTextReaderDepth(reader)) }

  /// The text the reader stands on.
  var text: String {
    guard let value = xmlTextReaderConstValue(reader) else { return "" }
    return String(cString: value)
  }

  /// An attribute's value, nil where there is none. `name` is the local name; relationship ids are found under any prefix.
  mutating func attribute(_ name: StaticString) -> String? {
    guard xmlTextReaderHasAttributes(reader) == 1 else { return nil }
    var found: String?
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      if isNamed(name), xmlTextReaderIsNamespaceDecl(reader) == 0 {
        found = text
        break
      }
    }
    xmlTextReaderMoveToElement(reader)
    return found
  }

  /// The element's name with its prefix.
  var qualifiedName: String {
    guard let own = xmlTextReaderConstName(reader) else { return "" }
    return String(cString: own)
  }

  /// All attributes in order, those that declare namespaces among them.
  mutating func attributes() -> [(name: String, value: String)] {
    guard xmlTextReaderHasAttributes(reader) == 1 else { return [] }
    var found: [(name: String, value: String)] = []
    while xmlTextReaderMoveToNextAttribute(reader) == 1 { found.append((qualifiedName, text)) }
    xmlTextReaderMoveToElement(reader)
    return found
  }

  /// The text of the element the reader stands on, up to its end tag; elements inside are passed over.
  mutating func content() throws(SpreadsheetReadingError) -> String {
    let level = depth
    var content = ""
    while let event = try next() {
      switch event {
      case .text: if depth == level + 1 { content += text }
      case .end: if depth == level { return content }
      case .start: break
      }
    }
    return content
  }
}
