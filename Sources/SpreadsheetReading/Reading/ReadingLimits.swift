/// How much a file may ask of its reader, so that a small hostile file cannot fill memory or time.
public struct ReadingLimits: Hashable, Sendable {
  /// The most bytes of a file.
  public var fileSize: Int
  /// The most bytes of one part after inflating.
  public var partSize: Int
  /// The most bytes of all parts together after inflating.
  public var totalSize: Int
  /// The most parts.
  public var parts: Int
  /// How many times larger than its compressed form a part beyond one megabyte may be. Deflate itself ends at about 1,032.
  public var ratio: Int
  /// The most shared strings.
  public var strings: Int

  /// Limits; without arguments those that no workbook of a ministry comes near: 512 MiB a file, 1 GiB a part, 4 GiB together.
  public init(
    fileSize: Int = 512 << 20, partSize: Int = 1 << 30, totalSize: Int = 4 << 30, parts: Int = 10_000, ratio: Int = 500,
    strings: Int = 10_000_000
  ) {
    self.fileSize = fileSize
    self.partSize = partSize
    self.totalSize = totalSize
    self.parts = parts
    self.ratio = ratio
    self.strings = strings
  }
}
