import CCaseColumns

extension CaseTally {
  /// Cases and their amounts in đồng.
  ///
  /// It fills a line of the cache, and is added to in one step where the machine can (``CaseColumns/add(_:to:_:_:)``).
  struct Sum: Hashable, Sendable {
    private var lanes: SIMD8<Int64> = .zero

    init(cases: Int64 = 0, due: Int64 = 0, paid: Int64 = 0, reduced: Int64 = 0, bytes: Int64 = 0) {
      lanes = SIMD8(cases, due, paid, reduced, bytes, 0, 0, 0)
    }

    var cases: Int64 { lanes[Int(CASE_COUNT)] }
    var due: Int64 { lanes[CASE_DUE] }
    var paid: Int64 { lanes[CASE_PAID] }
    var reduced: Int64 { lanes[CASE_REDUCED] }
    /// The bytes of their rows.
    var bytes: Int64 {
      get { lanes[CASE_BYTES] }
      set { lanes[CASE_BYTES] = newValue }
    }

    /// Adds; false where a sum leaves 64 bits, after which it is of no use.
    mutating func add(_ other: Sum) -> Bool {
      let before = lanes
      lanes &+= other.lanes
      // Where two have the same sign and their sum has not.
      let signs = (lanes ^ before) & (lanes ^ other.lanes)
      return signs[0] | signs[1] | signs[2] | signs[3] >= 0
    }

    /// Adds without regard to overflow, which the sums of offices tell.
    mutating func add(wrapping other: Sum) { lanes &+= other.lanes }
  }
}
