import Configuration

/// The severity and the wording of every rule, in both languages. Nothing but data stands here.
enum RuleCatalogue {
  /// One rule's severity and wording.
  struct Entry {
    let severity: Severity
    let problem: Bilingual
    let mend: Bilingual

    init(_ severity: Severity, vi: (String, String), en: (String, String)) {
      self.severity = severity
      problem = Bilingual(vi: vi.0, en: en.0)
      mend = Bilingual(vi: vi.1, en: en.1)
    }
  }

  static func entry(of rule: Rule) -> Entry {
    switch rule {
    case .fileUnreadable, .fileNameNotUTF8, .fileEmpty, .fileNotText, .fileGarbage, .encodingUncertain, .encodingInvalidBytes,
      .encodingLostLetters,
      .encodingQuestionMarks, .encodingResaved, .encodingGarbled, .encodingForeign,
      .encodingChanged, .fileWrapped, .fileFixedWidth, .fileNotRead, .fileOutOfPlace, .fileSeparatorLine, .filePadded,
      .fileConverted,
      .periodOfName:
      fileEntry(of: rule)
    case .layoutUnknown, .headingMissing, .headingMisspelt, .headingUnknown, .headingRepeated, .headingUnnamed,
      .headingGroupUnknown, .headingOtherForm,
      .headingWithoutAspect, .headingBelowFigures, .headingOtherFigures, .headingPart, .tableEmpty, .tableAspectsApart,
      .tableTooLarge, .tableCutAtLimit, .tableUnitChanged, .tableHeadingChanged,
      .tableOfficeChanged:
      headingEntry(of: rule)
    case .rowTooShort, .rowTooLong, .rowOpenQuote, .rowCut, .rowNoFigures, .rowDuplicate, .rowJoined, .rowNumbersMissing:
      rowEntry(of: rule)
    case .numberInvalid, .numberLostDigits, .cellNotExported, .numberOverflow, .numberNegative, .numberAmbiguous, .numberMixed,
      .numberUndecided:
      numberEntry(of: rule)
    case .officeUnknown, .officeUnnamed, .officeLeadingZeros, .officeNameMismatch, .officeNameOfOther, .officeContradictory,
      .officeMissing,
      .officeFiguresMissing, .officeIncludesOthers, .officeSumsOthers, .officeSameFigures,
      .categoryMisspelt,
      .categoryUnknown, .categoryGarbled, .categorySumsOthers, .categoryRepeatsOther, .categoryNotOne, .categoryBlank,
      .periodWrong,
      .periodOfNote:
      cellEntry(of: rule)
    case .submissionInvalid, .submissionMixed, .submissionOfName,
      .submissionTie, .submissionIncomplete, .submissionOfMended, .submissionReduced,
      .submissionWithoutStatement,
      .submissionSuperseded, .submissionDuplicateBytes:
      submissionEntry(of: rule)
    case .officeNotOfFile, .categoryTooMany, .caseOriginUnknown, .caseStatusUnknown, .caseDateInvalid,
      .caseDateOutside, .caseDateMonthFirst:
      caseCellEntry(of: rule)
    case .casePaidExceedsDue, .caseCompletedUnpaid, .casePaymentUncounted, .caseDuplicate, .caseListRepeated,
      .caseOneStatus, .caseOneMonth, .caseDecisionUnclear, .caseDecisionLost, .caseNumbersMissing, .caseDuplicatesUnchecked,
      .caseSumOverflow:
      caseEntry(of: rule)
    case .unitUnknown, .unitContradictory: unitEntry(of: rule)
    case .identity, .bound, .totalMismatch, .totalTooMany, .unitThousandfold: figureEntry(of: rule)
    case .historyStaleCopy, .historyStaleMoney, .historyNotCumulative, .historyFell, .historyOpeningGrew,
      .historyOpeningExceedsClosing,
      .historyThousandfold, .historyImplausibleChange, .historyRevised, .historyProvinceFell:
      historyEntry(of: rule)
    }
  }
}
