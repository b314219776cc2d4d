/// A kind of case (loại việc) by which an office splits its figures; ``total`` is the whole.
public struct Category: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The name as it is published, empty for the total.
  public let name: String

  /// The category called `name`.
  public init(_ name: String) { self.name = name }

  /// All kinds together.
  public static let total = Category("")

  /// Orders by name, the total first.
  public static func < (lhs: Category, rhs: Category) -> Bool { lhs.name < rhs.name }

  /// The name.
  public var description: String { name }
}
