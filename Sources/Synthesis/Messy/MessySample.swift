import DelimitedText

/// A file as an office might send it, or a small workspace, and what must become of it.
public struct MessySample: Sendable {
  /// What becomes of a file.
  public enum Outcome: String, Sendable {
    /// Every row is read.
    case used
    /// Nothing is.
    case rejected
  }

  /// The path below samples/messy: a file, or the folder of a workspace.
  public let path: String
  /// What it holds; for a workspace, each of its files by its path in it.
  let files: [SampleFile]
  /// What becomes of it.
  public let outcome: Outcome
  /// What is found in it: "rule:line", or for a workspace "rule@file:line"; "-" where no line is named.
  public let findings: [String]
  /// What is read: "office|category|figure=value".
  public let figures: [String]
  /// What is unusual about it, in Vietnamese.
  public let about: String

  /// What the sound statement of ``MessyTable`` holds, in cases and đồng.
  static let soundFigures = [
    "01001|Dân sự|cases.eligible=210", "01001|Dân sự|cases.done=135", "01001|Dân sự|money.completed=12000000",
    "01001|Hình sự|cases.completed=80", "01001|Hình sự|money.eligible=14200000", "01001|Hình sự|money.reduced=200000",
  ]

  /// A file that is read whole, with notes or warnings at most.
  static func used(
    _ path: String, _ about: String, _ text: String, encoding: TextEncoding = .utf8, mark: Bool = false, findings: [String] = [],
    figures: [String] = soundFigures
  ) -> MessySample {
    let encoded = TextEncoder(encoding).encode(text).bytes
    return MessySample(path, about, (mark ? encoding.mark : []) + encoded, .used, findings, figures)
  }

  /// A file that is rejected.
  static func rejected(_ path: String, _ about: String, _ text: String, _ findings: String...) -> MessySample {
    MessySample(path, about, Array(text.utf8), .rejected, findings, [])
  }

  init(_ path: String, _ about: String, _ bytes: [UInt8], _ outcome: Outcome, _ findings: [String], _ figures: [String]) {
    self.path = path
    self.about = about
    files = [SampleFile(path: "", bytes: bytes)]
    (self.outcome, self.findings, self.figures) = (outcome, findings, figures)
  }

  /// A workspace.
  init(set name: String, _ about: String, _ files: [SampleFile], findings: [String], figures: [String] = []) {
    path = "sets/\(name)"
    self.about = about
    self.files = files
    outcome = figures.isEmpty ? .rejected : .used
    (self.findings, self.figures) = (findings, figures)
  }
}
