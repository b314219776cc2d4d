import DelimitedText

extension MessySamples {
  /// Every encoding, and what goes wrong with encodings.
  static var encodings: [MessySample] {
    let text = "KẾT QUẢ THI HÀNH ÁN DÂN SỰ\r\n" + table().text
    let tabbed = "KẾT QUẢ THI HÀNH ÁN DÂN SỰ\r\n" + table { $0.delimiter = "\t" }.text
    let plain = table { table in
      table[heading: "office"] = "Ma don vi"
      table[heading: "name"] = "name"
      table[heading: "category"] = "category"
      for id in table.ids where id.contains(".") { table[heading: id] = id }
    }
    var damaged = Array(table().text.utf8)
    // The row's category becomes bytes that no UTF-8 holds, while the rest of the file proves that it is UTF-8.
    if let place = firstRange(of: Array("Hình sự".utf8), in: damaged) {
      damaged.replaceSubrange(place, with: [0xFF, 0xFE, 0xFD])
    }
    // Nothing but one foreign name tells the encoding.
    let foreign = table { table in
      table[heading: "office"] = "Ma don vi"
      table[heading: "category"] = "category"
      for id in table.ids where id.contains(".") { table[heading: id] = id }
      (table["category", 0], table["category", 1]) = ("DS", "HS")
      table.remove("name")
    }
    return [
      .used("encodings/utf-8.csv", "UTF-8", text), .used("encodings/utf-8-bom.csv", "UTF-8 có BOM", text, mark: true),
      MessySample(
        "encodings/utf-8-nfd.csv", "UTF-8, chữ và dấu tách rời (NFD)", decomposed(text), .used, [], MessySample.soundFigures),
      .used("encodings/utf-16le.csv", "Unicode Text của Excel", tabbed, encoding: .utf16LittleEndian, mark: true),
      .used("encodings/utf-16be.csv", "UTF-16 byte cao trước", tabbed, encoding: .utf16BigEndian, mark: true),
      .used("encodings/windows-1258.csv", "Windows-1258, dấu thanh rời", text, encoding: .windows1258),
      .used("encodings/tcvn3.csv", "TCVN3 (phông ABC)", text, encoding: .tcvn3),
      .used("encodings/vni.csv", "VNI", text, encoding: .vni),
      .used(
        "encodings/tcvn3-in-utf-8.csv", "TCVN3 bị lưu lại thành UTF-8", text, encoding: .tcvn3InUTF8,
        findings: ["encoding.resaved:-"]),
      .used(
        "encodings/vni-in-utf-8.csv", "VNI bị lưu lại thành UTF-8", text, encoding: .vniInUTF8, findings: ["encoding.resaved:-"]),
      .used(
        "encodings/utf-8-in-utf-8.csv", "UTF-8 bị mở như Windows-1252 rồi lưu lại thành UTF-8", text, encoding: .utf8InUTF8,
        findings: ["encoding.resaved:-"]),
      .used(
        "encodings/utf-8-in-utf-16le.csv", "UTF-8 bị Excel mở như Windows-1252 rồi lưu thành Unicode Text", tabbed,
        encoding: .utf8InUTF16LittleEndian, mark: true, findings: ["encoding.resaved:-"]),
      .used(
        "encodings/windows-1258-in-utf-8.csv", "Windows-1258 bị mở như Windows-1252 rồi lưu lại thành UTF-8", text,
        encoding: .windows1258InUTF8, findings: ["encoding.resaved:-"]),
      .used(
        "encodings/tcvn3-in-utf-16le.csv", "TCVN3 trong Unicode Text của Excel", tabbed, encoding: .tcvn3InUTF16LittleEndian,
        mark: true, findings: ["encoding.resaved:-"]),
      .used(
        "encodings/vni-in-utf-16be.csv", "VNI trong UTF-16 byte cao trước", tabbed, encoding: .vniInUTF16BigEndian, mark: true,
        findings: ["encoding.resaved:-"]),
      .rejected(
        "encodings/utf-8-in-utf-8-lost.csv", "UTF-8 bị mở như Windows-1252 rồi lưu lại, mất một chữ",
        resaved(text).replacing("Ä\u{90}", with: "Ä?"), "encoding.lost_letters:-"),
      .rejected(
        "encodings/utf-8-resaved-twice.csv", "UTF-8 bị mở sai bảng mã và lưu lại hai lần", resaved(resaved(text)),
        "encoding.garbled:-"),
      MessySample(
        "encodings/utf-32le.csv", "UTF-32", [0xFF, 0xFE, 0, 0] + text.unicodeScalars.flatMap(utf32), .rejected,
        ["file.not_text:-"], []),
      MessySample("encodings/shift-jis.csv", "chữ Nhật Shift-JIS", shiftJIS, .rejected, ["encoding.foreign:-"], []),
      MessySample(
        "encodings/invalid-bytes.csv", "một dòng có byte không thuộc UTF-8", damaged, .rejected, ["encoding.invalid_bytes:3"], []),
      MessySample(
        "encodings/two-encodings.csv", "tệp UTF-16 và tệp UTF-8 ghép vào nhau",
        TextEncoding.utf16LittleEndian.mark + TextEncoder(.utf16LittleEndian).encode(tabbed).bytes
          + Array((text.utf8.count.isMultiple(of: 2) ? text : text + "\n").utf8), .rejected, ["encoding.changed:5"], []),
      .rejected(
        "encodings/row-resaved.csv", "một dòng dán từ tệp UTF-8 bị mở như Windows-1252",
        table().text.replacing("Hình sự", with: resaved("Hình sự")), "encoding.changed:3"),
      .rejected(
        "encodings/row-resaved-twice.csv", "một dòng dán từ tệp bị mở sai bảng mã và lưu lại hai lần",
        table().text.replacing("Hình sự", with: resaved(resaved("Hình sự"))), "category.garbled:3"),
      MessySample(
        "encodings/padded.csv", "tệp được chèn byte 0 ở cuối", Array(table().text.utf8) + [UInt8](repeating: 0, count: 64), .used,
        ["file.padded:4"], MessySample.soundFigures),
      .used(
        "encodings/question-mark.csv", "một dấu hỏi giữa chữ", "Ghi chú: xong chưa?rồi\r\n" + table().text,
        findings: ["encoding.question_marks:-"]),
      MessySample(
        "encodings/uncertain.csv", "chỉ có một tên nước ngoài, không rõ bảng mã",
        Array("Nguoi lap: Ren".utf8) + [0xE9] + Array(" L".utf8) + [0xEA] + Array("\r\n\(foreign.text)".utf8), .used,
        ["encoding.uncertain:-"], MessySample.soundFigures),
      .rejected(
        "encodings/lost-letters.csv", "chữ có dấu đã thành dấu hỏi",
        plain.text.replacing("Chi cục THADS quận Ba Đình", with: "Chi c?c THADS qu?n Ba ?ình").replacing("Dân sự", with: "Dân s?")
          .replacing("Hình sự", with: "Hình s?"), "encoding.lost_letters:-"),
      MessySample(
        "encodings/garbage.csv", "byte ngẫu nhiên", (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }, .rejected,
        ["file.garbage:-"], []),
    ]
  }

