import DelimitedText
import Enforcement

extension CaseReader {
  /// Whether a row stands in the wrong file: one of another office than the file is named by, or of another province than its folder.
  mutating func isElsewhere(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Bool {
    if !setting.isElsewhere(office) { return false }
    broken.append(.officeNotOfFile)
    if reading.findings.note(.officeNotOfFile, of: fileOffice) { keepElsewhere(record, office, told: nil) }
    return true
  }

  mutating func checkPeriod(of record: borrowing Record, _ office: Int, _ broken: inout Breaches) {
    if let column = setting.fields.period { check(column, of: record, office, &broken) }
    if !setting.fields.hasFurtherPeriods { return }
    for column in setting.places.periods.dropFirst() { check(column, of: record, office, &broken) }
  }

  private mutating func check(
    _ column: ColumnMap.PeriodColumn, of record: borrowing Record, _ office: Int, _ broken: inout Breaches
  ) {
    // (Not a choice of tables: a copy of one is counted, by all workers in one place.)
    let code = column.isYear ? record.code(of: column.field, in: known.years) : record.code(of: column.field, in: known.periods)
    if code > 0 { return }
    if !isOfPeriod(record, column, office) {
      broken.append(.periodWrong)
    } else {
      record.withBytes(of: column.field) { known.insertPeriod($0, isYear: column.isYear) }
    }
  }

  mutating func submission(of record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Int {
    let field = setting.fields.submission
    if field < 0 { return preambleSubmission }
    let code = record.code(of: field, in: known.submissions)
    if code > 0 {
      blockSubmission = code
      return code
    }
    let before = broken.count
    let number = submission(record, office, &broken)
    if broken.count == before, blockSubmission == number, !isBlank(record, field) {
      record.withBytes(of: field) { known.submissions.insert(number, for: $0) }
    }
    return number
  }

  mutating func checkName(of record: borrowing Record, _ office: Int, _ broken: inout Breaches) {
    let fields = setting.fields
    if fields.officeName < 0 || fields.office < 0 { return }
    if record.code(of: fields.officeName, in: known.names) == office + 1 { return }
    let before = broken.count
    checkName(record, office, &broken)
    if broken.count == before { record.withBytes(of: fields.officeName) { known.names.insert(office + 1, for: $0) } }
  }
}
