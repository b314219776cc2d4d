extension CalendarDate {
  /// The day (UTC) of a Unix time; nil beyond the years 1 to 9999.
  ///
  /// The day number is taken apart by 400-year cycles of 146,097 days that begin on 1 March, so that the leap day comes last.
  public init?(secondsSince1970 seconds: Int64) {
    let daysFromEpoch = seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0)
    // 719,468 days lie between 0000-03-01 and 1970-01-01.
    guard (-719_162...2_932_896).contains(daysFromEpoch) else { return nil }
    let day = Int(daysFromEpoch) + 719_468
    let cycle = day / 146_097
    let dayOfCycle = day % 146_097
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      validYear: 400 * cycle + yearOfCycle + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}
