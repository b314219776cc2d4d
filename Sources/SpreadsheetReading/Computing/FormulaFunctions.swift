internal import Glibc
internal import Spreadsheet

/// The operators of formulas.
enum FormulaOperators {
  static func value(_ operation: String, _ left: ComputedValue, _ right: ComputedValue) -> ComputedValue {
    for case .error(let error) in [left, right] { return .error(error) }
    switch operation {
    case "&": return .text(left.asText + right.asText)
    case "+", "-", "*", "/", "^":
      guard case .number(let one) = left.asNumber, case .number(let other) = right.asNumber else { return .error(.value) }
      switch operation {
      case "+": return .finite(one + other)
      case "-": return .finite(one - other)
      case "*": return .finite(one * other)
      case "/": return other == 0 ? .error(.divisionByZero) : .finite(one / other)
      default: return .finite(pow(one, other))
      }
    default:
      let order = compare(left, right)
      switch operation {
      case "=": return .boolean(order == 0)
      case "<>": return .boolean(order != 0)
      case "<": return .boolean(order < 0)
      case ">": return .boolean(order > 0)
      case "<=": return .boolean(order <= 0)
      default: return .boolean(order >= 0)
      }
    }
  }

  /// Numbers before texts before booleans; texts without regard to letter case; an empty cell is 0 or no text.
  static func compare(_ left: ComputedValue, _ right: ComputedValue) -> Int {
    func rank(_ value: ComputedValue) -> Int {
      switch value {
      case .blank, .number: 0
      case .text: 1
      case .boolean: 2
      case .error: 3
      }
    }
    switch (left, right) {
    case (.blank, .text(let text)): return text.isEmpty ? 0 : -1
    case (.text(let text), .blank): return text.isEmpty ? 0 : 1
    case (.text(let one), .text(let other)):
      let (one, other) = (one.lowercased(), other.lowercased())
      return one == other ? 0 : one < other ? -1 : 1
    case (.blank, .boolean(let flag)): return flag ? -1 : 0
    case (.boolean(let flag), .blank): return flag ? 1 : 0
    case (.boolean(let one), .boolean(let other)): return one == other ? 0 : other ? -1 : 1
    default:
      if rank(left) != rank(right) { return rank(left) < rank(right) ? -1 : 1 }
      guard case .number(let one) = left.asNumber, case .number(let other) = right.asNumber else { return 0 }
      return one == other ? 0 : one < other ? -1 : 1
    }
  }
}

/// The functions that take values alone.
enum FormulaFunctions {
  /// The value of a function; nil for one that is not known.
  static func value(_ name: String, _ lists: [[ComputedValue]], _ arguments: [FormulaExpression]) -> ComputedValue? {
    let all = lists.flatMap(\.self)
    switch name {
    case "SUM", "AVERAGE", "MIN", "MAX", "COUNT", "PRODUCT": return aggregate(name, numbers(lists, arguments))
    case "COUNTA": return .number(Double(all.count { $0 != .blank }))
    case "SUBTOTAL":
      guard let code = lists.first?.first, lists.count > 1, case .number(let number) = code else { return nil }
      let names = [1: "AVERAGE", 2: "COUNT", 4: "MAX", 5: "MIN", 9: "SUM"]
      guard (0...199).contains(number), let name = names[Int(number) % 100] else { return nil }
      return aggregate(name, numbers(Array(lists.dropFirst()), Array(arguments.dropFirst())))
    case "ROUND": return two(lists) { rounded($0, digits: $1) }
    case "ABS": return one(lists) { abs($0) }
    case "INT": return one(lists) { $0.rounded(.down) }
    case "AND", "OR":
      var flags: [Bool] = []
      for value in all where value != .blank {
        if case .error = value { return value }
        if let flag = value.asCondition { flags.append(flag) }
      }
      if flags.isEmpty { return .error(.value) }
      return .boolean(name == "AND" ? flags.allSatisfy(\.self) : flags.contains(true))
    case "NOT":
      guard let value = all.first, all.count == 1 else { return nil }
      if case .error = value { return value }
      return value.asCondition.map { .boolean(!$0) } ?? .error(.value)
    case "RANK", "_XLFN.RANK.EQ": return rank(lists)
    default: return nil
    }
  }

