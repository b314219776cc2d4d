import Spreadsheet
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct `Protection` {
  @Test func `hashes as FIPS 180-4 does`() {
    func hex(_ bytes: [UInt8]) -> String {
      bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    #expect(
      hex(SHA512.digest(Array("abc".utf8)))
        == "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
    )
    #expect(hex(SHA512.digest([])).hasPrefix("cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"))
  }

  @Test(.enabled(if: Programs.hasOpenpyxl, "SKIPPED: python3 has no openpyxl"))
  func `hashes messages of every length as Python does`() throws {
    let folder = TemporaryFolder("spreadsheet")
    var random = SeededGenerator(seed: 3)
    var lines: [String] = []
    for length in 0...260 {
      let message = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      lines.append("\(Base64.text(message)) \(Base64.text(SHA512.digest(message)))")
    }
    try folder.write(lines.joined(separator: "\n"), to: "pairs")
    let outcome = Programs.run(
      "python3 -c \"import base64,hashlib,sys; print(all(hashlib.sha512(base64.b64decode(m)).digest()==base64.b64decode(d) "
        + "for m,d in (l.rstrip('\\n').split(' ') for l in open('\(folder["pairs"])'))))\"")
    #expect(outcome.output == "True\n")
  }

  @Test(.enabled(if: Programs.hasOpenpyxl, "SKIPPED: python3 has no openpyxl"))
  func `of sheets and workbook has the standard's password hash and the actions allowed`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    let password = try ProtectionPassword("Mật khẩu", salt: Array(1...16), spinCount: 1000)
    sheet.protect(
      SheetProtection(password: password, allowed: [.selectUnlockedCells, .formatColumns, .sort, .autoFilter, .objects]))
    book.protection = WorkbookProtection(password: password)
    let open = try book.format(CellFormat(locked: false))
    try sheet.appendRow(["nhập ở đây"], open)
    let script = """
      import base64, hashlib, struct
      salt = bytes(range(1, 17)); h = hashlib.sha512(salt + 'Mật khẩu'.encode('utf-16-le')).digest()
      for i in range(1000): h = hashlib.sha512(h + struct.pack('<I', i)).digest()
      p = s.protection; print(p.hashValue == base64.b64encode(h).decode(), p.saltValue == base64.b64encode(salt).decode(), p.algorithmName, p.spinCount)
      print(p.sheet, p.selectLockedCells, p.selectUnlockedCells, p.formatColumns, p.formatCells, p.sort, p.autoFilter, p.objects, p.scenarios)
      print(a.security.workbookHashValue == p.hashValue, a.security.lockStructure, s['A1'].protection.locked)
      """
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "True True SHA-512 1000", "True True False False True False False False True", "True True False",
      ])
  }

  @Test func `is deterministic, and a password's limits hold`() throws {
    #expect(try ProtectionPassword("a", spinCount: 3) == ProtectionPassword("a", spinCount: 3))
    #expect(try ProtectionPassword("a", spinCount: 3) != ProtectionPassword("b", spinCount: 3))
    #expect(throws: SpreadsheetError.empty(what: "a password")) { try ProtectionPassword("") }
    #expect(throws: SpreadsheetError.self) { try ProtectionPassword(String(repeating: "x", count: 256)) }
    #expect(throws: SpreadsheetError.self) { try ProtectionPassword("a", spinCount: 0) }
    #expect(throws: SpreadsheetError.self) { try ProtectionPassword("a", salt: [1, 2]) }
  }
}
