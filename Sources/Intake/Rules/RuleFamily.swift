public import Configuration

/// What a rule looks at: the chapters of docs/rules.md.
public enum RuleFamily: String, CaseIterable, Hashable, Sendable {
  /// How letters are written as bytes.
  case encoding
  /// Files, headings, tables, rows.
  case structure
  /// What a cell may hold.
  case type
  /// How large a figure may be.
  case range
  /// The equations of a regime.
  case identity
  /// Figures of one statement beside one another.
  case crossField = "cross-field"
  /// Offices and their submissions.
  case crossOffice = "cross-office"
  /// What was reported before.
  case crossPeriod = "cross-period"
  /// Who has reported.
  case completeness

  /// Its name.
  public var name: Bilingual {
    switch self {
    case .encoding: Bilingual(vi: "Bảng mã", en: "Encoding")
    case .structure: Bilingual(vi: "Cấu trúc tệp", en: "Structure")
    case .type: Bilingual(vi: "Kiểu dữ liệu", en: "Type")
    case .range: Bilingual(vi: "Phạm vi", en: "Range")
    case .identity: Bilingual(vi: "Đẳng thức", en: "Identity")
    case .crossField: Bilingual(vi: "Giữa các ô", en: "Cross-field")
    case .crossOffice: Bilingual(vi: "Đơn vị và lần nộp", en: "Cross-office")
    case .crossPeriod: Bilingual(vi: "Giữa các kỳ", en: "Cross-period")
    case .completeness: Bilingual(vi: "Đầy đủ", en: "Completeness")
    }
  }
}

extension Rule {
  /// What the rule looks at.
  public var family: RuleFamily {
    switch self {
    case .identity: .identity
    case .bound, .totalMismatch, .totalTooMany: .crossField
    case .officeMissing, .officeFiguresMissing: .completeness
    case .numberOverflow, .numberNegative, .unitThousandfold: .range
    case .rowDuplicate: .crossOffice
    case .periodWrong, .periodOfName, .periodOfNote: .crossPeriod
    case .fileGarbage: .encoding
    case .caseOriginUnknown, .caseStatusUnknown, .caseDateInvalid, .caseDateOutside, .caseDateMonthFirst, .caseDecisionUnclear,
      .caseDecisionLost, .cellNotExported:
      .type
    case .casePaidExceedsDue, .caseCompletedUnpaid, .casePaymentUncounted, .caseOneStatus, .caseOneMonth: .crossField
    case .caseDuplicate, .caseListRepeated, .caseDuplicatesUnchecked: .crossOffice
    case .caseSumOverflow: .range
    default: Rule.families[rawValue.prefix { $0 != "." }] ?? .structure
    }
  }

  /// The family of the rules whose ids begin so; all others are of structure.
  private static let families: [Substring: RuleFamily] = [
    "encoding": .encoding, "unit": .type, "number": .type, "category": .type, "office": .crossOffice, "submission": .crossOffice,
    "history": .crossPeriod,
  ]
}
