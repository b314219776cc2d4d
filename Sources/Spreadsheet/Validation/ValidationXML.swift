/// The data validations of a worksheet.
enum ValidationXML {
  static func write(_ validations: [PlacedValidation], to xml: inout XMLWriter) {
    guard !validations.isEmpty else { return }
    xml.element("dataValidations", ["count": String(validations.count)]) { xml in
      for placed in validations { write(placed, to: &xml) }
    }
  }

  private static func write(_ placed: PlacedValidation, to xml: inout XMLWriter) {
    let validation = placed.validation
    let (type, operation, formulas) = validation.rule.fileForm
    xml.element(
      "dataValidation",
      [
        "type": type, "errorStyle": validation.severity == .stop ? nil : validation.severity.rawValue,
        "operator": operation == "between" ? nil : operation, "allowBlank": XMLWriter.flag(validation.allowsBlank),
        "showInputMessage": "1", "showErrorMessage": "1", "errorTitle": XMLWriter.xstring(validation.alert?.title.nonEmpty),
        "error": XMLWriter.xstring(validation.alert?.text),
        "promptTitle": XMLWriter.xstring(validation.prompt?.title.nonEmpty), "prompt": XMLWriter.xstring(validation.prompt?.text),
        "sqref": placed.ranges.map(\.description).joined(separator: " "),
      ]
    ) { xml in
      for (index, formula) in formulas.enumerated() { xml.text("formula\(index + 1)", formula, xstring: true) }
    }
  }
}

extension DataValidation {
  /// The validation with its formulas checked and prefixed, or what is wrong with it.
  func checked() throws(SpreadsheetError) -> DataValidation {
    var copy = self
    for message in [prompt, alert] {
      guard let message else { continue }
      try TextLimit.check(message.title, .validation, limit: 32)
      try TextLimit.check(message.text, .validation, limit: 255)
    }
    switch rule {
    case .list(let items):
      if items.isEmpty || items.contains(where: \.isEmpty) {
        throw .empty(what: "a list of allowed values, or one of its values")
      }
      for item in items where item.unicodeScalars.contains(",") {
        throw .mismatch("an allowed value of a list holds a comma: \"\(item)\"")
      }
      try TextLimit.check(items.joined(separator: ","), .validation, limit: 255)
    case .listFrom(let formula): copy.rule = .listFrom(try FormulaScan.rule(formula))
    case .custom(let formula): copy.rule = .custom(try FormulaScan.rule(formula))
    case .whole(let comparison): copy.rule = .whole(try comparison.checked())
    case .decimal(let comparison): copy.rule = .decimal(try comparison.checked())
    case .date(let comparison): copy.rule = .date(try comparison.checked())
    case .textLength(let comparison): copy.rule = .textLength(try comparison.checked())
    }
    return copy
  }

  /// The sheets that its formulas refer to.
  var sheets: [String] {
    if case .list = rule { return [] }
    return rule.fileForm.formulas.flatMap { (try? FormulaScan($0))?.sheets ?? [] }
  }
}

extension DataValidation.Rule {
  fileprivate var fileForm: (type: String, operation: String?, formulas: [String]) {
    switch self {
    case .list(let items):
      (
        "list", nil,
        [
          "\""
            + items.map { $0.doubling("\"") }.joined(
              separator: ",") + "\""
        ]
      )
    case .listFrom(let formula): ("list", nil, [formula])
    case .whole(let comparison): ("whole", comparison.name, comparison.operands)
    case .decimal(let comparison): ("decimal", comparison.name, comparison.operands)
    case .date(let comparison): ("date", comparison.name, comparison.operands)
    case .textLength(let comparison): ("textLength", comparison.name, comparison.operands)
    case .custom(let formula): ("custom", nil, [formula])
    }
  }
}

extension String {
  /// The text, or nil where it has no character.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
