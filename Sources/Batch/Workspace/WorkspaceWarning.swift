public import Configuration

/// What a run passes over or takes on trust in the workspace's own files: it stops nothing, and is not passed over in silence.
public struct WorkspaceWarning: Hashable, Sendable {
  /// What it is about; the raw value stands in findings.csv as a rule's id does.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A row names a unit that offices.csv does not have.
    case unitUnknown = "workspace.unit_unknown"
    /// A row names a unit that is none of its year.
    case unitOfOtherTime = "workspace.unit_of_other_time"
    /// Codes of offices.csv are shorter than such codes are.
    case codeWithoutZeros = "workspace.code_without_zeros"
    /// A date may be either of two days, and nothing but the separator of cells tells which.
    case dateAssumed = "workspace.date_assumed"
    /// A file is nearly called like one that is read.
    case fileNotRead = "workspace.file_not_read"
  }

  /// What it is about.
  public let kind: Kind
  /// The file, relative to the workspace.
  public let file: String
  /// The line; nil where it is about the whole file.
  public let line: Int?
  /// What stands there.
  public let found: String
  /// What should, where that is known; else empty.
  public let expected: String
  /// What is passed over, and how to mend it.
  public let message: Bilingual

  init(_ kind: Kind, file: String, line: Int? = nil, found: String, expected: String = "", _ message: Bilingual) {
    (self.kind, self.file, self.line) = (kind, file, line)
    (self.found, self.expected, self.message) = (found, expected, message)
  }

  /// The warning with its place, on one line.
  public var headline: Bilingual { placed(vi: "cảnh báo [\(kind.rawValue)] ", en: "warning [\(kind.rawValue)] ") }

  /// The message with its place, on one line.
  var mistake: Bilingual { placed(vi: "", en: "") }

  private func placed(vi vietnamese: String, en english: String) -> Bilingual {
    let place = [file, line.map(String.init)].compactMap { $0 }.joined(separator: ":")
    return Bilingual(
      vi: "\(place): \(vietnamese)\(message.vietnamese)".onOneLine, en: "\(place): \(english)\(message.english)".onOneLine)
  }

  /// As manifest.json and `--json` give it.
  var json: JSON {
    .members([
      "rule": .string(kind.rawValue), "file": .string(file), "line": line.map(JSON.count) ?? .null, "found": .string(found),
      "expected": .string(expected),
      "message": .members(["vi": .string(message.vietnamese), "en": .string(message.english)]),
    ])
  }
}

extension RunObserver {
  /// How many warnings of one run are told where not all findings are wanted.
  private static let shownWarnings = 20

  /// Tells `warnings`, as many as are wanted.
  func tell(_ warnings: [WorkspaceWarning]) {
    let shown = shownErrors == nil ? warnings[...] : warnings.prefix(Self.shownWarnings)
    for warning in shown { say(warning.headline) }
    let rest = warnings.count - shown.count
    if rest > 0 {
      say(
        Bilingual(
          vi: "… và \(rest) cảnh báo nữa về các bảng của thư mục làm việc; --verbose in ra hết",
          en: "… and \(rest) warnings more on the workspace's tables; --verbose prints all"))
    }
  }
}
