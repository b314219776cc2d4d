extension CaseTally {
  /// Cases and their amounts in đồng, as case_columns.h lays them out.
  struct Sum: Hashable, Sendable {
    var cases: Int64 = 0
    var due: Int64 = 0
    var paid: Int64 = 0
    var reduced: Int64 = 0
    /// The bytes of their rows.
    var bytes: Int64 = 0

    /// Adds; false where a sum leaves 64 bits.
    mutating func add(_ other: Sum) -> Bool {
      let (cases, first) = self.cases.addingReportingOverflow(other.cases)
      let (due, second) = self.due.addingReportingOverflow(other.due)
      let (paid, third) = self.paid.addingReportingOverflow(other.paid)
      let (reduced, fourth) = self.reduced.addingReportingOverflow(other.reduced)
      (self.cases, self.due, self.paid, self.reduced) = (cases, due, paid, reduced)
      bytes &+= other.bytes
      return !(first || second || third || fourth)
    }

    /// Adds without regard to overflow, which the sums of offices tell.
    mutating func add(wrapping other: Sum) {
      cases &+= other.cases
      due &+= other.due
      paid &+= other.paid
      reduced &+= other.reduced
      bytes &+= other.bytes
    }
  }
}
