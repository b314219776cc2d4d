/// xl/sharedStrings.xml: each text once.
enum SharedStringsPart {
  static func xml(_ strings: SharedStringTable) -> XMLWriter {
    var xml = XMLWriter.part()
    xml.element("sst", ["xmlns": Namespace.main, "count": String(strings.uses), "uniqueCount": String(strings.count)]) { xml in
      var bytes: [UInt8] = []
      strings.forEach { text, isRich in
        bytes += "<si>".utf8
        if isRich {
          bytes += text
        } else {
          bytes += XMLText.needsPreserve(text) ? "<t xml:space=\"preserve\">".utf8 : "<t>".utf8
          if XMLText.isPlain(text) { bytes += text } else { XMLText.append(text, to: &bytes) }
          bytes += "</t>".utf8
        }
        bytes += "</si>".utf8
      }
      xml.raw(bytes)
    }
    return xml
  }
}
