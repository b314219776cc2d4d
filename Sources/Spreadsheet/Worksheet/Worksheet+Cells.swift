extension Worksheet {
  /// Writes the next cell of the row and returns where it is.
  ///
  /// Throws ``SpreadsheetError/noOpenRow(sheet:)`` before any row, and what is wrong with the value or format.
  /// - Complexity: O(length of the value), amortised; the typed methods beside it spare the enum.
  @discardableResult
  public func append(_ value: CellValue, _ format: FormatID = .normal) throws(SpreadsheetError) -> CellReference {
    switch value {
    case .blank: try append(blank: format)
    case .string(let text): try append(string: text, format)
    case .richText(let text): try append(richText: text, format)
    case .number(.integer(let integer)): try append(integer: integer, format)
    case .number(.decimal(let unscaled, let scale)): try append(unscaled: unscaled, scale: scale, format)
    case .number(.double(let double)): try append(double: double, format)
    case .boolean(let flag): try append(boolean: flag, format)
    case .date(let day): try append(integer: Int64(day.serial), format)
    case .moment(let day, let second): try append(day, second: second, format)
    case .error(let error): try append(error: error, format)
    case .formula(let formula): try append(formula: formula, format)
    }
    return CellReference(uncheckedRow: rows.row, column: rows.column - 1)
  }

  /// Writes a whole number.
  public func append(integer value: Int64, _ format: FormatID = .normal) throws(SpreadsheetError) {
    try rows.appendNumber(format, kind: .plain, formats: styles) { DecimalText.write(value, to: $0) }
  }

  /// Writes the exact decimal `unscaled × 10^−scale`, scale 0 to 18.
  public func append(unscaled: Int64, scale: Int, _ format: FormatID = .normal) throws(SpreadsheetError) {
    guard (0...18).contains(scale) else { throw .outOfRange(what: "a decimal's scale", value: "\(scale)", allowed: "0...18") }
    try rows.appendNumber(format, kind: .plain, formats: styles) { DecimalText.write(unscaled: unscaled, scale: scale, to: $0) }
  }

  /// Writes a double; throws ``SpreadsheetError/notFinite(_:)`` for NaN and infinities.
  public func append(double value: Double, _ format: FormatID = .normal) throws(SpreadsheetError) {
    guard value.isFinite else { throw .notFinite("\(value)") }
    if let exact = DoubleText.shortDecimal(value) {
      try rows.appendNumber(format, kind: .plain, formats: styles) {
        DecimalText.write(unscaled: exact.unscaled, scale: exact.scale, to: $0)
      }
    } else {
      try rows.appendNumber(format, kind: .plain, formats: styles) { DoubleText.write(value, to: $0) }
    }
  }

  /// Writes a day and time as its serial number; throws for a second outside 0 to 86,399.
  public func append(_ day: CalendarDay, second: Int, _ format: FormatID = .normal) throws(SpreadsheetError) {
    guard (0..<86_400).contains(second) else {
      throw .outOfRange(what: "a second of the day", value: "\(second)", allowed: "0...86399")
    }
    try append(double: Double(day.serial) + Double(second) / 86_400, format)
  }

  /// Writes text of at most 32,767 UTF-16 units. An empty text is written as a blank cell, as Excel does.
  public func append(string text: String, _ format: FormatID = .normal) throws(SpreadsheetError) {
    if text.isEmpty { return try append(blank: format) }
    try TextLimit.check(text, .cell, limit: TextLimit.cell)
    guard let strings else { return appendInline(text, try place(format)) }
    try rows.check(format, in: styles)
    var text = text
    let index = text.withUTF8 { strings.index(of: $0) }
    try rows.appendNumber(format, kind: .sharedString, formats: styles) { DecimalText.write(UInt64(index), to: $0) }
  }

  /// Writes TRUE or FALSE.
  public func append(boolean value: Bool, _ format: FormatID = .normal) throws(SpreadsheetError) {
    try rows.appendNumber(format, kind: .boolean, formats: styles) {
      $0[0] = value ? UInt8(ascii: "1") : UInt8(ascii: "0")
      return 1
    }
  }

  /// Writes a cell that holds its format alone; in the default format nothing is written.
  public func append(blank format: FormatID) throws(SpreadsheetError) {
    let place = try place(format)
    if format.index != 0 { rows.store.open.appendBlank(place) }
  }

  /// Writes `count` cells that hold their format alone.
  public func appendBlanks(_ count: Int, _ format: FormatID) throws(SpreadsheetError) {
    guard count > 0 else { return }
    for _ in 0..<count { try append(blank: format) }
  }

  /// Writes a value over the next `columns` cells, merged into one.
  @discardableResult
  public func append(_ value: CellValue, _ format: FormatID = .normal, mergedOver columns: Int) throws(SpreadsheetError)
    -> CellReference
  {
    let first = try append(value, format)
    if columns > 1 {
      try appendBlanks(columns - 1, format)
      try merge(CellRange(first, CellReference(row: first.row, column: first.column + columns - 1)))
    }
    return first
  }

  @inline(__always)
  private func place(_ format: FormatID) throws(SpreadsheetError) -> CellPlace {
    try rows.check(format, in: styles)
    return try rows.place(format)
  }

  private func append(richText: RichText, _ format: FormatID) throws(SpreadsheetError) {
    try TextLimit.check(richText.plainText, .cell, limit: TextLimit.cell)
    for run in richText.runs { try run.font?.checked() }
    let runs = richText.runs.filter { !$0.text.isEmpty }
    if runs.isEmpty { return try append(blank: format) }
    let xml = RichTextXML.bytes(runs, styles: styles)
    let place = try place(format)
    if let strings {
      let index = strings.index(ofRichXML: xml)
      rows.store.open.appendNumber(place, kind: .sharedString) { DecimalText.write(UInt64(index), to: $0) }
    } else {
      rows.store.open.appendStart(place)
      rows.store.open.append(" t=\"inlineStr\"><is>")
      rows.store.open.append(xml)
      rows.store.open.append("</is></c>")
    }
  }

  private func appendInline(_ text: String, _ place: CellPlace) {
    var text = text
    rows.store.open.appendStart(place)
    if text.withUTF8({ XMLText.needsPreserve($0) }) {
      rows.store.open.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
    } else {
      rows.store.open.append(" t=\"inlineStr\"><is><t>")
    }
    rows.store.open.appendText(text, xstring: true)
    rows.store.open.append("</t></is></c>")
  }

  private func append(error: CellError, _ format: FormatID) throws(SpreadsheetError) {
    let place = try place(format)
    rows.store.open.appendStart(place)
    rows.store.open.append(" t=\"e\"><v>")
    rows.store.open.appendText(error.rawValue, xstring: false)
    rows.store.open.append("</v></c>")
  }

  private func append(formula: Formula, _ format: FormatID) throws(SpreadsheetError) {
    guard rows.isOpen else { throw .noOpenRow(sheet: name) }
    if let range = formula.arrayRange, range.first.row != rows.row || range.first.column != rows.column {
      throw .mismatch("the array formula over \(range) was given to another cell than its first")
    }
    try checkArray(of: formula)
    if !formula.sheets.isEmpty || !formula.tables.isEmpty { rows.note(formula) }
    let place = try place(format)
    if formula.isDynamic { rows.hasDynamicArrays = true }
    rows.store.open.append(formula, at: place)
    if let range = formula.arrayRange, !range.isSingleCell {
      arrays.append(range)
      arrayIndex.insert(range)
    }
  }

  /// Excel repairs a file where an array formula lies over another one, or a formula inside it.
  private func checkArray(of formula: Formula) throws(SpreadsheetError) {
    guard !arrays.isEmpty, column <= CellReference.lastColumn else { return }
    let range = formula.arrayRange ?? CellRange(CellReference(uncheckedRow: rows.row, column: column))
    if let other = arrayIndex.overlapping(range) { throw .overlap(.arrayFormula, "\(range)", with: "array formula \(other)") }
  }

  private var column: Int { rows.column }
}
