import FuzzSupport
@testable import Spreadsheet
@testable import SpreadsheetReading

/// The bytes are taken for an .xlsx file; or, so that mutations get past checksums, for one part of a sound one: a first byte below 0x40
/// means a sheet, 0x40 shared strings, 0x80 styles, from 0xC0 the sheet of a template to be filled, from 0xF0 bytes to be deflated; `P`
/// begins a file.
@main struct WorkbookFuzzer {
  static func main() { Fuzzing.run { read($0) } }

  private static let limits = ReadingLimits(
    fileSize: 1 << 20, partSize: 4 << 20, totalSize: 16 << 20, parts: 100, ratio: 200, strings: 10_000)

  private static func read(_ bytes: [UInt8]) {
    switch bytes.first ?? 0 {
    case 0x50: file(bytes)
    case 0..<0x40: sheet(Array(bytes.dropFirst()))
    case 0x40..<0x80: strings(Array(bytes.dropFirst()))
    case 0x80..<0xC0: styles(Array(bytes.dropFirst()))
    case 0xF0...: deflated(Array(bytes.dropFirst()), level: Int(bytes.first ?? 0) % 4 + 1)
    default: template(Array(bytes.dropFirst()))
    }
  }

  /// Made once: fresh tables for each execution would take a third of its time. One thread uses it.
  private nonisolated(unsafe) static let workspace = DeflateWorkspace()

  /// What is deflated in two pieces inflates to itself.
  private static func deflated(_ bytes: [UInt8], level: Int) {
    let cut = bytes.count / 3
    guard let first = try? workspace.deflate(Piece(Array(bytes[..<cut]), to: cut), end: .more, level: level),
      let rest = try? workspace.deflate(Piece(bytes, from: cut, to: bytes.count), end: .last, level: level)
    else { return }
    var joined: [UInt8] = []
    for piece in [first, rest] { if case .memory(let data) = piece.data { joined += data } }
    Fuzzing.check(InflateStream.inflate(joined[...], size: bytes.count) == bytes, "deflated bytes inflate to themselves")
  }

  private static func file(_ bytes: [UInt8]) {
    guard let reader = try? SpreadsheetReader(bytes, limits: limits) else { return }
    for sheet in reader.sheets { try? reader.forEachCell(of: sheet) { _ in } }
    if let template = try? WorkbookTemplate(bytes, limits: limits) { check(try? template.filled(with: content)) }
  }

  private static func sheet(_ bytes: [UInt8]) {
    try? SheetReader(part: "sheet1.xml", strings: ["a", "b"], styles: ReadStyles()).read(bytes) { _ in }
  }

  private static func strings(_ bytes: [UInt8]) {
    _ = try? ReadStrings.read(bytes, part: "sharedStrings.xml", limit: limits.strings)
  }

  private static func styles(_ bytes: [UInt8]) { _ = try? ReadStyles(bytes, part: "styles.xml") }

  /// The bytes as the sheet of a small template, with its formulas and marks.
  private static func template(_ bytes: [UInt8]) {
    let parts = [
      Part("_rels/.rels", PartContent(bytes: Array(rootRelationships.utf8))),
      Part("xl/workbook.xml", PartContent(bytes: Array(workbook.utf8))),
      Part("xl/_rels/workbook.xml.rels", PartContent(bytes: Array(relationships.utf8))),
      Part("xl/worksheets/sheet1.xml", PartContent(bytes: bytes)),
    ]
    var file: [UInt8] = []
    guard let entries = try? ZipEntry.entries(of: parts, level: 1, threads: 1, workspace: workspace) else { return }
    try? ZipWriter.write(entries) { buffer throws(SpreadsheetError) in file.append(contentsOf: buffer) }
    if let template = try? WorkbookTemplate(file, limits: limits) { check(try? template.filled(with: content)) }
  }

  /// What was filled is an archive again.
  private static func check(_ filled: WorkbookTemplate.Filled?) {
    guard let filled else { return }
    Fuzzing.check((try? ZipDirectory(filled.bytes, limits: ReadingLimits())) != nil, "a filled template is an archive")
  }

  private static let content = TemplateContent(
    values: ["a": .text("x"), "b": .text("<&>")], lists: ["l": [["c": .text("1")], ["c": .text("2")]]])
  private static let rootRelationships =
    "<Relationships xmlns=\"\(Namespace.packageRelationships)\"><Relationship Id=\"r\" Type=\"\(Namespace.relationships)/officeDocument\" "
    + "Target=\"xl/workbook.xml\"/></Relationships>"
  private static let relationships =
    "<Relationships xmlns=\"\(Namespace.packageRelationships)\"><Relationship Id=\"r\" Type=\"\(Namespace.relationships)/worksheet\" "
    + "Target=\"worksheets/sheet1.xml\"/></Relationships>"
  private static let workbook =
    "<workbook xmlns=\"\(Namespace.main)\" xmlns:r=\"\(Namespace.relationships)\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r\"/>"
    + "</sheets><definedNames><definedName name=\"repeat.l\">s!$A$2:$C$3</definedName></definedNames><calcPr/></workbook>"
}
