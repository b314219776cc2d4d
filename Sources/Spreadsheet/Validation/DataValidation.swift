/// What may be typed into cells, and what Excel says about it.
public struct DataValidation: Hashable, Sendable {
  /// A comparison with one or two operands. Operands are formulas without `=`; a number is its own formula.
  public typealias Comparison = ConditionalFormat.Comparison

  /// What is allowed.
  public enum Rule: Hashable, Sendable {
    /// One of the texts, chosen from a list; together at most 255 UTF-16 units, none with a comma.
    case list([String])
    /// One of the values of a range or name, chosen from a list.
    case listFrom(String)
    /// A whole number.
    case whole(Comparison)
    /// Any number.
    case decimal(Comparison)
    /// A date, operands as serial numbers or formulas.
    case date(Comparison)
    /// A text by its length.
    case textLength(Comparison)
    /// What makes a formula TRUE.
    case custom(String)
  }

  /// How hard Excel refuses.
  public enum Severity: String, Hashable, Sendable {
    /// Refuses.
    case stop
    /// Asks.
    case warning
    /// Tells.
    case information
  }

  /// A title of at most 32 and a text of at most 255 UTF-16 units.
  public struct Message: Hashable, Sendable {
    /// The title.
    public var title: String
    /// The text.
    public var text: String

    /// A message.
    public init(title: String = "", text: String) {
      self.title = title
      self.text = text
    }
  }

  /// What is allowed.
  public var rule: Rule
  /// Whether an empty cell is allowed.
  public var allowsBlank: Bool
  /// How hard Excel refuses.
  public var severity: Severity
  /// Shown when the cell is chosen.
  public var prompt: Message?
  /// Shown when something else is typed.
  public var alert: Message?

  /// A rule with its messages.
  public init(_ rule: Rule, allowsBlank: Bool = true, severity: Severity = .stop, prompt: Message? = nil, alert: Message? = nil) {
    self.rule = rule
    self.allowsBlank = allowsBlank
    self.severity = severity
    self.prompt = prompt
    self.alert = alert
  }
}
