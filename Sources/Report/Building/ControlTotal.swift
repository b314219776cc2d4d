internal import Enforcement

/// The lines of the control totals: what came in, and what became of it.
enum ControlTotal: String, CaseIterable {
  case files, read, used, recognised, rejected
  /// Offices that must report, that did, that did not.
  case expected, received, missing

  /// The lines that this one must be the sum of.
  private var parts: [ControlTotal] {
    switch self {
    case .read: [.used, .recognised, .rejected]
    case .expected: [.received, .missing]
    default: []
    }
  }

  private func value(_ scope: ReportScope) -> Int {
    let quality = scope.input.quality
    return switch self {
    case .files: quality.files
    case .read: quality.recordsRead
    case .used: quality.recordsUsed
    case .recognised: quality.recordsRecognised
    case .rejected: quality.recordsRejected
    case .expected: scope.reporting
    case .received: scope.reporting - scope.missing.count
    case .missing: scope.missing.count
    }
  }

  /// A row for each line that `words` names.
  static func rows(_ scope: ReportScope, words: [String: String]) -> [TableDraft.Row] {
    let shown = allCases.filter { words[$0.rawValue] != nil }
    return shown.enumerated().map { number, line in
      let parts = line.parts.compactMap { part in shown.firstIndex(of: part) }
      let isSum = parts.count == line.parts.count && line.parts.reduce(0) { $0 + $1.value(scope) } == line.value(scope)
      return TableDraft.Row(
        key: line.rawValue, kind: parts.isEmpty ? .item : .total, depth: 0, unit: nil, subject: nil, indicator: nil,
        parts: isSum ? parts : [],
        facts: [
          .ordinal: TableRows.ordinal(number + 1), .name: Cell(.text(words[line.rawValue] ?? "")),
          .number: Cell(.count(Int64(line.value(scope)))),
        ])
    }
  }
}