  /// What is left of `text` in UTF-8 that was read as Windows-1252.
  private static func resaved(_ text: String) -> String {
    String(decoding: TextEncoder(.utf8InUTF8).encode(text).bytes, as: UTF8.self)
  }

  private static func utf32(_ scalar: Unicode.Scalar) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
  }

  /// "機関コード;種類;件数" and a row.
  private static let shiftJIS: [UInt8] =
    [0x8B, 0x40, 0x8A, 0xD6, 0x83, 0x52, 0x81, 0x5B, 0x83, 0x68, 0x3B, 0x8E, 0xED, 0x97, 0xDE, 0x3B, 0x8C, 0x8F, 0x90, 0x94]
    + Array("\r\n0001;".utf8) + [0x8E, 0xED, 0x97, 0xDE] + Array(";120\r\n".utf8)

  /// `text` with each letter and its marks apart, as some machines write it.
  private static func decomposed(_ text: String) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars += parts(of: scalar) }
    return Array(String(scalars).utf8)
  }

  /// A Vietnamese letter as its base and marks, in the canonical order: horn, dot below, then the marks above.
  private static func parts(of letter: Unicode.Scalar) -> [Unicode.Scalar] {
    guard letter.value >= 0x80 else { return [letter] }
    let bases = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".unicodeScalars
    let marks: [Unicode.Scalar] = ["\u{31B}", "\u{323}", "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{306}", "\u{309}"]
    for base in bases where base != letter {
      // Strings are equal where they are canonically equivalent.
      for mark in marks where "\(base)\(mark)" == String(letter) {
        let all = parts(of: base) + [mark]
        return all.prefix(1) + marks.filter(all.dropFirst().contains)
      }
    }
    return [letter]
  }

  private static func firstRange(of part: [UInt8], in bytes: [UInt8]) -> Range<Int>? {
    guard bytes.count >= part.count else { return nil }
    for start in 0...(bytes.count - part.count) where bytes[start..<start + part.count].elementsEqual(part) {
      return start..<start + part.count
    }
    return nil
  }
}
