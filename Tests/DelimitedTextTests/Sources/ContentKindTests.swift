import DelimitedText
import Testing

@Suite struct ContentKindTests {
  @Test(arguments: [
    ("PK\u{3}\u{4}rest", ContentKind.zip), ("%PDF-1.7", .pdf), ("{\\rtf1", .rtf), ("GIF89a", .image), ("<!DOCTYPE html>", .html),
    ("\u{FEFF} \r\n<HTML>", .html), ("<?xml version=\"1.0\"?>", .html), ("<table border=1>", .html), ("a;b\n", .text),
    ("", .text),
    ("<5 việc;3\n", .text), ("PK\u{3}\u{4}\0\0[Content_Types].xml…PK\u{3}\u{4}xl/workbook.xml", .xlsx),
    ("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheet", .ods), ("SQLite format 3\0", .database),
    ("ID;PWXL;N;E\r\nP;PGeneral\r\n", .sylk), ("ID;Phòng;Số việc\r\n01;2;3\r\n", .text), ("TABLE\r\n0,1\r\n\"EXCEL\"\r\n", .dif),
    ("TABLE;0,1\r\n", .text), ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x", .mht),
    ("MIME-Version: 1.0\r\nContent-Type: text/plain\r\n", .text), ("{\"Loại việc\": \"Dân sự\"}\n", .json),
    ("\u{FEFF}[\r\n  {\"a\":1}]", .json), ("[[\"a\",1]]", .json), ("[Mã đơn vị];[Loại việc]\n", .text), ("{a};{b}\n", .text),
    ("{\"url\":\"https://docs.google.com/open?id=1\",\"doc_id\":\"1\"}", .shortcut), ("\0\0\0\u{18}ftypheic\0\0", .image),
    ("goi/01001.csv" + String(repeating: "\0", count: 244) + "ustar  \0", .tar),
    ("\u{3}\u{16}\u{9}\u{1E}\u{3}\0\0\0\u{61}\0\u{20}\0" + String(repeating: "\0", count: 30), .dbf),
    ("BZh91AY&SY", .compressed), ("\u{7F}ELF", .program), ("BZh9,1\n", .text), ("MZ;1\n", .text),
  ])
  func `a file is named as what it is`(head: String, kind: ContentKind) {
    #expect(ContentKind(head: Array(head.utf8)) == kind)
  }

  @Test(
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ContentKind.ole), ([0x1F, 0x8B, 0x08], .gzip),
      ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], .rar), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
      ([0xFF, 0xFE, 0, 0, 0x4B, 0, 0, 0], .utf32), ([0, 0, 0xFE, 0xFF], .utf32), ([0xFF, 0xFE, 0x4B, 0], .text),
      ([0x4B, 0, 0, 0, 0xBE, 0x1E, 0, 0, 0x54, 0, 0, 0, 0x20, 0, 0, 0], .utf32),
      ([0x4B, 0, 0xBE, 0x1E, 0x54, 0, 0x20, 0, 0x4B, 0, 0xBE, 0x1E, 0x54, 0, 0x20, 0], .text),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image), ([0xFF, 0xD8, 0xFF, 0xE0], .image), ([0xD0, 0xCF], .text),
    ] as [([UInt8], ContentKind)])
  func `binary files are named by their first bytes`(head: [UInt8], kind: ContentKind) {
    #expect(ContentKind(head: head) == kind)
  }

  @Test func `a web page in UTF-16 is one too, and a detection says so`() throws {
    let bytes = TextEncoding.utf16LittleEndian.mark + TextEncoder(.utf16LittleEndian).encode("<html><body>").bytes
    #expect(try FormatDetection(ByteSource(bytes: bytes)).content == .html)
    #expect(Set(ContentKind.allCases.map(\.rawValue)).count == ContentKind.allCases.count)
  }
}
