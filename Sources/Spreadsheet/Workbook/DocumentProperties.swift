/// What a workbook says about itself. Times are given by the caller; the library reads no clock.
public struct DocumentProperties: Hashable, Sendable {
  /// A custom property's value.
  public enum CustomValue: Hashable, Sendable {
    /// Text.
    case string(String)
    /// A whole number of 32 bits.
    case integer(Int32)
    /// A finite number.
    case number(Double)
    /// True or false.
    case boolean(Bool)
  }

  /// A custom property.
  public struct Custom: Hashable, Sendable {
    /// The name, unique among the custom properties without regard to letter case, at most 255 UTF-16 units.
    public var name: String
    /// The value.
    public var value: CustomValue

    /// A custom property.
    public init(_ name: String, _ value: CustomValue) {
      self.name = name
      self.value = value
    }
  }

  /// A moment in UTC.
  public struct Moment: Hashable, Sendable {
    /// The day.
    public var day: CalendarDay
    /// Seconds since midnight, 0 to 86,399.
    public var secondOfDay: Int

    /// A moment in UTC; midnight unless told.
    public init(_ day: CalendarDay, secondOfDay: Int = 0) {
      self.day = day
      self.secondOfDay = secondOfDay
    }
  }

  /// The title.
  public var title: String?
  /// The subject.
  public var subject: String?
  /// Who made it.
  public var creator: String?
  /// Who changed it last.
  public var lastModifiedBy: String?
  /// Words to find it by.
  public var keywords: String?
  /// What it is.
  public var description: String?
  /// Its kind.
  public var category: String?
  /// Its language, such as `vi-VN`.
  public var language: String?
  /// When it was made.
  public var created: Moment?
  /// When it was changed last.
  public var modified: Moment?
  /// The program that wrote it.
  public var application: String
  /// The organisation.
  public var company: String?
  /// Further properties in order.
  public var custom: [Custom]

  /// Properties; what is nil is left out.
  public init(
    title: String? = nil, subject: String? = nil, creator: String? = nil, lastModifiedBy: String? = nil, keywords: String? = nil,
    description: String? = nil, category: String? = nil, language: String? = nil, created: Moment? = nil, modified: Moment? = nil,
    application: String = "Microsoft Excel", company: String? = nil, custom: [Custom] = []
  ) {
    self.title = title
    self.subject = subject
    self.creator = creator
    self.lastModifiedBy = lastModifiedBy
    self.keywords = keywords
    self.description = description
    self.category = category
    self.language = language
    self.created = created
    self.modified = modified
    self.application = application
    self.company = company
    self.custom = custom
  }
}
