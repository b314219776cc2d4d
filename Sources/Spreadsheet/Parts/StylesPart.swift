/// xl/styles.xml: number formats, fonts, fills, borders, the formats that join them, named styles, conditional formats' looks.
enum StylesPart {
  static func xml(_ styles: StyleTable) -> XMLWriter {
    // The looks may bring number formats of their own: they are numbered before the list is written.
    let looks = styles.differentials.items
    let lookNumbers = looks.map { $0.numberFormat.map(styles.number(of:)) }
    var xml = XMLWriter.part()
    xml.element("styleSheet", ["xmlns": Namespace.main]) { xml in
      list("numFmts", styles.numberFormats.items.enumerated().map { (number: 164 + $0.offset, code: $0.element) }, &xml) {
        xml, format in
        xml.leaf("numFmt", ["numFmtId": String(format.number), "formatCode": XMLText.xstring(format.code)])
      }
      list("fonts", styles.fonts.items, &xml) { xml, font in writeFont(font, as: "font", nameElement: "name", to: &xml) }
      list("fills", styles.fills.items, &xml, writeFill)
      list("borders", styles.borders.items, &xml) { xml, border in writeBorder(border, to: &xml) }
      list("cellStyleXfs", styles.named.map(\.entry), &xml) { xml, entry in writeFormat(entry, styleID: nil, to: &xml) }
      list("cellXfs", styles.entries.items, &xml) { xml, entry in writeFormat(entry, styleID: entry.style, to: &xml) }
      list("cellStyles", Array(styles.named.enumerated()), &xml) { xml, named in
        let builtIn = named.offset == 0 ? "0" : nil
        xml.leaf("cellStyle", ["name": XMLText.xstring(named.element.name), "xfId": String(named.offset), "builtinId": builtIn])
      }
      xml.element("dxfs", ["count": String(looks.count)]) { xml in
        for (look, number) in zip(looks, lookNumbers) { writeLook(look, number: number, to: &xml) }
      }
      xml.leaf("tableStyles", ["count": "0", "defaultTableStyle": "TableStyleMedium9", "defaultPivotStyle": "PivotStyleLight16"])
    }
    return xml
  }

  private static func list<Item>(
    _ name: String, _ items: [Item], _ xml: inout XMLWriter, _ write: (inout XMLWriter, Item) -> Void
  ) {
    guard !items.isEmpty else { return }
    xml.element(name, ["count": String(items.count)]) { xml in
      for item in items { write(&xml, item) }
    }
  }

  /// A font, in the order that Excel writes and the schema of rich text demands.
  static func writeFont(_ font: Font, as element: String, nameElement: String, to xml: inout XMLWriter) {
    xml.element(element) { xml in
      // In rich text the name leads (CT_RPrElt takes any order, Excel writes it so in both).
      if nameElement == "rFont", let name = font.name { xml.leaf(nameElement, ["val": XMLText.xstring(name)]) }
      if font.isBold { xml.leaf("b") }
      if font.isItalic { xml.leaf("i") }
      if font.isStruckThrough { xml.leaf("strike") }
      if let underline = font.underline { xml.leaf("u", ["val": underline == .single ? nil : underline.rawValue]) }
      if let script = font.script { xml.leaf("vertAlign", ["val": script.rawValue]) }
      if let size = font.size { xml.leaf("sz", ["val": Number.double(size).text]) }
      writeColor(font.color ?? .theme(.dark1), as: "color", to: &xml)
      if nameElement == "name", let name = font.name { xml.leaf(nameElement, ["val": XMLText.xstring(name)]) }
      xml.leaf("family", ["val": "1"])
    }
  }

  static func writeColor(_ color: Color, as element: String, to xml: inout XMLWriter) {
    switch color {
    case .rgb(let value): xml.leaf(element, ["rgb": "FF" + Color.hex(value)])
    case .theme(let slot, let tint):
      let tint = tint.isFinite && tint != 0 ? Number.double(max(-1, min(tint, 1))).text : nil
      xml.leaf(element, ["theme": String(slot.rawValue), "tint": tint])
    }
  }

  private static func writeFill(_ xml: inout XMLWriter, _ fill: Fill) {
    xml.element("fill") { xml in
      switch fill {
      case .none: xml.leaf("patternFill", ["patternType": "none"])
      case .pattern(.gray125, .black, nil): xml.leaf("patternFill", ["patternType": "gray125"])
      case .solid(let color):
        xml.element("patternFill", ["patternType": "solid"]) { xml in
          writeColor(color, as: "fgColor", to: &xml)
          xml.leaf("bgColor", ["indexed": "64"])
        }
      case .pattern(let pattern, let foreground, let background):
        xml.element("patternFill", ["patternType": pattern.rawValue]) { xml in
          writeColor(foreground, as: "fgColor", to: &xml)
          if let background { writeColor(background, as: "bgColor", to: &xml) }
        }
      }
    }
  }

