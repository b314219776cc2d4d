/// The XML of rich text inside `si` or `is`.
enum RichTextXML {
  static func bytes(_ runs: [RichText.Run], styles: StyleTable) -> [UInt8] {
    var xml = XMLWriter()
    for run in runs {
      xml.element("r") { xml in
        if let font = run.font { StylesPart.writeFont(styles.resolved(font), as: "rPr", nameElement: "rFont", to: &xml) }
        xml.spreadsheetText(run.text)
      }
    }
    return xml.bytes
  }
}
