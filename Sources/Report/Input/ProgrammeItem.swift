public import Enforcement

/// A line of the year's programme: a target, task or solution, as the Ministry's register lists it. The list changes every year.
public struct ProgrammeItem: Hashable, Sendable {
  /// The part of the programme it belongs to.
  public enum Group: String, CaseIterable, Hashable, Sendable {
    /// Chỉ tiêu.
    case target
    /// Nhiệm vụ.
    case task
    /// Giải pháp.
    case solution
  }

  /// Its id in the register, such as `CT3`; unique in the year.
  public let id: String
  /// Its part.
  public let group: Group
  /// What is to be done.
  public let text: String
  /// The indicator that measures it; nil where it is qualitative.
  public let indicator: Indicator?
  /// How much is to be reached, in percent; nil where it is qualitative.
  public let threshold: Points?

  /// A line of the programme.
  public init(id: String, group: Group, text: String, indicator: Indicator? = nil, threshold: Points? = nil) {
    self.id = id
    self.group = group
    self.text = text
    self.indicator = indicator
    self.threshold = threshold
  }
}
