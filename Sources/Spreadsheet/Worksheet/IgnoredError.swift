/// A check of Excel whose green corner is not wanted on some cells.
public enum IgnoredError: String, Hashable, Sendable, CaseIterable {
  /// A number kept as text.
  case numberStoredAsText
  /// A formula that differs from its neighbours'.
  case inconsistentFormula = "formula"
  /// A formula that leaves out neighbouring cells.
  case formulaRange
  /// A formula in an unlocked cell.
  case unlockedFormula
  /// A formula that refers to empty cells.
  case emptyCellReference
  /// A formula whose result is an error.
  case evaluationError = "evalError"
  /// A text date with a year of two digits.
  case twoDigitTextYear
  /// A table column whose formulas differ.
  case calculatedColumn
}
