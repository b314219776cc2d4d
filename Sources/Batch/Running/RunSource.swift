public import Enforcement
import Glibc

/// What a run reads: workspace, templates, period, baseline, and how wide it works.
public struct RunSource: Sendable {
  /// The workspace's folder.
  public let workspace: String
  /// The folder of layouts, forms and page templates.
  public let templates: String
  /// The period.
  public let period: Period
  /// Where the prior year's figures come from; nil for what thads.yaml says.
  public let baseline: BaselinePolicy?
  /// How many files are worked on at a time.
  public let jobs: Int

  /// What a run reads.
  public init(workspace: String, templates: String, period: Period, baseline: BaselinePolicy?, jobs: Int) {
    self.workspace = workspace
    self.templates = templates
    self.period = period
    self.baseline = baseline
    self.jobs = jobs
  }

  /// The number of cores.
  public static var defaultJobs: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
