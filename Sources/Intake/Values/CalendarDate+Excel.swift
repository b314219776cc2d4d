import Enforcement

extension CalendarDate {
  /// The day of a serial number of Excel, which counts from 1900 (with a 29 February that never was): 44834 is 30 September 2022. Nil before
  /// March 1900 and after 9999.
  init?(excelSerial serial: Int) {
    guard (61...2_958_465).contains(serial) else { return nil }
    // Days since 1 March 1600: there leap days stand at the ends of years, and four hundred years are a whole number of them.
    let days = serial + 109_511
    let (cycles, inCycle) = days.quotientAndRemainder(dividingBy: 146_097)
    let yearOfCycle = (inCycle - inCycle / 1460 + inCycle / 36_524 - inCycle / 146_096) / 365
    let dayOfYear = inCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = 1600 + 400 * cycles + yearOfCycle + (month >= 10 ? 1 : 0)
    self.init(validYear: year, month: month >= 10 ? month - 9 : month + 3, day: dayOfYear - (153 * month + 2) / 5 + 1)
  }
}
