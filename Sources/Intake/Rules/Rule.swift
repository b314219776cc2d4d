public import Configuration

/// A rule of the intake: its raw value is the stable id shown in findings. Severity and wording stand in ``RuleCatalogue``.
public enum Rule: String, CaseIterable, Hashable, Sendable {
  case fileUnreadable = "file.unreadable"
  case fileEmpty = "file.empty"
  case fileNotText = "file.not_text"
  case fileGarbage = "file.garbage"
  case encodingUncertain = "encoding.uncertain"
  case encodingInvalidBytes = "encoding.invalid_bytes"
  case encodingLostLetters = "encoding.lost_letters"
  case encodingQuestionMarks = "encoding.question_marks"
  case encodingResaved = "encoding.resaved"
  case encodingGarbled = "encoding.garbled"
  case encodingForeign = "encoding.foreign"
  case layoutUnknown = "layout.unknown"
  case headingMissing = "heading.missing"
  case headingMisspelt = "heading.misspelt"
  case headingUnknown = "heading.unknown"
  case headingRepeated = "heading.repeated"
  case tableEmpty = "table.empty"
  case tableTooLarge = "table.too_large"
  case tableUnitChanged = "table.unit_changed"
  case tableHeadingChanged = "table.heading_changed"
  case rowTooShort = "row.too_short"
  case rowTooLong = "row.too_long"
  case rowOpenQuote = "row.open_quote"
  case rowCut = "row.cut"
  case rowNoFigures = "row.no_figures"
  case rowDuplicate = "row.duplicate"
  case numberInvalid = "number.invalid"
  case numberLostDigits = "number.lost_digits"
  case numberOverflow = "number.overflow"
  case numberNegative = "number.negative"
  case numberAmbiguous = "number.ambiguous"
  case numberMixed = "number.mixed_styles"
  case officeUnknown = "office.unknown"
  case officeLeadingZeros = "office.leading_zeros"
  case officeNameMismatch = "office.name_mismatch"
  case officeMissing = "office.missing"
  case categoryMisspelt = "category.misspelt"
  case categoryUnknown = "category.unknown"
  case periodWrong = "period.wrong"
  case submissionInvalid = "submission.invalid"
  case submissionMixed = "submission.mixed"
  case submissionTie = "submission.tie"
  case submissionSuperseded = "submission.superseded"
  case submissionDuplicateBytes = "submission.duplicate_bytes"
  /// The identities of the regime; a finding carries the identity's own id.
  case identity
  /// The bounds of the regime; a finding carries the bound's own id.
  case bound
  case officeNotOfFile = "office.not_of_file"
  case categoryTooMany = "category.too_many"
  case caseOriginUnknown = "case.origin_unknown"
  case caseStatusUnknown = "case.status_unknown"
  case caseDateInvalid = "case.date_invalid"
  case caseDateOutside = "case.date_outside"
  case caseDateMonthFirst = "case.date_month_first"
  case casePaidExceedsDue = "case.paid_exceeds_due"
  case caseCompletedUnpaid = "case.completed_unpaid"
  case casePaymentUncounted = "case.payment_uncounted"
  case caseDuplicate = "case.duplicate"
  case caseDuplicatesUnchecked = "case.duplicates_unchecked"
  case caseSumOverflow = "case.sum_overflow"
  case totalMismatch = "total.mismatch"
  case totalTooMany = "total.too_many"
  case unitThousandfold = "unit.thousandfold"
  case historyStaleCopy = "history.stale_copy"
  case historyNotCumulative = "history.not_cumulative"
  case historyFell = "history.fell"
  case historyOpeningGrew = "history.opening_grew"
  case historyOpeningExceedsClosing = "history.opening_exceeds_closing"
  case historyThousandfold = "history.thousandfold"
  case historyImplausibleChange = "history.implausible_change"
  case historyRevised = "history.revised"

  /// How grave a breach is.
  public var severity: Severity { RuleCatalogue.entry(of: self).severity }
  /// What is wrong, with `{found}`, `{expected}`, `{field}`, `{office}`, `{period}` and `{file}` to be filled in.
  public var problem: Bilingual { RuleCatalogue.entry(of: self).problem }
  /// How to mend it.
  public var mend: Bilingual { RuleCatalogue.entry(of: self).mend }
}
