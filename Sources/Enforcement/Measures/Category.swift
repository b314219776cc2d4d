/// A kind of case (loại việc) by which an office splits its figures; ``total`` is the whole.
public struct Category: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The name as it is published, empty for the total.
  public let name: String
  /// Hashing a name with diacritics takes long, and figures are looked up by category often.
  private let hash: Int

  /// The category called `name`.
  public init(_ name: String) { (self.name, hash) = (name, name.hashValue) }

  /// All kinds together.
  public static let total = Category("")

  /// What is split by no category, where other figures are.
  public static let unclassified = Category("Chưa ghi loại việc")

  /// Categories of one name are one.
  public static func == (lhs: Category, rhs: Category) -> Bool { lhs.hash == rhs.hash && lhs.name == rhs.name }

  /// Hashes what stands for the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// Orders by name, the total first.
  public static func < (lhs: Category, rhs: Category) -> Bool { lhs.name < rhs.name }

  /// The name.
  public var description: String { name }
}