  /// Numbers count; texts and booleans of ranges do not, those given one by one do; an error ends it.
  private static func numbers(_ lists: [[ComputedValue]], _ arguments: [FormulaExpression]) -> Result<[Double], FormulaError> {
    var numbers: [Double] = []
    for (values, argument) in zip(lists, arguments) {
      let isReference = if case .reference = argument { true } else { false }
      for value in values {
        switch value {
        case .number(let number): numbers.append(number)
        case .error(let error): return .failure(FormulaError(error: error))
        case .text, .boolean, .blank:
          if isReference { continue }
          guard case .number(let number) = value.asNumber else { return .failure(FormulaError(error: .value)) }
          numbers.append(number)
        }
      }
    }
    return .success(numbers)
  }

  private struct FormulaError: Error { let error: CellError }

  private static func aggregate(_ name: String, _ numbers: Result<[Double], FormulaError>) -> ComputedValue {
    switch numbers {
    case .failure(let failure): return name == "COUNT" ? .number(0) : .error(failure.error)
    case .success(let numbers):
      switch name {
      case "SUM": return .finite(numbers.reduce(0, +))
      case "PRODUCT": return .finite(numbers.isEmpty ? 0 : numbers.reduce(1, *))
      case "COUNT": return .number(Double(numbers.count))
      case "MIN": return .number(numbers.min() ?? 0)
      case "MAX": return .number(numbers.max() ?? 0)
      default: return numbers.isEmpty ? .error(.divisionByZero) : .finite(numbers.reduce(0, +) / Double(numbers.count))
      }
    }
  }

  /// Half away from zero. The product is nudged by the last bit that a decimal of 15 digits leaves open, as spreadsheet programs do:
  /// 1.005 rounds to 1.01.
  private static func rounded(_ value: Double, digits: Double) -> Double {
    guard abs(digits) <= 15 else { return value }
    let scale = pow(10, digits.rounded(.towardZero))
    let scaled = value * scale
    let nudged = scaled + (scaled < 0 ? -1 : 1) * abs(scaled) * 1e-15
    return nudged.rounded(.toNearestOrAwayFromZero) / scale
  }

  private static func one(_ lists: [[ComputedValue]], _ body: (Double) -> Double) -> ComputedValue? {
    guard lists.count == 1, lists[0].count == 1 else { return nil }
    let value = lists[0][0].asNumber
    return if case .number(let number) = value { .finite(body(number)) } else { value }
  }

  private static func two(_ lists: [[ComputedValue]], _ body: (Double, Double) -> Double) -> ComputedValue? {
    guard lists.count == 2, lists[0].count == 1, lists[1].count == 1 else { return nil }
    let (left, right) = (lists[0][0].asNumber, lists[1][0].asNumber)
    guard case .number(let one) = left else { return left }
    guard case .number(let other) = right else { return right }
    return .finite(body(one, other))
  }

  /// Largest first unless a third argument other than 0 turns it round; ties share a rank.
  private static func rank(_ lists: [[ComputedValue]]) -> ComputedValue? {
    guard (2...3).contains(lists.count), lists[0].count == 1 else { return nil }
    guard case .number(let own) = lists[0][0].asNumber else { return lists[0][0].asNumber }
    let isAscending = lists.count == 3 && lists[2].first?.asCondition == true
    var before = 0
    var isListed = false
    for case .number(let number) in lists[1] {
      if number == own { isListed = true }
      if isAscending ? number < own : number > own { before += 1 }
    }
    return isListed ? .number(Double(before + 1)) : .error(.notAvailable)
  }
}
