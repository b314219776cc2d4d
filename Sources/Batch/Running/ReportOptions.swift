/// What `thads report` is asked for.
public struct ReportOptions: Sendable {
  /// A kind of published file.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    case xlsx, html, csv
  }

  /// Whose reports are made.
  public enum Scope: String, CaseIterable, Hashable, Sendable {
    case national, provinces
  }

  /// What is read.
  public let source: RunSource
  /// The folder that `<YYYY-MM>/` is published in.
  public let out: String
  /// The kinds of files made. The data files are part of every result; `csv` alone makes nothing else.
  public let formats: Set<Format>
  /// Whose reports are made.
  public let scope: Set<Scope>
  /// Publishes nothing unless every office has reported and nothing was rejected.
  public let requireComplete: Bool
  /// Replaces a result that is already there.
  public let replace: Bool
  /// A form made by staff (.xlsx) that is filled with the nation's report and published under its own name; nil for none.
  public let formTemplate: String?
  /// The date of the report, from SOURCE_DATE_EPOCH in seconds since 1970; nil for the period's last day.
  public let sourceDateEpoch: Int64?

  /// What is asked for.
  public init(
    source: RunSource, out: String, formats: Set<Format>, scope: Set<Scope>, requireComplete: Bool, replace: Bool,
    sourceDateEpoch: Int64?, formTemplate: String? = nil
  ) {
    self.source = source
    self.out = out
    self.formats = formats
    self.scope = scope
    self.requireComplete = requireComplete
    self.replace = replace
    self.sourceDateEpoch = sourceDateEpoch
    self.formTemplate = formTemplate
  }
}
