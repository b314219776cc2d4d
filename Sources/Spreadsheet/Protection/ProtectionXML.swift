/// `sheetProtection` and `workbookProtection`.
enum ProtectionXML {
  static func write(_ protection: SheetProtection, to xml: inout XMLWriter) {
    // For the first group the attribute says what is forbidden by 1, for the rest what is allowed by 0 (its default is 1).
    func forbidden(_ action: SheetProtection.Action) -> String? { protection.allowed.contains(action) ? nil : "1" }
    func open(_ action: SheetProtection.Action) -> String? { protection.allowed.contains(action) ? "0" : nil }
    xml.leaf(
      "sheetProtection",
      [
        "algorithmName": protection.password.map { _ in "SHA-512" }, "hashValue": protection.password?.hash,
        "saltValue": protection.password?.salt, "spinCount": protection.password.map { String($0.spinCount) }, "sheet": "1",
        "objects": forbidden(.objects), "scenarios": forbidden(.scenarios), "formatCells": open(.formatCells),
        "formatColumns": open(.formatColumns), "formatRows": open(.formatRows), "insertColumns": open(.insertColumns),
        "insertRows": open(.insertRows), "insertHyperlinks": open(.insertHyperlinks), "deleteColumns": open(.deleteColumns),
        "deleteRows": open(.deleteRows), "selectLockedCells": forbidden(.selectLockedCells), "sort": open(.sort),
        "autoFilter": open(.autoFilter), "pivotTables": open(.pivotTables),
        "selectUnlockedCells": forbidden(.selectUnlockedCells),
      ])
  }

  static func write(_ protection: WorkbookProtection, to xml: inout XMLWriter) {
    xml.leaf(
      "workbookProtection",
      [
        "lockStructure": "1", "workbookAlgorithmName": protection.password.map { _ in "SHA-512" },
        "workbookHashValue": protection.password?.hash, "workbookSaltValue": protection.password?.salt,
        "workbookSpinCount": protection.password.map { String($0.spinCount) },
      ])
  }
}

/// Base64 (RFC 4648, section 4).
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for index in 0..<4 {
        text.append(index <= group.count ? letters[Int(bits >> UInt32(18 - 6 * index)) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
