/// A password as a workbook keeps it: hashed with SHA-512 over and over (ISO/IEC 29500-1, 18.2.29 and 18.3.1.85).
///
/// It keeps honest people from changing cells by mistake. It hides nothing: the file is not encrypted. The salt is given or derived
/// from the words hashed, since the library draws no random numbers: the same calls give the same file.
public struct ProtectionPassword: Hashable, Sendable {
  let hash: String
  let salt: String
  let spinCount: Int

  /// The hash of a password of 1 to 255 UTF-16 units.
  ///
  /// `spinCount` is how often it is hashed, 1 to 10,000,000; Excel's own is 100,000. `salt` is 16 bytes; nil derives them from the
  /// password. Throws ``SpreadsheetError/empty(what:)``, ``SpreadsheetError/textTooLong(_:units:limit:)`` or
  /// ``SpreadsheetError/outOfRange(what:value:allowed:)``.
  /// - Complexity: O(spinCount); 100,000 take a tenth of a second.
  public init(_ password: String, salt: [UInt8]? = nil, spinCount: Int = 100_000) throws(SpreadsheetError) {
    if password.isEmpty { throw .empty(what: "a password") }
    try TextLimit.check(password, .other("a password"), limit: 255)
    guard (1...10_000_000).contains(spinCount) else {
      throw .outOfRange(what: "a password's spin count", value: "\(spinCount)", allowed: "1...10000000")
    }
    if let salt, salt.count != 16 {
      throw .outOfRange(what: "a password's salt in bytes", value: "\(salt.count)", allowed: "16")
    }
    let text = password.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    let salt = salt ?? Array(SHA512.digest(Array("thads salt".utf8) + text).prefix(16))
    var digest = SHA512.digest(salt + text)
    for round in 0..<UInt32(spinCount) {
      digest += (0..<4).map { UInt8(truncatingIfNeeded: round >> UInt32(8 * $0)) }
      digest = SHA512.digest(digest)
    }
    hash = Base64.text(digest)
    self.salt = Base64.text(salt)
    self.spinCount = spinCount
  }
}

/// What may still be done on a protected sheet. Cells are locked by their formats (``CellFormat/isLocked``).
public struct SheetProtection: Hashable, Sendable {
  /// Something that protection forbids unless it is allowed.
  public enum Action: String, Hashable, Sendable, CaseIterable {
    /// Choosing locked cells.
    case selectLockedCells
    /// Choosing unlocked cells.
    case selectUnlockedCells
    /// Changing the look of cells.
    case formatCells
    /// Changing widths and hiding columns.
    case formatColumns
    /// Changing heights and hiding rows.
    case formatRows
    /// Inserting columns.
    case insertColumns
    /// Inserting rows.
    case insertRows
    /// Inserting links.
    case insertHyperlinks
    /// Deleting columns.
    case deleteColumns
    /// Deleting rows.
    case deleteRows
    /// Sorting.
    case sort
    /// Using filters that are there.
    case autoFilter
    /// Using pivot tables that are there.
    case pivotTables
    /// Changing charts, pictures and notes.
    case objects
    /// Changing scenarios.
    case scenarios
  }

  /// The password that ends the protection; nil lets anyone end it.
  public var password: ProtectionPassword?
  /// What may still be done.
  public var allowed: Set<Action>

  /// Protection; without arguments all but choosing cells is forbidden.
  public init(password: ProtectionPassword? = nil, allowed: Set<Action> = [.selectLockedCells, .selectUnlockedCells]) {
    self.password = password
    self.allowed = allowed
  }
}

/// The protection of a workbook's sheets against being added, removed, renamed, moved or hidden.
public struct WorkbookProtection: Hashable, Sendable {
  /// The password that ends the protection; nil lets anyone end it.
  public var password: ProtectionPassword?

  /// Protection of the list of sheets.
  public init(password: ProtectionPassword? = nil) { self.password = password }
}
