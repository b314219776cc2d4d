/// A value of a configuration file that remembers where it stands, so that a mistake can be shown by file, line and column.
///
/// Readers ask for what they expect (``string()``, ``entries()``) and name the keys they know (``allowKeys(_:)``); whatever the
/// file holds else is an error, never ignored.
public struct ConfigurationNode: Hashable, Sendable {
  /// What stands at a place.
  public indirect enum Content: Hashable, Sendable {
    /// A scalar as it is written, without its quotes.
    case scalar(String)
    /// A list.
    case sequence([ConfigurationNode])
    /// A mapping in the order of the file.
    case mapping([Entry])
  }

  /// A key and its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let place: ConfigurationPlace
    /// The value.
    public let value: ConfigurationNode
  }

  /// Where it stands.
  public let place: ConfigurationPlace
  /// What stands there.
  public let content: Content

  /// A value that stands at `place`.
  public init(place: ConfigurationPlace, content: Content) {
    self.place = place
    self.content = content
  }

  /// Whether it is empty: no text, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let text) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// The value of `key`, nil where the mapping lacks it or leaves it empty, or where this is no mapping.
  public subscript(key: String) -> ConfigurationNode? {
    guard case .mapping(let entries) = content, let entry = entries.first(where: { $0.key == key }), !entry.value.isNull else {
      return nil
    }
    return entry.value
  }

  /// The value of `key`.
  ///
  /// - Throws: ``ConfigurationError`` where it is missing or empty.
  public func required(_ key: String) throws(ConfigurationError) -> ConfigurationNode {
    guard let value = self[key] else { throw ConfigurationError(place, .missingKey(key)) }
    return value
  }

  /// The entries of a mapping, in the order of the file.
  ///
  /// - Throws: ``ConfigurationError`` where this is no mapping.
  public func entries() throws(ConfigurationError) -> [Entry] {
    guard case .mapping(let entries) = content else { throw ConfigurationError(place, .expected(.mapping)) }
    return entries
  }

  /// The items of a list.
  ///
  /// - Throws: ``ConfigurationError`` where this is no list.
  public func items() throws(ConfigurationError) -> [ConfigurationNode] {
    guard case .sequence(let items) = content else { throw ConfigurationError(place, .expected(.list)) }
    return items
  }

  /// The text of a scalar.
  ///
  /// - Throws: ``ConfigurationError`` where this is no scalar.
  public func string() throws(ConfigurationError) -> String {
    guard case .scalar(let text) = content else { throw ConfigurationError(place, .expected(.text)) }
    return text
  }

  /// The texts of a list, or of one scalar taken as a list of one.
  ///
  /// - Throws: ``ConfigurationError`` where it is neither.
  public func strings() throws(ConfigurationError) -> [String] {
    if case .scalar(let text) = content { return [text] }
    var texts: [String] = []
    for item in try items() { texts.append(try item.string()) }
    return texts
  }

  /// A whole number.
  ///
  /// - Throws: ``ConfigurationError`` where it is none.
  public func integer() throws(ConfigurationError) -> Int {
    guard let number = Int(try string()) else { throw ConfigurationError(place, .expected(.integer)) }
    return number
  }

  /// A number, whole or with a '.' as decimal sign.
  ///
  /// - Throws: ``ConfigurationError`` where it is none.
  public func number() throws(ConfigurationError) -> Double {
    guard let number = Double(try string()), number.isFinite else { throw ConfigurationError(place, .expected(.number)) }
    return number
  }

  /// `true` or `false`.
  ///
  /// - Throws: ``ConfigurationError`` where it is neither.
  public func boolean() throws(ConfigurationError) -> Bool {
    switch try string() {
    case "true", "yes": true
    case "false", "no": false
    default: throw ConfigurationError(place, .expected(.boolean))
    }
  }

  /// One of the raw values of `Choice`.
  ///
  /// - Throws: ``ConfigurationError`` naming the choices where it is none of them.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type = Choice.self
  ) throws(ConfigurationError) -> Choice where Choice.RawValue == String {
    let text = try string()
    guard let choice = Choice(rawValue: text) else {
      throw ConfigurationError(place, .notAChoice(text, of: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  /// Refuses a mapping with a key that is not among `known`.
  ///
  /// - Throws: ``ConfigurationError`` at the first unknown key, or where this is no mapping.
  public func allowKeys(_ known: [String]) throws(ConfigurationError) {
    for entry in try entries() where !known.contains(entry.key) {
      throw ConfigurationError(entry.place, .unknownKey(entry.key, known: known))
    }
  }
}
