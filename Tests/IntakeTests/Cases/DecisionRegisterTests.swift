import Testing

@testable import Intake

/// Which decisions stand in a file twice.
@Suite struct DecisionRegisterTests {
  private static let spelling = DecisionSpelling(prefixes: ["Số", "Quyết định số"])

  private func insert(_ number: String, _ register: inout DecisionRegister, office: Int = 1, year: Int = 2022) -> Bool {
    let bytes = Array(number.utf8)
    return register.insert(bytes.span, office: office, year: year, by: Self.spelling)
  }

  @Test(arguments: [
    "12/qđ-cthads", "12/QD-CTHADS", "12/QĐ - CTHADS", "12/QĐ–CTHADS", "12/QÐ-CTHADS", "\u{200B}12/QĐ-CTHADS",
    "1\u{200B}2/QĐ-CTHADS",
    "12/Q\u{200B}Đ-CTHADS", "Số 12/QĐ-CTHADS", "số: 12/QĐ-CTHADS", "SỐ12/QD.CTHADS", "Quyết định số 012/QĐ-CTHADS",
    "12 /QĐ- CTHADS", "12QĐ CTHADS",
    "012/QĐ-CTHADS",
  ])
  func `a decision is the same however it is spelt, whichever spelling is first`(_ spelling: String) {
    for numbers in [["12/QĐ-CTHADS", spelling], [spelling, "12/QĐ-CTHADS"]] {
      var register = DecisionRegister()
      #expect(insert(numbers[0], &register) && !insert(numbers[1], &register))
      #expect(!insert(numbers[0], &register) && insert(numbers[0], &register, office: 2))
      #expect(insert("13/QĐ-CTHADS", &register) && insert("12/QĐ-CCTHADS", &register) && insert("1/2/QĐ-CTHADS", &register))
    }
  }

  @Test func `parts of a file in two spellings overlap`() {
    var (one, other) = (DecisionRegister(), DecisionRegister())
    for number in 1...50 { #expect(insert("\(number)/QĐ-CTHADS", &one) && insert("Số \(number + 50)/qd cthads", &other)) }
    #expect(!one.overlaps(other) && one.canTakeIn(other))
    one.formUnion(other)
    #expect(!insert("99/QĐ-CTHADS", &one) && insert("101/QĐ-CTHADS", &one))
    #expect(insert("7/QĐ–CTHADS", &other) && one.overlaps(other))
  }

  /// Of more series, offices and years than there are pages and spellings of late.
  @Test func `many series that are spelt otherwise are told apart`() {
    var register = DecisionRegister()
    let series = (0..<40).map { "QĐ-\(["A", "B", "Đ", "Ơ"][$0 % 4])\(["X", "Y", "Z"][$0 % 3])\($0)" }
    for office in 1...9 {
      for name in series { #expect(insert("7/\(name)", &register, office: office)) }
      for name in series { #expect(!insert("Số 7/\(name.lowercased())", &register, office: office)) }
    }
  }

  @Test func `a decision is an office, a year, a series and a number`() {
    var register = DecisionRegister()
    #expect(insert("12/QĐ-CTHADS", &register))
    #expect(!insert("12/QĐ-CTHADS", &register))
    #expect(insert("12/QĐ-CCTHADS", &register))
    #expect(insert("13/QĐ-CTHADS", &register))
    #expect(insert("12/QĐ-CTHADS", &register, office: 2))
    #expect(insert("12/QĐ-CTHADS", &register, year: 2021))
    #expect(insert("QĐ-x8f2", &register) && !insert("QĐ-x8f2", &register))
  }

  @Test func `numbers of many digits are told apart, in any year and office`() {
    var register = DecisionRegister()
    let serials = (0..<30).flatMap { bit in [1 << bit, (1 << bit) + 1] } + [999_999_999, 9_999_999_999, 99_999_999_999]
    for office in 1...3 {
      for year in 2020...2023 {
        for serial in Set(serials) { #expect(insert("\(serial)/QĐ", &register, office: office, year: year), "\(serial)") }
        #expect(!insert("\(1 << 29)/QĐ", &register, office: office, year: year))
        #expect(!insert("99999999999/QĐ", &register, office: office, year: year))
      }
    }
  }

  @Test func `a serial number may stand behind a word, and takes no more memory there`() {
    var register = DecisionRegister()
    for number in 1...600_000 { _ = insert("QĐ-\(number)/2022", &register) }
    #expect(!register.isFull)
    #expect(!insert("QĐ-7/2022", &register) && insert("QĐ-7/2021", &register) && !insert("QĐ.7/2022", &register))
    #expect(insert("7/2022", &register) && insert("7QĐ-/2022", &register) && insert("QĐ-/2022", &register))
  }

  /// `case.duplicates_unchecked`: half a million decisions without a serial number are kept in mind, no more.
  @Test func `too many numbers that are no serial numbers are not kept in mind, and it says so`() {
    var register = DecisionRegister()
    for number in 0..<500_000 { _ = insert("x\(10_000_000_000 + number)", &register) }
    #expect(!register.isFull)
    #expect(insert("y", &register) && register.isFull)
    #expect(insert("y", &register), "what is not kept in mind is not found again")
    #expect(!insert("x10000000007", &register))
  }
}
