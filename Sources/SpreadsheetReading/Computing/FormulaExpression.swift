/// A formula as a tree. The part of Excel's language that report forms use: numbers, texts, references, operators and functions by name.
indirect enum FormulaExpression {
  case number(Double)
  case text(String)
  case boolean(Bool)
  case reference(FormulaReference)
  case negated(FormulaExpression)
  case percent(FormulaExpression)
  case binary(String, FormulaExpression, FormulaExpression)
  case call(String, [FormulaExpression])
  /// An argument left out.
  case missing

  /// The tree of a formula; nil for what is not understood: names, arrays, structured references, other workbooks.
  init?(_ formula: String) {
    var parser = FormulaParser(formula)
    guard let expression = parser.comparison(), parser.isAtEnd else { return nil }
    self = expression
  }
}

/// Reads a formula by recursive descent, each level one strength of operators (ECMA-376 part 1, 18.17.2.2).
private struct FormulaParser {
  private let source: [UInt8]
  private var at = 0
  private var depth = 0

  init(_ formula: String) { source = Array(formula.utf8) }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return at == source.count
    }
  }

  mutating func comparison() -> FormulaExpression? {
    // A formula nests at most 64 functions in Excel; deeper text is not computed.
    guard depth < 200 else { return nil }
    depth += 1
    defer { depth -= 1 }
    return chain(["<>", "<=", ">=", "=", "<", ">"]) { $0.joining() }
  }

  private mutating func joining() -> FormulaExpression? { chain(["&"]) { $0.sum() } }
  private mutating func sum() -> FormulaExpression? { chain(["+", "-"]) { $0.product() } }
  private mutating func product() -> FormulaExpression? { chain(["*", "/"]) { $0.power() } }
  private mutating func power() -> FormulaExpression? { chain(["^"]) { $0.signed() } }

  private mutating func chain(
    _ operators: [String], _ next: (inout FormulaParser) -> FormulaExpression?
  ) -> FormulaExpression? {
    guard var left = next(&self) else { return nil }
    while let found = operators.first(where: { take($0) }) {
      guard let right = next(&self) else { return nil }
      left = .binary(found, left, right)
    }
    return left
  }

  private mutating func signed() -> FormulaExpression? {
    var isNegative = false
    while true {
      if take("-") { isNegative.toggle() } else if !take("+") { break }
    }
    guard var value = primary() else { return nil }
    while take("%") { value = .percent(value) }
    return isNegative ? .negated(value) : value
  }

  private mutating func primary() -> FormulaExpression? {
    skipSpace()
    guard at < source.count else { return nil }
    if take("(") {
      guard let inside = comparison(), take(")") else { return nil }
      return inside
    }
    if source[at] == UInt8(ascii: "\"") { return string() }
    let start = at
    while at < source.count, isWord(source[at]) || (source[at] == UInt8(ascii: "'")) {
      if source[at] == UInt8(ascii: "'") { skipQuoted() } else { at += 1 }
    }
    let word = String(decoding: source[start..<at], as: UTF8.self)
    if at < source.count, source[at] == UInt8(ascii: "(") { return call(word) }
    if word.uppercased() == "TRUE" { return .boolean(true) }
    if word.uppercased() == "FALSE" { return .boolean(false) }
    if let first = word.utf8.first, (0x30...0x39).contains(first) || first == UInt8(ascii: "."), let number = exponent(start) {
      return .number(number)
    }
    return word.isEmpty ? nil : reference(from: start)
  }

  /// A number, whose exponent may hold a sign.
  private mutating func exponent(_ start: Int) -> Double? {
    if at < source.count, source[at] == UInt8(ascii: "+") || source[at] == UInt8(ascii: "-"),
      source[at - 1] & 0xDF == UInt8(ascii: "E")
    {
      at += 1
      while at < source.count, (0x30...0x39).contains(source[at]) { at += 1 }
    }
    if at < source.count, source[at] == UInt8(ascii: ":") || source[at] == UInt8(ascii: "!") {
      at = start
      return nil
    }
    return Double(String(decoding: source[start..<at], as: UTF8.self))
  }

  /// The reference that begins at `start`, read by ``FormulaReferences``.
  private mutating func reference(from start: Int) -> FormulaExpression? {
    at = start
    while at < source.count {
      if source[at] == UInt8(ascii: "'") {
        skipQuoted()
      } else if isWord(source[at]) || source[at] == UInt8(ascii: "!") || source[at] == UInt8(ascii: ":") {
        at += 1
      } else {
        break
      }
    }
    let text = String(decoding: source[start..<at], as: UTF8.self)
    var found: [FormulaReference] = []
    let rest = FormulaReferences.rewritten(text) { reference in
      found.append(reference)
      return reference
    }
    guard found.count == 1, let reference = found.first, rest.utf8.count >= reference.text.utf8.count,
      rest.hasSuffix(reference.text), reference.sheet != nil || rest == reference.text
    else { return nil }
    return .reference(reference)
  }

  private mutating func call(_ name: String) -> FormulaExpression? {
    at += 1
    var arguments: [FormulaExpression] = []
    if take(")") { return .call(name.uppercased(), []) }
    while true {
      skipSpace()
      guard at < source.count else { return nil }
      if source[at] == UInt8(ascii: ",") || source[at] == UInt8(ascii: ")") {
        arguments.append(.missing)
      } else {
        guard let argument = comparison() else { return nil }
        arguments.append(argument)
      }
      if take(")") { return .call(name.uppercased(), arguments) }
      guard take(",") else { return nil }
    }
  }

  private mutating func string() -> FormulaExpression? {
    var bytes: [UInt8] = []
    at += 1
    while at < source.count {
      if source[at] == UInt8(ascii: "\"") {
        guard at + 1 < source.count, source[at + 1] == UInt8(ascii: "\"") else {
          at += 1
          return .text(String(decoding: bytes, as: UTF8.self))
        }
        at += 1
      }
      bytes.append(source[at])
      at += 1
    }
    return nil
  }

  private mutating func skipQuoted() {
    at += 1
    while at < source.count, source[at] != UInt8(ascii: "'") { at += 1 }
    at = min(at + 1, source.count)
  }

  private mutating func take(_ word: String) -> Bool {
    skipSpace()
    guard source[at...].starts(with: word.utf8) else { return false }
    at += word.utf8.count
    return true
  }

  private mutating func skipSpace() {
    while at < source.count, source[at] == 0x20 || source[at] == 0x0A || source[at] == 0x0D || source[at] == 0x09 { at += 1 }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "$"), UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: "\\"), 0x80...:
      true
    default: false
    }
  }
}
