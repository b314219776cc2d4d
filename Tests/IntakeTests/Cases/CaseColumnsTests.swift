import CCaseColumns
import DelimitedText
import Testing
import TestSupport

@testable import Intake

/// What is asked of columns of rows many at once, against the same asked of each row.
@Suite struct CaseColumnsTests {
  /// The columns of some rows.
  struct Rows {
    var offices: [Int32] = []
    var kinds: [Int32] = []
    var due: [Int64] = []
    var paid: [Int64] = []
    var reduced: [Int64] = []
    var sizes: [Int32] = []

    /// Random rows; where they are `sound`, no amount and no place is unknown.
    init(_ count: Int, sound: Bool, _ generator: inout SeededGenerator) {
      func amount() -> Int64 {
        let most: Int64 = [3, 1000, 1_000_000_000_000_000][Int.random(in: 0..<3, using: &generator)]
        return Int64.random(in: sound ? 0...most : -1...most, using: &generator)
      }
      for _ in 0..<count {
        offices.append(Int32.random(in: sound ? 1...3 : 0...3, using: &generator))
        kinds.append(Int32.random(in: sound ? 1...7 : 0...7, using: &generator))
        let (one, other) = (amount(), amount())
        due.append(Bool.random(using: &generator) ? one + other : amount())
        paid.append(one)
        reduced.append(Bool.random(using: &generator) ? 0 : other)
        sizes.append(Int32.random(in: 20...200, using: &generator))
      }
    }

    func withColumns<R>(_ body: (case_columns) -> R) -> R {
      case_columns.with(offices: offices, kinds: kinds, due: due, paid: paid, reduced: reduced, sizes: sizes, body)
    }
  }

  static let widths = [0, 256, 512].filter { $0 <= ByteMarks.width }.map { Int32($0) }
  static let agreements: [CaseRules.Agreement] = [[], [], .paidWhole, .unpaid, [], .paidWhole]

  @Test(arguments: UInt64(1)...40)
  func `a row is vouched for where all is known and its amounts agree, with registers of all widths`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...Int(CASE_ROWS), using: &generator)
    let rows = Rows(count, sound: false, &generator)
    let largest: Int64 = 1_000_000_000_000_000
    let expected = (0..<count).map { at in
      let (due, paid, reduced, kind) = (rows.due[at], rows.paid[at], rows.reduced[at], Int(rows.kinds[at]))
      guard rows.offices[at] > 0, kind > 0, due >= 0, paid >= 0, reduced >= 0, due <= largest, paid + reduced <= due else {
        return false
      }
      // A kind beyond those that are known may be neither unpaid nor paid in part.
      let agreement = Self.agreements.indices.contains(kind) ? Self.agreements[kind] : [.paidWhole, .unpaid]
      return agreement.holds(due: due, done: paid + reduced)
    }
    for width in Self.widths {
      var verdicts = [Bool](repeating: false, count: count)
      rows.withColumns { columns in
        Self.agreements.map(\.rawValue).withUnsafeBufferPointer {
          let areAll = case_columns_vouch(width, columns, count, largest, $0.baseAddress, $0.count, &verdicts)
          #expect(areAll == !expected.contains(false), "\(width) bits")
        }
      }
      #expect(verdicts == expected, "\(width) bits")
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `days within the period become years, with registers of all widths`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...Int(CASE_ROWS), using: &generator)
    let days = (0..<count).map { _ -> Int32 in
      let (year, month) = (Int32.random(in: 1999...2023, using: &generator), Int32.random(in: 1...12, using: &generator))
      let day = (year * 100 + month) * 100 + Int32.random(in: 1...31, using: &generator)
      return Int.random(in: 0..<9, using: &generator) == 0 ? 0 : day
    }
    let (first, last): (Int32, Int32) = (20_000_101, 20_220_930)
    for isOrderKnown in [false, true] {
      let expected: [Int32] = days.map { day in
        first <= day && day <= last && (isOrderKnown || day % 100 <= 12) ? day / 10_000 : -1
      }
      for width in Self.widths {
        var years = days
        let areAllTaken = case_columns_years(width, &years, count, first, last, isOrderKnown)
        #expect(years == expected && areAllTaken == !expected.contains(-1), "\(width) bits")
      }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `rows are added to the sums of their kinds up to the first of a new kind, with registers of all widths`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...Int(CASE_ROWS), using: &generator)
    let rows = Rows(count, sound: true, &generator)
    let from = Int.random(in: 0..<count, using: &generator)
    var before = [CaseTally.Sum](repeating: CaseTally.Sum(), count: 7)
    for kind in before.indices where Int.random(in: 0..<20, using: &generator) > 0 {
      before[kind] = CaseTally.Sum(cases: 5, due: kind == 3 && seed % 4 == 0 ? .max : 70, paid: 7, reduced: 1, bytes: 500)
    }
    var expected = before
    var all = CaseTally.Sum(cases: 1, due: 2, paid: 3, reduced: 4, bytes: 5)
    let start = all
    var next = from
    while next < count, expected[Int(rows.kinds[next]) - 1].cases > 0 {
      let one = CaseTally.Sum(
        cases: 1, due: rows.due[next], paid: rows.paid[next], reduced: rows.reduced[next], bytes: Int64(rows.sizes[next]))
      expected[Int(rows.kinds[next]) - 1].add(wrapping: one)
      all.add(wrapping: one)
      next += 1
    }
    for width in Self.widths {
      var (sums, total, isNegative) = (before, start, false)
      let end = rows.withColumns { columns in
        sums.withUnsafeMutableBytes { sums in
          withUnsafeMutableBytes(of: &total) { total in
            case_columns_add(
              width, columns, from, count, sums.assumingMemoryBound(to: case_sum.self).baseAddress,
              total.assumingMemoryBound(to: case_sum.self).baseAddress, &isNegative)
          }
        }
      }
      #expect(end == next && sums == expected && total == all, "\(width) bits")
      #expect(isNegative == expected.contains { $0.due < 0 }, "\(width) bits")
    }
  }

  @Test func `a sum has the layout that it is added to by`() {
    #expect(MemoryLayout<CaseTally.Sum>.size == MemoryLayout<case_sum>.size)
    #expect(MemoryLayout<CaseTally.Sum>.stride == MemoryLayout<case_sum>.stride)
    #expect(MemoryLayout<CaseTally.Sum>.offset(of: \.due) == MemoryLayout<case_sum>.offset(of: \.due))
    #expect(MemoryLayout<CaseTally.Sum>.offset(of: \.bytes) == MemoryLayout<case_sum>.offset(of: \.bytes))
  }

  @Test func `a sum that leaves 64 bits is told`() {
    var sum = CaseTally.Sum(cases: 1, due: .max - 1, paid: 3, reduced: 4, bytes: 5)
    let fits = sum.add(CaseTally.Sum(cases: 1, due: 1))
    #expect(fits && sum == CaseTally.Sum(cases: 2, due: .max, paid: 3, reduced: 4, bytes: 5))
    let leaves = !sum.add(CaseTally.Sum(cases: 1, due: 1))
    #expect(leaves)
  }
}
