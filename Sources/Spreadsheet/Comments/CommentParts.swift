/// xl/commentsN.xml: the texts of a sheet's notes.
enum CommentsPart {
  static func xml(_ comments: [(cell: CellReference, comment: Comment)]) -> XMLWriter {
    var authors = InternedList<String>()
    for (_, comment) in comments { _ = authors.index(of: comment.author) }
    var xml = XMLWriter.part()
    xml.element("comments", ["xmlns": Namespace.main]) { xml in
      xml.element("authors") { xml in
        for author in authors.items { xml.text("author", author, xstring: true) }
      }
      xml.element("commentList") { xml in
        for (cell, comment) in comments {
          xml.element("comment", ["ref": "\(cell)", "authorId": String(authors.index(of: comment.author))]) { xml in
            xml.element("text") { xml in
              xml.element("r") { xml in
                xml.element("rPr") { xml in
                  xml.leaf("rFont", ["val": "Tahoma"])
                  xml.leaf("sz", ["val": "9"])
                  xml.leaf("color", ["indexed": "81"])
                  xml.leaf("family", ["val": "2"])
                }
                xml.spreadsheetText(comment.text)
              }
            }
          }
        }
      }
    }
    return xml
  }
}

/// xl/drawings/vmlDrawingN.vml: the boxes of a sheet's notes, in the form that Excel reads to this day ([MS-OI29500] 2.1.1778).
enum CommentShapesPart {
  /// How many blocks of 1,024 shape ids so many boxes take.
  static func blocks(for count: Int) -> Int { count / 1024 + 1 }

  /// Shape ids are 1024 × `block` and up, in as many blocks as are needed, as Excel gives them.
  static func xml(_ comments: [(cell: CellReference, comment: Comment)], block: Int) -> XMLWriter {
    let data = (block..<block + blocks(for: comments.count)).map(String.init).joined(separator: ",")
    var xml = XMLWriter()
    xml.element(
      "xml",
      [
        "xmlns:v": "urn:schemas-microsoft-com:vml", "xmlns:o": "urn:schemas-microsoft-com:office:office",
        "xmlns:x": "urn:schemas-microsoft-com:office:excel",
      ]
    ) { xml in
      xml.element("o:shapelayout", ["v:ext": "edit"]) { $0.leaf("o:idmap", ["v:ext": "edit", "data": data]) }
      xml.element(
        "v:shapetype",
        ["id": "_x0000_t202", "coordsize": "21600,21600", "o:spt": "202", "path": "m,l,21600r21600,l21600,xe"]
      ) { xml in
        xml.leaf("v:stroke", ["joinstyle": "miter"])
        xml.leaf("v:path", ["gradientshapeok": "t", "o:connecttype": "rect"])
      }
      for (index, entry) in comments.enumerated() {
        write(entry.comment, at: entry.cell, id: 1024 * block + index + 1, order: index + 1, to: &xml)
      }
    }
    return xml
  }

  private static func write(_ comment: Comment, at cell: CellReference, id: Int, order: Int, to xml: inout XMLWriter) {
    func points(_ value: Double) -> String { Number.double((value * 100).rounded() / 100).text + "pt" }
    let style =
      "position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:\(points(comment.width));height:\(points(comment.height));"
      + "z-index:\(order);visibility:\(comment.isVisible ? "visible" : "hidden")"
    xml.element(
      "v:shape",
      ["id": "_x0000_s\(id)", "type": "#_x0000_t202", "style": style, "fillcolor": "#ffffe1", "o:insetmode": "auto"]
    ) { xml in
      xml.leaf("v:fill", ["color2": "#ffffe1"])
      xml.leaf("v:shadow", ["on": "t", "color": "black", "obscured": "t"])
      xml.leaf("v:path", ["o:connecttype": "none"])
      xml.element("v:textbox", ["style": "mso-direction-alt:auto"]) { $0.leaf("div", ["style": "text-align:left"]) }
      xml.element("x:ClientData", ["ObjectType": "Note"]) { xml in
        xml.leaf("x:MoveWithCells")
        xml.leaf("x:SizeWithCells")
        xml.text("x:Anchor", anchor(of: comment, at: cell))
        xml.text("x:AutoFill", "False")
        xml.text("x:Row", String(cell.row - 1))
        xml.text("x:Column", String(cell.column - 1))
        if comment.isVisible { xml.leaf("x:Visible") }
      }
    }
  }

  /// Left column and offset, top row and offset, right, bottom: counted in default cells of 64 by 20 pixels, from the column after
  /// the cell. Near the sheet's edge the box lies before it.
  private static func anchor(of comment: Comment, at cell: CellReference) -> String {
    let wide = max(1, Int(comment.width / 48))
    let high = max(1, Int(comment.height / 15))
    let left = max(0, min(cell.column, CellReference.lastColumn - wide - 1))
    let top = max(0, min(cell.row - 2, CellReference.lastRow - high - 1))
    return "\(left), 15, \(top), 10, \(left + wide), 15, \(top + high), 4"
  }
}