  private static func writeBorder(_ border: Border, to xml: inout XMLWriter, inLook: Bool = false) {
    xml.element("border") { xml in
      for (name, line) in [("left", border.left), ("right", border.right), ("top", border.top), ("bottom", border.bottom)] {
        if let line {
          xml.element(name, ["style": line.stroke.rawValue]) { xml in
            if let color = line.color { writeColor(color, as: "color", to: &xml) } else { xml.leaf("color", ["auto": "1"]) }
          }
        } else if !inLook {
          xml.leaf(name)
        }
      }
      if !inLook { xml.leaf("diagonal") }
    }
  }

  private static func writeFormat(_ entry: StyleTable.Entry, styleID: Int?, to xml: inout XMLWriter) {
    let isAligned = entry.alignment != Alignment()
    let isProtected = !entry.isLocked || entry.hidesFormula
    xml.element(
      "xf",
      [
        "numFmtId": String(entry.numberFormat), "fontId": String(entry.font), "fillId": String(entry.fill),
        "borderId": String(entry.border), "xfId": styleID.map(String.init),
        "applyNumberFormat": XMLWriter.flag(entry.numberFormat > 0), "applyFont": XMLWriter.flag(entry.font > 0),
        "applyFill": XMLWriter.flag(entry.fill > 0), "applyBorder": XMLWriter.flag(entry.border > 0),
        "applyAlignment": XMLWriter.flag(isAligned), "applyProtection": XMLWriter.flag(isProtected),
      ]
    ) { xml in
      if isAligned { writeAlignment(entry.alignment, to: &xml) }
      if isProtected {
        xml.leaf("protection", ["locked": XMLWriter.unless(entry.isLocked), "hidden": XMLWriter.flag(entry.hidesFormula)])
      }
    }
  }

  private static func writeAlignment(_ alignment: Alignment, to xml: inout XMLWriter) {
    // Excel counts 0 to 90 upwards, 91 to 180 downwards, 255 for stacked letters.
    let turned = alignment.rotation < 0 ? 90 - alignment.rotation : alignment.rotation
    let rotation = alignment.isStacked ? 255 : turned
    xml.leaf(
      "alignment",
      [
        "horizontal": alignment.horizontal == .general ? nil : alignment.horizontal.rawValue,
        "vertical": alignment.vertical == .bottom ? nil : alignment.vertical.rawValue,
        "textRotation": rotation == 0 ? nil : String(rotation), "wrapText": XMLWriter.flag(alignment.wraps),
        "indent": alignment.indent == 0 ? nil : String(alignment.indent), "shrinkToFit": XMLWriter.flag(alignment.shrinks),
      ])
  }

  private static func writeLook(_ look: DifferentialFormat, number: Int?, to xml: inout XMLWriter) {
    func flag(_ value: Bool) -> String? { value ? nil : "0" }
    xml.element("dxf") { xml in
      if look.isBold != nil || look.isItalic != nil || look.isStruckThrough != nil || look.fontColor != nil {
        xml.element("font") { xml in
          if let value = look.isBold { xml.leaf("b", ["val": flag(value)]) }
          if let value = look.isItalic { xml.leaf("i", ["val": flag(value)]) }
          if let value = look.isStruckThrough { xml.leaf("strike", ["val": flag(value)]) }
          if let color = look.fontColor { writeColor(color, as: "color", to: &xml) }
        }
      }
      if let format = look.numberFormat, let number {
        xml.leaf("numFmt", ["numFmtId": String(number), "formatCode": XMLText.xstring(code(of: format))])
      }
      if let color = look.fillColor {
        // In a look, unlike a cell's format, the solid colour is the background.
        xml.element("fill") { xml in
          xml.element("patternFill", ["patternType": "solid"]) { xml in
            writeColor(color, as: "fgColor", to: &xml)
            writeColor(color, as: "bgColor", to: &xml)
          }
        }
      }
      if let border = look.border { writeBorder(border, to: &xml, inLook: true) }
    }
  }

  private static func code(of format: NumberFormat) -> String {
    switch format {
    case .general: "General"
    case .builtIn(let identifier): NumberFormat.builtInCode(identifier) ?? "General"
    case .code(let code): code
    }
  }
}
