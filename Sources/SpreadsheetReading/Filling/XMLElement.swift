internal import Spreadsheet

/// An element of a part that is changed in place: its name with prefix, its attributes in order, its content.
///
/// A reference, so that rows and cells can be reached and changed where they are; trees never leave the filling of one template.
final class XMLElement {
  /// What stands between two tags.
  enum Child {
    case element(XMLElement)
    case text(String)
  }

  let name: String
  private(set) var attributes: [(name: String, value: String)]
  var children: [Child]

  init(_ name: String, _ attributes: [(name: String, value: String)] = [], _ children: [Child] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// The name without its prefix.
  var localName: Substring { name.split(separator: ":").last ?? "" }

  /// The elements inside, in order.
  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element inside of this local name.
  func first(_ localName: String) -> XMLElement? { elements.first { $0.localName == localName } }

  /// Every element of this local name, however deep, in document order.
  func all(_ localName: String) -> [XMLElement] {
    var found: [XMLElement] = []
    visit { if $0.localName == localName { found.append($0) } }
    return found
  }

  /// Calls `body` for this element and all inside it, in document order.
  func visit(_ body: (XMLElement) -> Void) {
    body(self)
    for element in elements { element.visit(body) }
  }

  /// An attribute by its full name.
  subscript(_ attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      let index = attributes.firstIndex { $0.name == attribute }
      switch (index, newValue) {
      case (let index?, let value?): attributes[index].value = value
      case (let index?, nil): attributes.remove(at: index)
      case (nil, let value?): attributes.append((attribute, value))
      case (nil, nil): break
      }
    }
  }

  /// Sets an attribute before the others.
  func put(_ attribute: String, _ value: String) {
    self[attribute] = nil
    attributes.insert((attribute, value), at: 0)
  }

  /// The text inside, elements left out.
  var text: String {
    get { children.reduce("") { if case .text(let text) = $1 { $0 + text } else { $0 } } }
    set { children = newValue.isEmpty ? [] : [.text(newValue)] }
  }

  /// Removes the elements that `condition` holds for.
  func remove(where condition: (XMLElement) -> Bool) {
    children.removeAll { if case .element(let element) = $0 { condition(element) } else { false } }
  }

  /// The same again, sharing nothing.
  func copy() -> XMLElement {
    XMLElement(
      name, attributes,
      children.map { child in
        switch child {
        case .element(let element): .element(element.copy())
        case .text: child
        }
      })
  }

  /// The element with its content as a part.
  func part() -> [UInt8] {
    var bytes = XMLWriter.part().bytes
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      XMLText.append(value, to: &bytes, xstring: false, attribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
    if children.isEmpty {
      bytes += "/>".utf8
      return
    }
    bytes.append(UInt8(ascii: ">"))
    for child in children {
      switch child {
      case .element(let element): element.write(to: &bytes)
      case .text(let text): XMLText.append(text, to: &bytes, xstring: false)
      }
    }
    bytes += "</\(name)>".utf8
  }

  /// The tree of a part. Throws as ``XMLReader`` does.
  static func tree(of bytes: [UInt8], part: String) throws(SpreadsheetReadingError) -> XMLElement {
    var xml = try XMLReader(bytes, part: part)
    var open: [XMLElement] = []
    var root: XMLElement?
    while let event = try xml.next() {
      switch event {
      case .start(let isEmpty):
        let element = XMLElement(xml.qualifiedName, xml.attributes())
        open.last?.children.append(.element(element))
        if root == nil { root = element }
        if !isEmpty { open.append(element) }
      case .text: open.last?.children.append(.text(xml.text))
      case .end: _ = open.popLast()
      }
    }
    guard let root else { throw .xml(part: part, line: 1) }
    return root
  }
}
