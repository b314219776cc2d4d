extension CellBuffer {
  /// `<c r="B3" s="1" t="str"><f>A3&amp;"đ"</f><v>5đ</v></c>`.
  mutating func append(_ formula: Formula, at place: CellPlace) {
    appendStart(place)
    if formula.isDynamic { append(" cm=\"1\"") }
    switch formula.cached {
    case .number: append("><f")
    case .string: append(" t=\"str\"><f")
    case .boolean: append(" t=\"b\"><f")
    case .error: append(" t=\"e\"><f")
    }
    if let range = formula.arrayRange {
      append(" t=\"array\" ref=\"")
      appendText("\(range)", xstring: false)
      append("\"")
    }
    append(">")
    appendText(formula.text, xstring: true)
    append("</f><v>")
    switch formula.cached {
    case .number(.integer(let value)): appendDigits { DecimalText.write(value, to: $0) }
    case .number(.decimal(let unscaled, let scale)): appendDigits { DecimalText.write(unscaled: unscaled, scale: scale, to: $0) }
    case .number(let number): appendText(number.text, xstring: false)
    case .string(let text): appendText(text, xstring: true)
    case .boolean(let flag): append(flag ? "1" : "0")
    case .error(let error): appendText(error.rawValue, xstring: false)
    }
    append("</v></c>")
  }
}
